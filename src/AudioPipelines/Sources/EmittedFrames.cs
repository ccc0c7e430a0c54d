using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>The frames of a source that makes them itself: their memory and their account.</summary>
internal sealed class EmittedFrames(int sampleRate)
{
    private readonly Lock _lock = new();
    private readonly FrameAccount _claimed = new();
    private readonly FrameAccount _unclaimed = new();
    private readonly PendingSamples _pending = new();
    private FramePool? _pool;

    /// <summary>What the last frame looked like.</summary>
    public AudioFormat? Format { get; private set; }

    /// <summary>Copies arrays into a frame and counts it.</summary>
    public AudioFrame Make(float[][] channels, long pts, bool isClaimed)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (channels.Length == 0) throw new ArgumentException("A frame needs at least one channel.", nameof(channels));
        int length = channels[0]?.Length ?? 0;
        if (length == 0) throw new ArgumentException("A frame needs at least one sample.", nameof(channels));
        foreach (float[]? channel in channels)
        {
            if (channel?.Length != length)
                throw new ArgumentException("All channels of a frame have the same length.", nameof(channels));
        }

        FrameBuffer buffer = PoolFor(channels.Length, length).Rent();
        buffer.Begin(SampleTime.ToIndex(pts, sampleRate), length, 0);
        for (int channel = 0; channel < channels.Length; channel++)
            MemoryMarshal.AsBytes(channels[channel].AsSpan()).CopyTo(buffer.Samples(channel, 0, length));
        AudioFrame frame = buffer.Lend();
        Count(frame, isClaimed, isBuilt: false);
        return frame;
    }

    /// <summary>Counts a frame that was made.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="isClaimed">Whether a consumer takes it. Its audio is then delivered, else unclaimed.</param>
    /// <param name="isBuilt">Whether its audio was pending.</param>
    public void Count(AudioFrame frame, bool isClaimed, bool isBuilt)
    {
        lock (_lock)
        {
            Format = frame.Format;
            (isClaimed ? _claimed : _unclaimed).Add(frame);
            if (isBuilt) _pending.Clear();
        }
    }

    /// <summary>Sets the format before the first frame of an epoch.</summary>
    public void SetFormat(AudioFormat format)
    {
        lock (_lock) Format = format;
    }

    /// <summary>Counts audio of an unfinished frame, in each channel that is not missing.</summary>
    public void AddPending(int samples, ReadOnlySpan<bool> missing)
    {
        lock (_lock) _pending.Add(samples, missing);
    }

    /// <summary>Drops the audio of an unfinished frame.</summary>
    public void TrimPending()
    {
        lock (_lock) _pending.Trim();
    }

    /// <summary>Adds the account of each channel.</summary>
    public void AddTo(ref ChannelLedger[] ledgers)
    {
        lock (_lock)
        {
            GenerationQueue.Merge(ref ledgers, _claimed.ToLedgers(areClaimed: true));
            GenerationQueue.Merge(ref ledgers, _unclaimed.ToLedgers(areClaimed: false));
            GenerationQueue.Merge(ref ledgers, _pending.ToLedgers());
        }
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
