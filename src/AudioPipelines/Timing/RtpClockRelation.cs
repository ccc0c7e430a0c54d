namespace AudioPipelines.Timing;

/// <summary>
/// How the RTP clocks of a source's streams relate to each other. The first stream's timestamps become the source's timeline; each
/// further stream is on the same clock, or is put where its arrival says. Used by all streaming threads.
/// </summary>
internal sealed class RtpClockRelation(ClockSharing sharing)
{
    private readonly Lock _lock = new();
    private long? _offset;

    /// <summary>Whether indices are those of an RTP clock, and not of running time.</summary>
    public bool HasOwnTimeline => sharing != ClockSharing.None;

    /// <summary>Index on the timeline minus index of running time; <see langword="null"/> before the first packet.</summary>
    public long? Offset
    {
        get { lock (_lock) return _offset; }
    }

    /// <summary>Finds the index of a stream's first packet.</summary>
    /// <param name="timestamp">Its timestamp in samples, modulo 2³².</param>
    /// <param name="runningIndex">Its arrival: running time as an index.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <returns>The index, and whether the stream is on the same clock as the timeline.</returns>
    public (long Index, bool IsShared) Anchor(uint timestamp, long runningIndex, int sampleRate)
    {
        lock (_lock)
        {
            if (sharing == ClockSharing.None)
            {
                _offset ??= 0;
                return (runningIndex, false);
            }

            _offset ??= timestamp - runningIndex;
            long predicted = runningIndex + _offset.Value;
            int difference = unchecked((int)(timestamp - (uint)predicted)); // nearest of all timestamps that are equal modulo 2³²
            bool isShared = sharing == ClockSharing.Shared || Math.Abs((long)difference) <= sampleRate / 2;
            return (isShared ? predicted + difference : predicted, isShared);
        }
    }
}
