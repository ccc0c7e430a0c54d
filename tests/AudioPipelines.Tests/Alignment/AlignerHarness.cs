using System.Runtime.InteropServices;
using AudioPipelines.Alignment;
using AudioPipelines.Frames;

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
        });
    }

    public Aligner Aligner { get; }

    public int Channels { get; }

    /// <summary>Each delivered sample: its channel and index on the streams' timeline.</summary>
    public HashSet<(int Channel, long Index)> Delivered { get; } = [];

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

    public void Write(int stream, long index, int samples)
    {
        int channels = Aligner.Options.ChannelsPerStream[stream];
        var interleaved = new int[samples * channels];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int channel = 0; channel < channels; channel++)
                interleaved[(sample * channels) + channel] = Value(FirstChannel(stream) + channel, index + sample);
        }

        Aligner.Write(stream, index, MemoryMarshal.AsBytes(interleaved.AsSpan()));
    }

    public int FirstChannel(int stream) => Aligner.Options.ChannelsPerStream.Take(stream).Sum();

    /// <summary>Cuts every frame that is complete or due at a time, in nanoseconds.</summary>
    public void CutAll(long now = 0)
    {
        while (true)
        {
            FrameBuffer buffer = _pool.Rent();
            using AudioFrame frame = buffer.Lend();
            if (!Aligner.TryCut(now, buffer)) return;
            Check(frame);
        }
    }

    public ChannelLedger[] Ledgers()
    {
        var ledgers = new ChannelLedger[Channels];
        Aligner.AddTo(ledgers);
        Assert.That(ledgers.All(ledger => ledger.Balances), Is.True, "a ledger equation does not hold");
        return ledgers;
    }

    private static int Value(int channel, long index) => (int)((index * 64) + channel + 1);

    private void Check(AudioFrame frame)
    {
        long start = frame.SampleIndex + Aligner.Origin;
        Frames.Add((frame.SampleIndex, frame.SamplesPerChannel, frame.SkippedSamples, frame.Gaps.ToArray()));
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            ReadOnlySpan<int> samples = frame.Channel<int>(channel);
            for (int sample = 0; sample < samples.Length; sample++)
            {
                bool inGap = false;
                foreach (FrameGap gap in frame.Gaps)
                    inGap |= gap.Channel == channel && sample >= gap.Start && sample < gap.Start + gap.Length;
                int expected = inGap ? 0 : Value(channel, start + sample);
                if (samples[sample] != expected) Assert.Fail($"channel {channel}, index {start + sample}: {samples[sample]}, not {expected}");
                if (!inGap && !Delivered.Add((channel, start + sample))) Assert.Fail($"channel {channel}, index {start + sample} delivered twice");
            }
        }
    }
}
