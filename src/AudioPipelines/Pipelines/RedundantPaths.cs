namespace AudioPipelines.Pipelines;

/// <summary>A stream on two paths (ST 2022-7). Lets the first copy of each packet through, and counts what each path lacks. Any
/// thread.</summary>
internal sealed class RedundantPaths
{
    /// <summary>A larger step in sequence numbers means that the sender counts anew.</summary>
    private const int LargestLoss = 3_000;

    /// <summary>A path counts as silent after this time without a packet, in milliseconds.</summary>
    private const long Silence = 1_000;

    private readonly Lock _lock = new();
    private readonly long[] _timestamps = new long[1 << 16]; // by sequence number: the timestamp of its last packet, plus one
    private readonly Path[] _paths = [new(), new()];

    /// <summary>Takes a packet of a path.</summary>
    /// <param name="path">0 or 1.</param>
    /// <param name="sequence">Its sequence number.</param>
    /// <param name="timestamp">Its timestamp.</param>
    /// <param name="now">The time in milliseconds.</param>
    /// <returns>False if the other path has brought it already.</returns>
    public bool Take(int path, ushort sequence, uint timestamp, long now)
    {
        lock (_lock)
        {
            _paths[path].Count(sequence, now);
            bool isFirst = _timestamps[sequence] != timestamp + 1L;
            _timestamps[sequence] = timestamp + 1L;
            return isFirst;
        }
    }

    /// <summary>How many packets a path has lacked so far.</summary>
    public long Missing(int path)
    {
        lock (_lock) return _paths[path].Missing;
    }

    /// <summary>Whether a path brings nothing while the other one does.</summary>
    public bool IsSilent(int path, long now)
    {
        lock (_lock) return now - (_paths[path].Seen ?? _paths[1 - path].First ?? now) > Silence;
    }

    private sealed class Path
    {
        private ushort _last;

        public long? First { get; private set; }

        public long? Seen { get; private set; }

        public long Missing { get; private set; }

        public void Count(ushort sequence, long now)
        {
            int ahead = unchecked((short)(sequence - _last));
            bool isAnew = Seen is null || Math.Abs(ahead) > LargestLoss;
            if (!isAnew && ahead > 0) Missing += ahead - 1;
            if (!isAnew && ahead < 0) Missing = Math.Max(0, Missing - 1); // overtaken, and counted as missing before
            if (isAnew || ahead > 0) _last = sequence;
            First ??= now;
            Seen = now;
        }
    }
}
