using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>The two copies of the aligner: a packet of 1 ms into a ring, a frame of 10 ms out of it.</summary>
public class RingBenchmarks
{
    private const int PacketLength = 48;
    private const int FrameLength = 480;

    private StreamRing _ring = null!;
    private AlignedStream _full = null!;
    private FrameBuffer _frame = null!;
    private byte[] _packet = null!;
    private long _next;

    [Params(1, 2, 8, 64)]
    public int Channels { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _ring = new StreamRing(Channels, sizeof(float), 50_000);
        _packet = new byte[PacketLength * Channels * sizeof(float)];
        _full = new AlignedStream(0, Channels, sizeof(float), 50_000);
        _full.Ring.Store(0, new byte[FrameLength * Channels * sizeof(float)]);
        _frame = new FramePool(Formats.Of(Channels, FrameLength)).Rent();
    }

    [Benchmark]
    public long WritePacket()
    {
        _ring.Store(_next, _packet);
        _next += PacketLength;
        return _ring.Release(_next);
    }

    [Benchmark]
    public long CutFrame()
    {
        _frame.Begin(0, FrameLength, 0);
        FrameCutter.Cut(_full, 0, FrameLength, long.MaxValue, _frame);
        return _frame.Pts;
    }
}
