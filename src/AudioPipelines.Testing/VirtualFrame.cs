using System.Runtime.InteropServices;
using AudioPipelines.Frames;

namespace AudioPipelines.Testing;

/// <summary>The frame that a <see cref="VirtualSource"/> is filling.</summary>
internal sealed class VirtualFrame(VirtualScript script)
{
    private readonly List<FrameGap> _gaps = [];
    private readonly FramePool _pool = new(new AudioFormat
    {
        SampleRate = script.SampleRate,
        ChannelLabels = [.. Enumerable.Range(1, script.Channels).Select(channel => $"channel {channel}")],
        SampleType = script.SampleType,
        SamplesPerFrame = script.SamplesPerFrame,
    });

    private FrameBuffer? _buffer;

    public AudioFormat Format => _pool.Format;

    /// <summary>The index of the next sample.</summary>
    public long Index { get; private set; } = script.StartIndex;

    public int Epoch { get; set; }

    /// <summary>Samples of the frame so far.</summary>
    public int Length { get; private set; }

    /// <summary>Indices left out before the frame.</summary>
    public long Skipped { get; private set; }

    /// <summary>How many samples are missing to the next multiple of the frame's length.</summary>
    public int Room => script.SamplesPerFrame - (int)Modulo(Index, script.SamplesPerFrame);

    /// <summary>Goes to another index. The frame is empty.</summary>
    public void MoveTo(long index, long skipped)
    {
        Index = index;
        Skipped += skipped;
    }

    /// <summary>Adds samples, at most <see cref="Room"/>.</summary>
    public void Append(int count, VirtualSignal signal, VirtualStep.Gap? gap)
    {
        _buffer ??= _pool.Rent();
        for (int channel = 0; channel < script.Channels; channel++)
        {
            if (gap is not null && (gap.Channels.Count == 0 || gap.Channels.Contains(channel)))
            {
                AddGap(new FrameGap(channel, Length, count, gap.Reason));
                continue;
            }

            Span<byte> samples = _buffer.Samples(channel, Length, count);
            for (int at = 0; at < count; at++) Write(samples, at, signal(channel, Index + at));
        }

        Length += count;
        Index += count;
    }

    /// <summary>The frame, to be disposed of by the caller; the next one begins.</summary>
    public AudioFrame Take()
    {
        FrameBuffer buffer = _buffer!;
        buffer.Begin(Index - Length, Length, Skipped);
        foreach (FrameGap gap in _gaps) buffer.AddGap(gap);
        buffer.Epoch = Epoch;
        _buffer = null;
        _gaps.Clear();
        Length = 0;
        Skipped = 0;
        return buffer.Lend();
    }

    private void AddGap(FrameGap gap)
    {
        for (int at = 0; at < _gaps.Count; at++)
        {
            FrameGap before = _gaps[at];
            if (before.Channel != gap.Channel || before.Reason != gap.Reason || before.Start + before.Length != gap.Start)
                continue;
            _gaps[at] = before with { Length = before.Length + gap.Length };
            return;
        }

        _gaps.Add(gap);
    }

    private void Write(Span<byte> samples, int at, float value)
    {
        switch (script.SampleType)
        {
            case SampleType.S16: MemoryMarshal.Cast<byte, short>(samples)[at] = (short)Scaled(value, 15); break;
            case SampleType.S32: MemoryMarshal.Cast<byte, int>(samples)[at] = (int)Scaled(value, 31); break;
            default: MemoryMarshal.Cast<byte, float>(samples)[at] = value; break;
        }
    }

    private static double Scaled(float value, int bits)
    {
        double fullScale = 1L << bits;
        return Math.Clamp(Math.Round(value * fullScale), -fullScale, fullScale - 1);
    }

    private static long Modulo(long dividend, long divisor) => ((dividend % divisor) + divisor) % divisor;
}
