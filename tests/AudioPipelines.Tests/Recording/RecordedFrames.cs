using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Recording;

/// <summary>Makes frames whose samples count their indices.</summary>
internal sealed class RecordedFrames(int channels = 2, int rate = 48_000, int samplesPerFrame = 480)
{
    private readonly FramePool _pool = new(new AudioFormat
    {
        SampleRate = rate,
        ChannelLabels = [.. Enumerable.Range(1, channels).Select(number => $"{number}")],
        SampleType = SampleType.S16,
        SamplesPerFrame = samplesPerFrame,
    });

    /// <summary>The index of the next frame.</summary>
    public long Next { get; set; }

    /// <summary>The next frame, to be disposed of.</summary>
    public AudioFrame Make(long skipped = 0, CaptureTime captured = default)
    {
        FrameBuffer buffer = _pool.Rent();
        buffer.Begin(Next += skipped, samplesPerFrame, skipped);
        buffer.CaptureTime = captured;
        buffer.Epoch = 0;
        for (int channel = 0; channel < channels; channel++)
        {
            Span<short> samples = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(
                buffer.Samples(channel, 0, samplesPerFrame));
            for (int at = 0; at < samplesPerFrame; at++) samples[at] = (short)(Next + at + channel);
        }

        Next += samplesPerFrame;
        return buffer.Lend();
    }
}
