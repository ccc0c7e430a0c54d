using AudioPipelines.Alignment;
using Interval = AudioPipelines.Alignment.Interval;

namespace AudioPipelines.Tests.Alignment;

/// <summary>The aligner and its plain model side by side: after each step they must have done the same, and both be in
/// bounds.</summary>
internal sealed class AlignerTwins(AlignerOptions options)
{
    private readonly AlignerHarness _real = new(options);
    private readonly PlainAligner _plain = new(options);

    public Aligner Aligner => _real.Aligner;

    public ChannelLedger LedgerOf(int stream) => _plain.LedgerOf(stream);

    /// <summary>Gives audio to both.</summary>
    /// <param name="index">Where it belongs; the samples' values say so too.</param>
    /// <param name="placed">Where the aligner is told that it belongs; the same, unless given.</param>
    public void Write(int stream, long index, int samples, long? placed = null)
    {
        _real.Write(stream, placed ?? index, samples, index);
        _plain.Write(stream, index, samples);
        Compare();
    }

    public void End(int stream)
    {
        _real.Aligner.End(stream);
        _plain.End(stream);
        Compare();
    }

    public void EndAll()
    {
        for (int stream = 0; stream < options.ChannelsPerStream.Count; stream++) End(stream);
    }

    /// <summary>Cuts every frame that is complete or due.</summary>
    /// <param name="now">The time in samples.</param>
    public void CutAll(long now)
    {
        while (_plain.Cut(now) is { } expected)
        {
            PlainFrame actual = _real.Cut(now) ?? throw new Disagreement($"no frame at {expected.Start}");
            Disagreement.Unless((actual.Start, actual.Skipped), (expected.Start, expected.Skipped), "start and skipped samples");
            for (int stream = 0; stream < expected.Streams.Length; stream++)
                Disagreement.Unless(
                    actual.Streams[stream], expected.Streams[stream], $"stream {stream} of the frame at {expected.Start}");
        }

        Disagreement.Unless(_real.Cut(now), null, "a frame that is neither complete nor due");
        Compare();
    }

    private void Compare()
    {
        Disagreement.Unless(
            (Aligner.HasBegun ? Aligner.Cursor : null, Aligner.IsDrained), (_plain.Cursor, _plain.IsDrained), "cursor, drained");
        ChannelLedger[] ledgers = _real.Ledgers();
        for (int stream = 0; stream < options.ChannelsPerStream.Count; stream++)
        {
            ChannelLedger expected = _plain.LedgerOf(stream);
            for (int channel = 0; channel < options.ChannelsPerStream[stream]; channel++)
            {
                if (ledgers[_real.FirstChannel(stream) + channel] is var actual && actual != expected)
                    throw new Disagreement($"stream {stream}, channel {channel}: {actual}, not {expected}");
            }

            ReadOnlySpan<Interval> runs = Aligner.Streams[stream].Ring.Runs;
            if (!runs.IsEmpty && runs[^1].End - runs[0].Start > options.Capacity)
                throw new Disagreement($"stream {stream} holds more than its ring");
        }
    }
}
