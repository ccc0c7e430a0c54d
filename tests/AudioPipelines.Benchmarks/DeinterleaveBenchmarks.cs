using AudioPipelines.Frames;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>10 ms of interleaved audio taken apart, channel by channel.</summary>
public class DeinterleaveBenchmarks
{
    private const int Instants = 480;

    private byte[] _interleaved = null!;
    private byte[] _planar = null!;

    [Params(1, 2, 8, 64)]
    public int Channels { get; set; }

    /// <summary>2 for S16, 4 for S32 and F32.</summary>
    [Params(2, 4)]
    public int BytesPerSample { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _interleaved = new byte[Instants * Channels * BytesPerSample];
        _planar = new byte[50_000 * Channels * BytesPerSample];
    }

    [Benchmark]
    public void Deinterleave()
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            PlanarCopy.Deinterleave(
                _interleaved, channel, Channels, BytesPerSample, _planar.AsSpan(channel * 50_000 * BytesPerSample, Instants * BytesPerSample));
        }
    }
}
