using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.Tests.Timing;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Sources;

/// <summary>Two live streams of one channel whose drift is corrected, from their buffers to the frames.</summary>
internal sealed class CorrectedPair : IDisposable
{
    public const int Rate = 48_000;

    private readonly SourceTimeline _timeline = Timelines.Of(2);
    private readonly FrameAssembler _assembler;
    private readonly StreamReceiver[] _receivers;

    /// <param name="type">How samples are stored.</param>
    /// <param name="sharing">Which clock RTP timestamps count; <see langword="null"/>: the streams are no packets.</param>
    public CorrectedPair(SampleType type, ClockSharing? sharing = null)
    {
        _assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["one", "two"],
            SampleType = type,
            FrameLength = FrameLength.FromSamples(480),
            IsLive = true,
            SlowConsumer = SlowConsumerPolicy.DropOldest,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.FromMilliseconds(200),
        });
        _receivers = [Receiver(0, sharing ?? ClockSharing.Auto), Receiver(1, sharing ?? ClockSharing.Auto)];
        var info = new AudioInfo
        {
            Format = AudioInfo.FormatOf(type),
            Rate = Rate,
            Channels = 1,
            BytesPerFrame = 4,
            IsInterleaved = true,
            Width = 32,
            Depth = 32,
            Positions = new int[1],
        };
        foreach (StreamReceiver receiver in _receivers) receiver.TakeFormat(info, sharing is not null);
    }

    /// <summary>What is said of the streams.</summary>
    public IReadOnlyList<StreamAlignment> Alignment => _timeline.Describe().Streams;

    /// <summary>Takes a buffer, and gives the frames that are due when it has arrived.</summary>
    public void Take(int stream, in BufferFacts facts, in SampleBlock audio, Action<AudioFrame> onFrame)
    {
        _receivers[stream].Take(facts, audio);
        while (_assembler.TryCut(facts.RunningTime!.Value, out AudioFrame frame, out _))
        {
            using (frame) onFrame(frame);
        }
    }

    public void Dispose()
    {
        _assembler.Close();
        _assembler.Dispose();
        foreach (StreamReceiver receiver in _receivers) receiver.Dispose();
    }

    private StreamReceiver Receiver(int stream, ClockSharing sharing)
    {
        var placer = new BufferPlacer(stream, _timeline, sharing, PipelinePlan.DriftHandling.Correct);
        return new StreamReceiver(
            stream, new StreamPlan($"s{stream}", null, []), false, placer, _assembler,
            new StreamCorrector(stream, default, _timeline, placer, _assembler));
    }
}
