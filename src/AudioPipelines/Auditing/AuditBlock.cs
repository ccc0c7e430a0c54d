namespace AudioPipelines.Auditing;

/// <summary>Collects frames into a block of consecutive samples of every channel. Nothing is allocated for a frame.</summary>
internal sealed class AuditBlock(int channels, int length)
{
    private readonly float[] _samples = new float[channels * length];
    private int _filled;
    private int _epoch;
    private long _next;

    public int Channels => channels;

    public bool IsFull => _filled == length;

    public ReadOnlySpan<float> Channel(int channel) => _samples.AsSpan(channel * length, length);

    /// <summary>Appends what fits of a frame. Audio that does not follow what is there, and gaps, begin the block anew: what
    /// is compared must be what was heard.</summary>
    /// <param name="frame">A frame with as many channels.</param>
    /// <param name="from">The first sample that is appended.</param>
    /// <returns>How many samples were taken.</returns>
    public int Append(AudioFrame frame, int from)
    {
        if (!frame.IsComplete)
        {
            _filled = 0;
            return frame.SamplesPerChannel - from;
        }

        long start = frame.SampleIndex + from;
        if (_filled > 0 && (start != _next || frame.Epoch != _epoch)) _filled = 0;
        int count = Math.Min(length - _filled, frame.SamplesPerChannel - from);
        for (int channel = 0; channel < channels; channel++)
            FrameSamples.Copy(frame, channel, from, _samples.AsSpan((channel * length) + _filled, count));
        _filled += count;
        (_next, _epoch) = (start + count, frame.Epoch);
        return count;
    }

    /// <summary>Forgets all but the last samples.</summary>
    public void Keep(int count)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            Span<float> samples = _samples.AsSpan(channel * length, length);
            samples[^count..].CopyTo(samples);
        }

        _filled = count;
    }
}
