using AudioPipelines.Frames;

namespace AudioPipelines.Delivery;

/// <summary>The frames that wait for a reader, and their place in the ledger. There, a frame made without a callback is
/// <em>unclaimed</em> at first. While it waits here, its audio is <em>pending</em>; once taken, it is <em>delivered</em>. Called
/// under its owner's lock.</summary>
internal sealed class UnreadFrames
{
    private static readonly StreamAccount _none = new();

    private readonly Queue<AudioFrame> _frames = new();
    private readonly FrameAccount _waiting = new();
    private readonly FrameAccount _taken = new();
    private readonly FrameAccount _withdrawn = new();

    /// <summary>How many wait.</summary>
    public int Count => _frames.Count;

    /// <summary>Adds a frame, and holds it.</summary>
    /// <param name="frame">The frame. The caller still holds it.</param>
    /// <param name="skipped">Instants that were left out before it.</param>
    public void Add(AudioFrame frame, long skipped)
    {
        AudioFrame held = frame.Retain().WithSkipped(skipped);
        _waiting.Add(held);
        _frames.Enqueue(held);
    }

    /// <summary>Takes the oldest frame, which is delivered then. The caller disposes of it.</summary>
    public bool TryTake(out AudioFrame frame)
    {
        if (!_frames.TryDequeue(out frame)) return false;
        _waiting.Remove(frame);
        _taken.Add(frame);
        return true;
    }

    /// <summary>Drops all frames. Nobody took them.</summary>
    /// <returns>How many instants they cover, including those left out before them.</returns>
    public long LetGo()
    {
        long instants = 0;
        while (_frames.TryDequeue(out AudioFrame frame))
        {
            using (frame)
            {
                _waiting.Remove(frame);
                instants += frame.SamplesPerChannel + frame.SkippedSamples;
            }
        }

        return instants;
    }

    /// <summary>Notes a frame that was made for a callback, and did not get there.</summary>
    public void Withdraw(AudioFrame frame) => _withdrawn.Add(frame);

    /// <summary>What to add to the ledger of the frames that were made.</summary>
    public ChannelLedger[] Corrections()
    {
        // A frame that was taken has waited before.
        var corrections = new ChannelLedger[Math.Max(_waiting.Channels.Length, _withdrawn.Channels.Length)];
        for (int channel = 0; channel < corrections.Length; channel++)
        {
            StreamAccount waiting = Of(_waiting, channel);
            long taken = Of(_taken, channel).Delivered - Of(_withdrawn, channel).Delivered;
            corrections[channel] = new ChannelLedger
            {
                Elapsed = -waiting.Elapsed,
                Delivered = taken,
                Unclaimed = -waiting.Delivered - taken,
                Lost = -waiting.Lost,
                NotStarted = -waiting.NotStarted,
                Stalled = -waiting.Stalled,
                Ended = -waiting.Ended,
                Padding = -waiting.Padding,
                Pending = waiting.Delivered,
            };
        }

        return corrections;
    }

    private static StreamAccount Of(FrameAccount account, int channel) =>
        channel < account.Channels.Length ? account.Channels[channel] : _none;
}
