namespace AudioPipelines.Frames;

/// <summary>Sums up what a number of frames hold, for each channel; their audio is called delivered here. The owner calls it
/// under its lock.</summary>
internal sealed class FrameAccount
{
    private StreamAccount[] _channels = [];

    /// <summary>The sums, channel by channel.</summary>
    public ReadOnlySpan<StreamAccount> Channels => _channels;

    /// <summary>Adds what a frame holds.</summary>
    public void Add(AudioFrame frame) => Count(frame, 1);

    /// <summary>Subtracts what a frame holds that was added before.</summary>
    public void Remove(AudioFrame frame) => Count(frame, -1);

    /// <summary>The sums as accounts. All of their audio was received.</summary>
    /// <param name="areClaimed">Whether the frames had a consumer.</param>
    public ChannelLedger[] ToLedgers(bool areClaimed) =>
    [
        .. _channels.Select(account => account.ToChannelLedger(pending: 0) with
        {
            Delivered = areClaimed ? account.Delivered : 0,
            Unclaimed = areClaimed ? 0 : account.Delivered,
            Received = account.Delivered,
        }),
    ];

    private void Count(AudioFrame frame, int times)
    {
        int known = _channels.Length;
        if (known < frame.Channels)
        {
            Array.Resize(ref _channels, frame.Channels);
            for (int channel = known; channel < frame.Channels; channel++) _channels[channel] = new StreamAccount();
        }

        long samples = (long)times * frame.SamplesPerChannel;
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            _channels[channel].Elapsed += samples;
            _channels[channel].Delivered += samples;
        }

        foreach (FrameGap gap in frame.Gaps)
        {
            _channels[gap.Channel].Delivered -= (long)times * gap.Length;
            _channels[gap.Channel].Count(gap.Reason, (long)times * gap.Length);
        }
    }
}
