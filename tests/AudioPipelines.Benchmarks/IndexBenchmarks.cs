using AudioPipelines.Timing;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>Between nanoseconds and sample indices.</summary>
public class IndexBenchmarks
{
    private readonly RtpTimeline _timeline = new(0, 48_000, Timeline(), ClockSharing.Auto);
    private uint _timestamp;
    private long _time;

    /// <summary>A running time; or a PTP time of day, whose product needs more than 64 bits.</summary>
    [Params(3_600_000_000_000, 1_795_000_000_000_000_000)]
    public long Nanoseconds { get; set; }

    [Benchmark]
    public long TimeToIndex() => SampleTime.ToIndex(Nanoseconds, 48_000);

    [Benchmark]
    public long IndexToTime() => SampleTime.ToNanoseconds(Nanoseconds / 20_833, 48_000);

    [Benchmark]
    public long PlaceRtpPacket()
    {
        _time += 1_000_000;
        _timestamp += 48;
        return _timeline.Place(new RtpPacket(1, _timestamp), new BufferFacts(_time, 48, false)).Index;
    }

    private static SourceTimeline Timeline()
    {
        var timeline = new SourceTimeline();
        timeline.BeginSession(["audio"], isLive: true, TimeSpan.Zero);
        return timeline;
    }
}
