namespace AudioPipelines.Tests.Alignment;

/// <summary>One stream of <see cref="PlainAligner"/>.</summary>
internal sealed class PlainStream
{
    public SortedSet<long> Waiting { get; } = [];

    public long? First { get; set; }

    public long Furthest { get; set; } = long.MinValue;

    /// <summary>The end of the last audio that found no room.</summary>
    public long DroppedTo { get; set; } = long.MinValue;

    public bool HasEnded { get; set; }

    public int MissedDeadlines { get; set; }

    public ChannelLedger Ledger { get; set; }

    public bool IsStalled => MissedDeadlines >= 3;

    public bool HasReached(long index) => HasEnded || Furthest >= index;

    /// <summary>Lets go of what waits before an index, and counts it.</summary>
    public void LetGo(long before, Func<long, ChannelLedger> count) =>
        Ledger += count(Waiting.RemoveWhere(index => index < before));

    /// <summary>The stream's part of a frame, one letter a sample.</summary>
    public string Take(long start, long end, long sourceEnd)
    {
        var letters = new char[end - start];
        for (long index = start; index < end; index++) letters[index - start] = Take(index, sourceEnd);
        Ledger += new ChannelLedger
        {
            Elapsed = letters.Length,
            Delivered = letters.Count(letter => letter == '.'),
            Lost = letters.Count(letter => letter == 'L'),
            NotStarted = letters.Count(letter => letter == 'N'),
            Stalled = letters.Count(letter => letter == 'S'),
            Ended = letters.Count(letter => letter == 'E'),
            Padding = letters.Count(letter => letter == 'P'),
        };
        return new string(letters);
    }

    private char Take(long index, long sourceEnd)
    {
        if (Waiting.Remove(index)) return '.';
        if (index >= sourceEnd) return 'P';
        if (HasEnded && index >= Furthest) return 'E';
        if (First is null || index < First) return 'N';
        return IsStalled && index >= Furthest ? 'S' : 'L';
    }
}
