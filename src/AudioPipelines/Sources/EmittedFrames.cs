using System.Runtime.InteropServices;
using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>The frames of a source that makes them itself: their memory and their account.</summary>
internal sealed class EmittedFrames(int sampleRate)
{
    private readonly Lock _lock = new();
    private StreamAccount[] _channels = [];
    private FramePool? _pool;

    /// <summary>What the last frame looked like.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>Copies arrays into a frame and counts it.</summary>
    public AudioFrame Make(float[][] channels, long pts)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (channels.Length == 0) throw new ArgumentException("A frame needs at least one channel.", nameof(channels));
        int length = channels[0]?.Length ?? 0;
        if (length == 0) throw new ArgumentException("A frame needs at least one sample.", nameof(channels));
        foreach (float[]? channel in channels)
        {
            if (channel?.Length != length) throw new ArgumentException("All channels of a frame have the same length.", nameof(channels));
        }

        FrameBuffer buffer = PoolFor(channels.Length, length).Rent();
        buffer.Begin(SampleTime.ToIndex(pts, sampleRate), length, 0);
        for (int channel = 0; channel < channels.Length; channel++)
            MemoryMarshal.AsBytes(channels[channel].AsSpan()).CopyTo(buffer.Samples(channel, 0, length));
        AudioFrame frame = buffer.Lend();
        Count(frame);
        return frame;
    }

    /// <summary>Counts a frame as emitted.</summary>
    public void Count(AudioFrame frame)
    {
        lock (_lock)
        {
            Format = frame.Format;
            int known = _channels.Length;
            if (known < frame.Channels)
            {
                Array.Resize(ref _channels, frame.Channels);
                for (int channel = known; channel < frame.Channels; channel++) _channels[channel] = new StreamAccount();
            }

            for (int channel = 0; channel < frame.Channels; channel++)
            {
                _channels[channel].Elapsed += frame.SamplesPerChannel;
                _channels[channel].Delivered += frame.SamplesPerChannel;
                _channels[channel].Received += frame.SamplesPerChannel;
            }

            foreach (FrameGap gap in frame.Gaps)
            {
                _channels[gap.Channel].Delivered -= gap.Length;
                _channels[gap.Channel].Received -= gap.Length;
                _channels[gap.Channel].Count(gap.Reason, gap.Length);
            }
        }
    }

    public Ledger ToLedger()
    {
        lock (_lock) return new Ledger([.. _channels.Select(channel => channel.ToChannelLedger(pending: 0))]);
    }

    private FramePool PoolFor(int channels, int length)
    {
        FramePool? pool = _pool;
        if (pool is not null && pool.Format.Channels == channels && pool.Format.SamplesPerFrame >= length) return pool;
        var format = new AudioFormat
        {
            SampleRate = sampleRate,
            ChannelLabels = [.. Enumerable.Range(1, channels).Select(channel => $"channel {channel}")],
            SamplesPerFrame = length,
        };
        return _pool = new FramePool(format);
    }
}
