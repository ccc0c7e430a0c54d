namespace AudioPipelines.Telemetry;

/// <summary>The sources that the meters tell of: from their first start until they are disposed of. They are held weakly, so a
/// source that was dropped leaves by itself.</summary>
internal static class MeteredSources
{
    private static readonly Lock _lock = new();
    private static volatile WeakReference<IMeteredSource>[] _sources = [];

    /// <summary>Those that there are now. No lock is held while they are read.</summary>
    public static IEnumerable<IMeteredSource> All
    {
        get
        {
            foreach (WeakReference<IMeteredSource> known in _sources)
            {
                if (known.TryGetTarget(out IMeteredSource? source)) yield return source;
            }
        }
    }

    /// <summary>How many are known, for tests that look for leaks.</summary>
    internal static int Count => _sources.Length;

    public static void Add(IMeteredSource source)
    {
        lock (_lock) _sources = [.. Others(source), new WeakReference<IMeteredSource>(source)];
        Instruments.Touch();
    }

    public static void Remove(IMeteredSource source)
    {
        lock (_lock) _sources = [.. Others(source)];
    }

    /// <summary>All but one, and but those that are gone.</summary>
    private static IEnumerable<WeakReference<IMeteredSource>> Others(IMeteredSource source) =>
        _sources.Where(known => known.TryGetTarget(out IMeteredSource? other) && other != source);
}
