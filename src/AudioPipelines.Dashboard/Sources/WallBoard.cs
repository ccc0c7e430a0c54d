using System.Text.Json;
using AudioPipelines.Dashboard.Api;
using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The summaries of all sources, and the silos of the fleet, as texts, made once a second for all viewers. Without
/// viewers nothing is made.</summary>
/// <param name="watches">The sources.</param>
/// <param name="read">Reads a summary.</param>
/// <param name="markOf">Tells of a source of which the fleet alone knows what its summary says.</param>
/// <param name="readSilos">Reads the silos; <see langword="null"/>: there is no fleet.</param>
internal sealed class WallBoard(
    SourceWatches watches, Func<SourceWatch, DateTimeOffset, SourceSummary> read, Func<SourceWatch, FleetMark?> markOf,
    Func<SiloList?> readSilos)
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
        Snapshot before = Last;
        List<Entry> entries = new(before.Entries.Count);
        foreach (SourceWatch watch in watches.All.Values)
        {
            if (TryRead(watch, now, before.Find(watch.Name)) is { } entry) entries.Add(entry);
        }

        SiloList? silos = readSilos();
        byte[]? silosText = silos is null ? null : JsonSerializer.SerializeToUtf8Bytes(silos, PageJson.Default.SiloList);
        lock (_lock)
        {
            if (_last.Time > now) return; // another thread was faster
            long version = _last.Version + 1;
            Entry? board = silosText is null || _last.Silos?.HasText(silosText) is true
                ? _last.Silos
                : new Entry("", silosText, null, version);
            Volatile.Write(ref _last, _last.Next(version, now, entries, board, RemembersRemovals));
        }
    }

    /// <summary>Reads a source, or takes what is known of it where nothing has changed. What is new has no version yet.</summary>
    private Entry? TryRead(SourceWatch watch, DateTimeOffset now, Entry? known)
    {
        try
        {
            FleetMark? mark = markOf(watch);
            if (mark is not null && known?.Mark == mark) return known;
            byte[] text = JsonSerializer.SerializeToUtf8Bytes(read(watch, now), PageJson.Default.SourceSummary);
            return known?.HasText(text) is true && mark is null ? known : new Entry(watch.Name, text, mark, 0);
        }
        catch (Exception) when (watch.Source is not GstSource)
        {
            return null; // an application's own source that throws; the log says so
        }
    }

    /// <summary>A source's summary.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Text">JSON in UTF-8.</param>
    /// <param name="Mark">What the text was made of; <see langword="null"/>: of more than the fleet tells.</param>
    /// <param name="Version">When it changed last.</param>
    public sealed record Entry(string Name, byte[] Text, FleetMark? Mark, long Version)
    {
        public bool HasText(byte[] text) => Text.AsSpan().SequenceEqual(text);
    }

    /// <summary>A source that is gone.</summary>
    public readonly record struct Removal(string Name, long Version);

    /// <summary>All summaries at a time, and the silos, if there is a fleet. It does not change.</summary>
    public sealed class Snapshot(
        long version, DateTimeOffset time, IReadOnlyList<Entry> entries, IReadOnlyList<Removal> removed, Entry? silos,
        Dictionary<string, Entry>? byName = null)
    {
        private readonly Dictionary<string, Entry> _byName =
            byName ?? entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

        public long Version => version;

        public DateTimeOffset Time => time;

        /// <summary>Sorted by name.</summary>
        public IReadOnlyList<Entry> Entries => entries;

        public IReadOnlyList<Removal> Removed => removed;

        public Entry? Silos => silos;

        public Entry? Find(string name) => _byName.GetValueOrDefault(name);

        /// <summary>The snapshot that follows this one. What differs from this one gets its version.</summary>
        public Snapshot Next(long next, DateTimeOffset now, List<Entry> read, Entry? board, int remembered)
        {
            for (int place = 0; place < read.Count; place++)
            {
                Entry entry = read[place];
                Entry? known = Find(entry.Name);
                if (ReferenceEquals(entry, known)) continue;
                bool isSame = known is not null && known.HasText(entry.Text);
                read[place] = entry with { Version = isSame ? known!.Version : next };
            }

            List<Removal> gone = [.. removed.Where(one => one.Version > next - remembered)];
            if (read.SequenceEqual(entries, ReferenceEqualityComparer.Instance))
                return new Snapshot(next, now, entries, gone, board, _byName);
            HashSet<string> names = [.. read.Select(entry => entry.Name)];
            gone.RemoveAll(one => names.Contains(one.Name));
            gone.AddRange(from entry in entries where !names.Contains(entry.Name) select new Removal(entry.Name, next));
            return new Snapshot(next, now, read, gone, board);
        }
    }
}
