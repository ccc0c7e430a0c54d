using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>The one copy of the aligner, a packet of 1 ms into a ring; and a frame of 10 ms written and cut.</summary>
public class RingBenchmarks
{
    private const int PacketLength = 48;
    private const int FrameLength = 480;

    private StreamRing _ring = null!;
    private AlignedStream _stream = null!;
    private FrameBuffer _frame = null!;
    private byte[] _packet = null!;
    private byte[] _audio = null!;
    private long _next;

    [Params(1, 2, 4, 8, 16, 32, 64)]
    public int Channels { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _ring = new StreamRing(Channels, SampleType.F32, FrameLength, 50_000);
        _packet = new byte[PacketLength * Channels * sizeof(float)];
        _stream = new AlignedStream(0, Channels, SampleType.F32, FrameLength, 50_000);
        _audio = new byte[FrameLength * Channels * sizeof(float)];
        _frame = new FramePool(Formats.Of(Channels, FrameLength)).Rent();
    }

    [Benchmark]
    public long WritePacket()
    {
        _ring.Store(_next, new SampleBlock(_packet, SampleType.F32, Channels));
        _next += PacketLength;
        return _ring.Release(_next);
    }

    [Benchmark]
    public long WriteAndCutFrame()
    {
        _stream.Ring.Store(_next, new SampleBlock(_audio, SampleType.F32, Channels));
        _frame.Begin(_next, FrameLength, 0);
        FrameCutter.Cut(_stream, 0, _next, FrameLength, long.MaxValue, _frame, isClaimed: true);
        _next += FrameLength;
        return _stream.Ring.Release(_next);
    }
}
