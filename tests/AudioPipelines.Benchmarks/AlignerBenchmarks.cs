using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>The aligner alone: a second of 48 kHz audio in packets of 1 ms goes in, frames of 10 ms come out.</summary>
public class AlignerBenchmarks
{
    private const int Rate = 48_000;
    private const int PacketLength = 48;
    private const int FrameLength = 480;

    private Aligner _aligner = null!;
    private FrameBuffer _frame = null!;
    private byte[] _packet = null!;
    private int _perStream;
    private long _next;

    /// <summary>All channels of the source.</summary>
    [Params(1, 2, 4, 8, 16, 32, 64)]
    public int Channels { get; set; }

    /// <summary>Channels of one stream: pairs, as AES67 arrays often have them, or all in one.</summary>
    [Params("pairs", "one stream")]
    public string Streams { get; set; } = "pairs";

    [GlobalSetup]
    public void Setup()
    {
        _perStream = Streams == "pairs" ? Math.Min(2, Channels) : Channels;
        _aligner = new Aligner(new AlignerOptions
        {
            SampleRate = Rate,
            FrameLength = FrameLength,
            SampleType = SampleType.F32,
            ChannelsPerStream = [.. Enumerable.Repeat(_perStream, Channels / _perStream)],
            IsLive = true,
            Latency = Rate / 50,
            Capacity = (Rate / 50) + (2 * FrameLength) + Rate,
            SlowConsumer = SlowConsumerPolicy.DropOldest,
        });
        _frame = new FramePool(Formats.Of(Channels, FrameLength), _aligner.Options.ChannelsPerStream).Rent();
        _packet = new byte[PacketLength * _perStream * sizeof(float)];
    }

    /// <summary>Writes each packet of each stream, asks after each whether a frame is complete, and cuts it.</summary>
    [Benchmark]
    public long OneSecond()
    {
        for (long end = _next + Rate; _next < end; _next += PacketLength)
        {
            for (int stream = 0; stream < _aligner.Streams.Length; stream++)
            {
                _aligner.Write(stream, _next, new SampleBlock(_packet, SampleType.F32, _perStream));
                if (_aligner.IsReady(0)) _aligner.TryCut(_frame);
            }
        }

        return _frame.SampleIndex;
    }
}
