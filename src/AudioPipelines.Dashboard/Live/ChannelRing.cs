namespace AudioPipelines.Dashboard.Live;

/// <summary>The last samples of one channel. What is a gap is no number.</summary>
/// <param name="channel">The channel.</param>
/// <param name="capacity">How many samples; a power of two.</param>
internal sealed class ChannelRing(int channel, int capacity)
{
    private readonly float[] _samples = new float[capacity];
    private long _begin = long.MaxValue;

    public int Channel => channel;

    /// <summary>The first place that was ever written; <see cref="long.MaxValue"/>: none yet.</summary>
    public long Begin => Volatile.Read(ref _begin);

    /// <summary>Writes a channel of a frame.</summary>
    /// <param name="position">The place of the frame's first sample.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="converted">Room for the samples, if they are no floats.</param>
    public void Write(long position, AudioFrame frame, Span<float> converted)
    {
        bool isConverted = frame.Format.SampleType != SampleType.F32;
        if (isConverted) frame.CopyChannelTo(channel, converted);
        ReadOnlySpan<float> samples = isConverted ? converted[..frame.SamplesPerChannel] : frame.Channel(channel);
        int start = (int)(position & (_samples.Length - 1));
        int first = Math.Min(samples.Length, _samples.Length - start);
        samples[..first].CopyTo(_samples.AsSpan(start));
        samples[first..].CopyTo(_samples);
        if (_begin == long.MaxValue) Volatile.Write(ref _begin, position);
    }

    /// <summary>Marks samples that are a gap.</summary>
    public void Erase(long position, int count)
    {
        int start = (int)(position & (_samples.Length - 1));
        int first = Math.Min(count, _samples.Length - start);
        _samples.AsSpan(start, first).Fill(float.NaN);
        _samples.AsSpan(0, count - first).Fill(float.NaN);
    }

    /// <summary>Copies samples, which may be overwritten meanwhile.</summary>
    public void Read(long position, Span<float> target)
    {
        int start = (int)(position & (_samples.Length - 1));
        int first = Math.Min(target.Length, _samples.Length - start);
        _samples.AsSpan(start, first).CopyTo(target);
        _samples.AsSpan(0, target.Length - first).CopyTo(target[first..]);
    }
}
