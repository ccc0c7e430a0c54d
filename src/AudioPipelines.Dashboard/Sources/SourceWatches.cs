using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Follows every source that is shown. One that is not shown any more is forgotten with all that was kept of
/// it.</summary>
internal sealed class SourceWatches(ShownSources shown, FleetReader fleet, TimeProvider time) : IDisposable
{
    private static readonly SortedDictionary<string, SourceWatch> _none = new(StringComparer.Ordinal);

    private SortedDictionary<string, SourceWatch> _watches = _none;
    private volatile bool _isDisposed;

    /// <summary>Those that are followed, by name; it does not change.</summary>
    public SortedDictionary<string, SourceWatch> All => Volatile.Read(ref _watches);

    /// <summary>Finds those that have come and gone. No lock is held, since sources are an application's own code.</summary>
    public void Refresh()
    {
        while (!_isDisposed)
        {
            SortedDictionary<string, SourceWatch> before = All;
            Dictionary<string, IAudioSource> sources = shown.All();
            if (sources.Count == before.Count && before.Values.All(watch => IsShown(watch, sources))) return;
            var after = new SortedDictionary<string, SourceWatch>(StringComparer.Ordinal);
            foreach ((string name, IAudioSource source) in sources)
            {
                after[name] = before.TryGetValue(name, out SourceWatch? watch) && watch.Source == source
                    ? watch
                    : new SourceWatch(name, source, fleet, time);
            }

            if (Interlocked.CompareExchange(ref _watches, after, before) == before)
            {
                Dispose(before, after);
                if (_isDisposed) Dispose();
                return;
            }

            Dispose(after, before); // another thread was faster
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
        _isDisposed = true;
        Dispose(Interlocked.Exchange(ref _watches, _none), _none);
    }

    private static bool IsShown(SourceWatch watch, Dictionary<string, IAudioSource> sources) =>
        sources.TryGetValue(watch.Name, out IAudioSource? source) && source == watch.Source;

    /// <summary>Disposes of those that the others lack.</summary>
    private static void Dispose(SortedDictionary<string, SourceWatch> watches, SortedDictionary<string, SourceWatch> others)
    {
        foreach (SourceWatch watch in watches.Values)
        {
            if (others.GetValueOrDefault(watch.Name) != watch) watch.Dispose();
        }
    }
}
