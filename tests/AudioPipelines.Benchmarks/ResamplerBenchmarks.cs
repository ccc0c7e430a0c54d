using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>The correction of drift: 10 ms of a stream at 48 kHz through the resampler, whose ratio changes with each
/// buffer.</summary>
public class ResamplerBenchmarks : IDisposable
{
    private const int Length = 480;

    private StreamResampler _resampler = null!;
    private byte[] _audio = null!;
    private int _buffers;

    [Params(1, 2, 8, 32)]
    public int Channels { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Gst.Initialize();
        _resampler = new StreamResampler(SampleType.F32, Channels);
        _resampler.Begin(0, 0);
        _audio = new byte[Length * Channels * sizeof(float)];
        new Random(1).NextBytes(_audio);
        for (int at = 3; at < _audio.Length; at += sizeof(float)) _audio[at] = 0x3e; // no endless and no tiny numbers
    }

    [Benchmark]
    public int CorrectTenMilliseconds()
    {
        _resampler.SetSpeed((100 + (_buffers++ % 10)) * 1e-6, Length);
        return _resampler.Take(new SampleBlock(_audio, SampleType.F32, Channels), out _).Length;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _resampler.Dispose();
        GC.SuppressFinalize(this);
    }
}
