using AudioPipelines.Frames;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>10 ms of interleaved audio taken apart, against the same sample by sample.</summary>
public class DeinterleaveBenchmarks
{
    private const int Instants = 480;
    private const int Capacity = 50_000;

    private byte[] _interleaved = null!;
    private byte[] _planar = null!;

    [Params(1, 2, 4, 8, 16, 32, 64)]
    public int Channels { get; set; }

    /// <summary>2 for S16, 4 for S32 and F32.</summary>
    [Params(2, 4)]
    public int BytesPerSample { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _interleaved = new byte[Instants * Channels * BytesPerSample];
        _planar = new byte[Capacity * Channels * BytesPerSample];
    }

    [Benchmark(Baseline = true)]
    public void OneByOne() =>
        PlanarCopy.DeinterleaveOneByOne(_interleaved, Channels, BytesPerSample, _planar, Capacity * BytesPerSample);

    [Benchmark]
    public void Deinterleave() =>
        PlanarCopy.Deinterleave(_interleaved, Channels, BytesPerSample, _planar, Capacity * BytesPerSample);
}
