using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Follows every source that is shown. One that is not shown any more is forgotten with all that was kept of
/// it.</summary>
internal sealed class SourceWatches(ShownSources shown, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private SortedDictionary<string, SourceWatch> _watches = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <summary>Those that are followed, by name; a copy that does not change.</summary>
    public SortedDictionary<string, SourceWatch> All => Volatile.Read(ref _watches);

    /// <summary>Finds those that have come and gone. The sources are asked for with no lock held.</summary>
    public void Refresh()
    {
        SortedDictionary<string, IAudioSource> sources = shown.All();
        lock (_lock)
        {
            if (_isDisposed) return;
            SortedDictionary<string, SourceWatch> before = _watches;
            if (sources.Count == before.Count && before.All(watch => IsShown(watch.Value, sources))) return;
            var after = new SortedDictionary<string, SourceWatch>(StringComparer.Ordinal);
            foreach ((string name, IAudioSource source) in sources)
            {
                after[name] = before.TryGetValue(name, out SourceWatch? watch) && watch.Source == source
                    ? watch
                    : new SourceWatch(name, source, time);
            }

            foreach (SourceWatch gone in before.Values.Where(watch => !IsShown(watch, sources))) gone.Dispose();
            Volatile.Write(ref _watches, after);
        }
    }

    /// <summary>The source of this name, also one that came just now.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out SourceWatch? watch)
    {
        if (All.TryGetValue(name, out watch)) return true;
        if (!shown.TryGet(name, out _)) return false;
        Refresh();
        return All.TryGetValue(name, out watch);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (SourceWatch watch in _watches.Values) watch.Dispose();
            _watches = new SortedDictionary<string, SourceWatch>(StringComparer.Ordinal);
        }
    }

    private static bool IsShown(SourceWatch watch, SortedDictionary<string, IAudioSource> sources) =>
        sources.TryGetValue(watch.Name, out IAudioSource? source) && source == watch.Source;
}
