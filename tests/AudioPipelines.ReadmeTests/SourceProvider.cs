using System.Runtime.InteropServices;
using NAudio.Wave;

namespace AudioPipelines.ReadmeTests;

#region naudio
internal sealed class SourceProvider(IAudioSource source, int rate, int channels) : ISampleProvider, IDisposable
{
    private readonly Stream _samples = source.ReadAsStream(SampleType.F32);

    public WaveFormat WaveFormat { get; } = WaveFormat.CreateIeeeFloatWaveFormat(rate, channels);

    public int Read(Span<float> buffer) =>
        _samples.ReadAtLeast(MemoryMarshal.AsBytes(buffer), 4 * buffer.Length, throwOnEndOfStream: false) / 4;

    public void Dispose() => _samples.Dispose();
}
#endregion
