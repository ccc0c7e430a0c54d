using System.Runtime.InteropServices;
using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Recording;

/// <summary>Makes frames of several formats, all of whose samples are different.</summary>
internal sealed class FlightFrames
{
    public static readonly AudioFormat[] Formats =
    [
        Of(SampleType.F32, rate: 1_000, samplesPerFrame: 10, "left", "right"),
        Of(SampleType.S16, rate: 1_000, samplesPerFrame: 10, "left", "right"),
        Of(SampleType.S32, rate: 700, samplesPerFrame: 7, "1", "2", "3"),
    ];

    private readonly Dictionary<AudioFormat, FramePool> _pools = [];
    private long _next;
    private int _count;
    private int _epoch;

    public static AudioFormat Of(SampleType type, int rate, int samplesPerFrame, params string[] labels) =>
        new() { SampleRate = rate, SampleType = type, SamplesPerFrame = samplesPerFrame, ChannelLabels = labels };

    /// <summary>The next frame, to be disposed of.</summary>
    public AudioFrame Make(AudioFormat format, int? samples = null, int skipped = 0, bool begins = false, params FrameGap[] gaps)
    {
        if (!_pools.TryGetValue(format, out FramePool? pool)) _pools.Add(format, pool = new FramePool(format));
        FrameBuffer buffer = pool.Rent();
        int length = samples ?? format.SamplesPerFrame;
        _next += skipped;
        buffer.Begin(_next, length, skipped);
        buffer.Epoch = begins ? ++_epoch : _epoch;
        buffer.CaptureTime = new CaptureTime(_count * 1_000_003L, CaptureClock.Sender, _count % 2 == 0, 500);
        buffer.IsExactlyAligned = _count % 5 != 0;
        for (int channel = 0; channel < format.Channels; channel++) Fill(buffer.Samples(channel, 0, length), format, channel);
        foreach (FrameGap gap in gaps) buffer.AddGap(gap);
        _next += length;
        _count++;
        return buffer.Lend();
    }

    private void Fill(Span<byte> samples, AudioFormat format, int channel)
    {
        if (format.SampleType == SampleType.S16)
        {
            Span<short> words = MemoryMarshal.Cast<byte, short>(samples);
            for (int at = 0; at < words.Length; at++) words[at] = (short)(((_next + at) * 8) + channel);
            return;
        }

        Span<int> numbers = MemoryMarshal.Cast<byte, int>(samples);
        Span<float> values = MemoryMarshal.Cast<byte, float>(samples);
        for (int at = 0; at < numbers.Length; at++)
        {
            int number = (int)(((_next + at) * 8) + channel);
            if (format.SampleType == SampleType.S32) numbers[at] = number;
            else values[at] = number / 8_388_608f;
        }
    }
}
