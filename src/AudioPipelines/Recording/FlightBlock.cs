using AudioPipelines.Frames;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>Frames that a flight recorder keeps, in memory that is used again. One thread adds frames. What was added does not
/// change
/// until the block begins anew, so others may read it meanwhile.</summary>
internal sealed class FlightBlock(FlightLayout layout, AudioFormat format)
{
    private readonly byte[] _samples = GC.AllocateUninitializedArray<byte>(layout.FramesPerBlock * layout.BytesPerFrame);
    private readonly FlightFrame[] _frames = new FlightFrame[layout.FramesPerBlock];
    private FrameGap[] _gaps = new FrameGap[layout.FramesPerBlock * layout.Channels];
    private int _gapCount;
    private int _count;

    /// <summary>What the frames look like.</summary>
    public AudioFormat Format { get; private set; } = format;

    /// <summary>How its memory is divided.</summary>
    public FlightLayout Layout => layout;

    /// <summary>The number of its first frame, of all that the recorder was given.</summary>
    public long FirstNumber { get; private set; }

    /// <summary>Samples per channel of all its frames. For the thread that adds them.</summary>
    public long Samples { get; private set; }

    /// <summary>How many frames it holds.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether there is room for no other frame.</summary>
    public bool IsFull => _count == _frames.Length;

    /// <summary>How many samples per channel a frame has.</summary>
    public int SamplesOf(int frame) => _frames[frame].Samples;

    /// <summary>Forgets its frames. Nobody reads it.</summary>
    public void Begin(AudioFormat another, long number)
    {
        Format = another;
        FirstNumber = number;
        Samples = 0;
        _gapCount = 0;
        _count = 0;
    }

    /// <summary>Copies a frame. There is room for it.</summary>
    public void Add(AudioFrame frame)
    {
        int start = _count * layout.BytesPerFrame;
        for (int channel = 0; channel < layout.Channels; channel++)
        {
            ReadOnlySpan<byte> samples = frame.ChannelBytes(channel);
            samples.CopyTo(_samples.AsSpan(start));
            start += samples.Length;
        }

        ReadOnlySpan<FrameGap> gaps = frame.Gaps;
        if (_gapCount + gaps.Length > _gaps.Length) Array.Resize(ref _gaps, Math.Max(_gaps.Length * 2, _gapCount + gaps.Length));
        gaps.CopyTo(_gaps.AsSpan(_gapCount));
        _frames[_count] = new FlightFrame(
            frame.SampleIndex, frame.SkippedSamples, frame.CaptureTime, frame.Epoch, frame.SamplesPerChannel, _gapCount,
            gaps.Length,
            frame.IsExactlyAligned);
        _gapCount += gaps.Length;
        Samples += frame.SamplesPerChannel;
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>Makes a frame again.</summary>
    /// <param name="number">Which of the block's.</param>
    /// <param name="pool">Gives the memory, of the same format.</param>
    /// <returns>To be disposed of.</returns>
    public AudioFrame Make(int number, FramePool pool)
    {
        FlightFrame noted = _frames[number];
        FrameBuffer buffer = pool.Rent();
        buffer.Begin(noted.SampleIndex, noted.Samples, noted.Skipped);
        buffer.Epoch = noted.Epoch;
        buffer.CaptureTime = noted.Captured;
        buffer.IsExactlyAligned = noted.IsExactlyAligned;
        int length = noted.Samples * Format.SampleType.BytesPerSample();
        for (int channel = 0; channel < layout.Channels; channel++)
        {
            _samples.AsSpan((number * layout.BytesPerFrame) + (channel * length), length)
                .CopyTo(buffer.Samples(channel, 0, noted.Samples));
        }

        foreach (FrameGap gap in _gaps.AsSpan(noted.FirstGap, noted.Gaps)) buffer.AddGap(gap);
        return buffer.Lend();
    }
}
