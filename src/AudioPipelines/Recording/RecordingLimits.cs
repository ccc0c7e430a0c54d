namespace AudioPipelines.Recording;

/// <summary>Deletes the oldest segments of a recording, by age, size, and what is free on the disk. Recorder's thread.</summary>
internal sealed class RecordingLimits(RecordingPlan plan, TimeProvider timeProvider)
{
    private readonly LinkedList<Kept> _segments = [];

    /// <summary>Notes segments that are there already.</summary>
    /// <param name="lines">The index.</param>
    /// <returns>The number of the next segment.</returns>
    public int Load(IEnumerable<IndexLine> lines)
    {
        int next = 0;
        foreach (IndexLine line in lines)
        {
            if (line is SegmentBegun begun)
            {
                Begin(begun);
                next = Math.Max(next, begun.Number + 1);
            }
            else if (line is SegmentRemoved removed && Find(removed.Number) is { } gone)
            {
                _segments.Remove(gone);
            }
        }

        return next;
    }

    /// <summary>Notes a segment that begins.</summary>
    public void Begin(SegmentBegun begun) =>
        _segments.AddLast(new Kept(begun.Number, [.. begun.Files.Select(file => Path.Combine(plan.Folder, file))], begun.Utc));

    /// <summary>Deletes what is beyond the limits.</summary>
    /// <param name="open">The number of the segment that is being written; −1: none is.</param>
    /// <param name="write">Takes a line for each segment that is deleted.</param>
    /// <returns>False: too little of the disk is free, and nothing is left to delete.</returns>
    public bool Apply(int open, Action<IndexLine> write)
    {
        if (plan.KeepFor is { } age)
        {
            // A segment ends where the next begins: only then is all of it too old.
            DateTimeOffset oldest = timeProvider.GetUtcNow() - age;
            while (_segments.First is { Next.Value.Begun: { } end } && end < oldest) Remove(open, "age", write);
        }

        if (plan.KeepBytes is { } most)
        {
            for (long total = _segments.Sum(segment => segment.Bytes); total > most && CanRemove(open);)
                total -= Remove(open, "size", write);
        }

        while (IsDiskTooFull)
        {
            if (!CanRemove(open)) return false;
            Remove(open, "free space", write);
        }

        return true;
    }

    /// <summary>Whether less of the disk is free than should be.</summary>
    public bool IsDiskTooFull =>
        plan.FreeBytes is { } free && new DriveInfo(Path.GetFullPath(plan.Folder)).AvailableFreeSpace < free;

    private bool CanRemove(int open) => _segments.First is { } first && first.Value.Number != open;

    private long Remove(int open, string reason, Action<IndexLine> write)
    {
        if (!CanRemove(open)) return 0;
        Kept oldest = _segments.First!.Value;
        long bytes = oldest.Bytes;
        foreach (string file in oldest.Files) File.Delete(file);
        _segments.RemoveFirst();
        write(new SegmentRemoved(oldest.Number, reason));
        return bytes;
    }

    private LinkedListNode<Kept>? Find(int number)
    {
        for (LinkedListNode<Kept>? node = _segments.First; node is not null; node = node.Next)
        {
            if (node.Value.Number == number) return node;
        }

        return null;
    }

    private sealed record Kept(int Number, string[] Files, DateTimeOffset Begun)
    {
        public long Bytes => Files.Sum(file => new FileInfo(file) is { Exists: true } found ? found.Length : 0);
    }
}
