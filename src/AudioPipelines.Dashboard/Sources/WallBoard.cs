using System.Text.Json;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The summaries of all sources, and the silos of the fleet, as texts, made once a second for all viewers. Without
/// viewers nothing is made.</summary>
internal sealed class WallBoard(
    SourceWatches watches, Func<SourceWatch, DateTimeOffset, SourceSummary> read, Func<SiloList?> readSilos)
{
    /// <summary>How many seconds a removal is told to viewers that read slowly.</summary>
    private const int RemembersRemovals = 60;

    private static readonly TimeSpan _old = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Snapshot _last = new(0, DateTimeOffset.MinValue, [], [], null);
    private int _viewers;

    public bool HasViewers => Volatile.Read(ref _viewers) > 0;

    public Snapshot Last => Volatile.Read(ref _last);

    /// <summary>Notes that somebody looks, and gives the state that it begins with.</summary>
    public Snapshot Enter(DateTimeOffset now)
    {
        Interlocked.Increment(ref _viewers);
        if (now - Last.Time > _old) Refresh(now);
        return Last;
    }

    public void Leave() => Interlocked.Decrement(ref _viewers);

    /// <summary>Reads all sources. A text that differs from the one before gets the new version.</summary>
    public void Refresh(DateTimeOffset now)
    {
        // Read with no lock held: a source may be an application's own code.
        List<(string Name, byte[] Text)> texts = [];
        foreach ((string name, SourceWatch watch) in watches.All)
        {
            if (TryRead(watch, now) is { } text) texts.Add((name, text));
        }

        SiloList? silos = readSilos();
        byte[]? silosText = silos is null ? null : JsonSerializer.SerializeToUtf8Bytes(silos, PageJson.Default.SiloList);
        lock (_lock)
        {
            if (_last.Time > now) return; // another thread was faster
            long version = _last.Version + 1;
            HashSet<string> names = [.. texts.Select(source => source.Name)];
            List<Removal> removed =
                [.. _last.Removed.Where(gone => gone.Version > version - RemembersRemovals && !names.Contains(gone.Name))];
            removed.AddRange(
                from entry in _last.Entries where !names.Contains(entry.Name) select new Removal(entry.Name, version));
            Dictionary<string, Entry> before = _last.Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
            List<Entry> entries =
            [
                .. texts.Select(
                    source => before.TryGetValue(source.Name, out Entry old) && old.Text.AsSpan().SequenceEqual(source.Text)
                        ? old
                        : new Entry(source.Name, source.Text, version)),
            ];
            bool isSame = silosText is null
                || (_last.Silos is { } known && known.Text.AsSpan().SequenceEqual(silosText));
            Entry? board = isSame ? _last.Silos : new Entry("", silosText!, version);
            Volatile.Write(ref _last, new Snapshot(version, now, entries, removed, board));
        }
    }

    private byte[]? TryRead(SourceWatch watch, DateTimeOffset now)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(read(watch, now), PageJson.Default.SourceSummary);
        }
        catch (Exception) when (watch.Source is not GstSource)
        {
            return null; // an application's own source that throws; the log says so
        }
    }

    /// <summary>A source's summary.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Text">JSON in UTF-8.</param>
    /// <param name="Version">When it changed last.</param>
    public readonly record struct Entry(string Name, byte[] Text, long Version);

    /// <summary>A source that is gone.</summary>
    public readonly record struct Removal(string Name, long Version);

    /// <summary>All summaries at a time, and the silos, if there is a fleet. It does not change.</summary>
    public sealed record Snapshot(
        long Version, DateTimeOffset Time, IReadOnlyList<Entry> Entries, IReadOnlyList<Removal> Removed, Entry? Silos);
}
