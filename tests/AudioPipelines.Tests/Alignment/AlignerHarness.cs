using System.Runtime.InteropServices;
using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Alignment;

/// <summary>Drives an aligner with samples whose value is their channel and index, and checks each frame it cuts.</summary>
internal sealed class AlignerHarness
{
    private readonly FramePool _pool;

    public AlignerHarness(AlignerOptions options)
    {
        Aligner = new Aligner(options with { SampleType = SampleType.S32 });
        Channels = options.ChannelsPerStream.Sum();
        _pool = new FramePool(new AudioFormat
        {
            SampleRate = options.SampleRate,
            SampleType = SampleType.S32,
            SamplesPerFrame = options.FrameLength,
            ChannelLabels = [.. Enumerable.Range(0, Channels).Select(channel => $"{channel}")],
        }, options.ChannelsPerStream);
    }

    public Aligner Aligner { get; }

    public int Channels { get; }

    public List<(long Index, int Samples, long Skipped, FrameGap[] Gaps)> Frames { get; } = [];

    public static AlignerOptions Options(int frameLength, bool live, params int[] channels) => new()
    {
        SampleRate = 1_000,
        FrameLength = frameLength,
        SampleType = SampleType.S32,
        ChannelsPerStream = channels,
        IsLive = live,
        Latency = 20,
        Capacity = 1_000,
        SlowConsumer = live ? SlowConsumerPolicy.DropOldest : SlowConsumerPolicy.Wait,
    };

    /// <summary>Writes samples, whose place is where their index says.</summary>
    /// <param name="values">The index that the samples' values say; the same as <paramref name="index"/> unless given.</param>
    public void Write(int stream, long index, int samples, long? values = null)
    {
        int channels = Aligner.Options.ChannelsPerStream[stream];
        var interleaved = new int[samples * channels];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int channel = 0; channel < channels; channel++)
                interleaved[(sample * channels) + channel] = Value(FirstChannel(stream) + channel, (values ?? index) + sample);
        }

        Aligner.Write(stream, index, new SampleBlock(
            MemoryMarshal.AsBytes(interleaved.AsSpan()), SampleType.S32, channels), isAbsolute: true);
    }

    public int FirstChannel(int stream) => Aligner.Options.ChannelsPerStream.Take(stream).Sum();

    /// <summary>Cuts every frame that is complete or due at a time, in nanoseconds.</summary>
    public void CutAll(long now = 0)
    {
        while (CutAt(now) is not null)
        {
        }
    }

    /// <summary>Cuts the next frame, if it is complete or due at a time, in samples.</summary>
    public PlainFrame? Cut(long now) => CutAt(SampleTime.ToNanoseconds(now, Aligner.Options.SampleRate));

    public ChannelLedger[] Ledgers()
    {
        var ledgers = new ChannelLedger[Channels];
        Aligner.AddTo(ledgers);
        if (Array.Find(ledgers, ledger => !ledger.Balances) is { Balances: false } wrong)
            throw new Disagreement($"an equation does not hold: {wrong}");
        return ledgers;
    }

    private static int Value(int channel, long index) => (int)((index * 64) + channel + 1);

    private PlainFrame? CutAt(long now)
    {
        FrameBuffer buffer = _pool.Rent();
        using AudioFrame frame = buffer.Lend();
        if (!Aligner.IsReady(now) || !Aligner.TryCut(buffer)) return null;
        Frames.Add((frame.SampleIndex, frame.SamplesPerChannel, frame.SkippedSamples, frame.Gaps.ToArray()));
        char[][] letters = Letters(frame);
        long start = frame.SampleIndex + Aligner.Origin;
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            ReadOnlySpan<int> samples = frame.Channel<int>(channel);
            for (int sample = 0; sample < samples.Length; sample++)
            {
                int expected = letters[channel][sample] == '.' ? Value(channel, start + sample) : 0;
                if (samples[sample] != expected)
                    throw new Disagreement($"channel {channel}, index {start + sample}: {samples[sample]}, not {expected}");
            }
        }

        return new PlainFrame(start, frame.SkippedSamples, [.. StreamLetters(letters)]);
    }

    /// <summary>For each channel one letter a sample: '.' for audio, else the initial of the gap's reason.</summary>
    private static char[][] Letters(AudioFrame frame)
    {
        var letters = new char[frame.Channels][];
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            letters[channel] = new char[frame.SamplesPerChannel];
            Array.Fill(letters[channel], '.');
        }

        foreach (FrameGap gap in frame.Gaps)
        {
            Span<char> covered = letters[gap.Channel].AsSpan(gap.Start, gap.Length);
            if (gap.Length <= 0 || covered.IndexOfAnyExcept('.') >= 0)
                throw new Disagreement($"a gap that is empty or overlaps another: {gap}");
            covered.Fill($"{gap.Reason}"[0]);
        }

        return letters;
    }

    private IEnumerable<string> StreamLetters(char[][] letters)
    {
        for (int stream = 0; stream < Aligner.Options.ChannelsPerStream.Count; stream++)
        {
            int first = FirstChannel(stream);
            for (int channel = 1; channel < Aligner.Options.ChannelsPerStream[stream]; channel++)
            {
                if (!letters[first].AsSpan().SequenceEqual(letters[first + channel]))
                    throw new Disagreement($"channels {first} and {first + channel} of a stream differ in their gaps");
            }

            yield return new string(letters[first]);
        }
    }
}
