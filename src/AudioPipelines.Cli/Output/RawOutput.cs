using System.Runtime.InteropServices;

namespace AudioPipelines.Cli.Output;

/// <summary>Interleaved samples on standard output, without a header, in the machine's byte order.</summary>
internal sealed class RawOutput : IFrameOutput
{
    private readonly StandardOutput _output = new();
    private AudioFormat? _format;
    private byte[] _buffer = [];
    private byte[] _silence = [];

    /// <inheritdoc/>
    public long Samples { get; private set; }

    /// <inheritdoc/>
    public void Write(AudioFrame frame, long skipped, int samples)
    {
        AudioFormat format = frame.Format;
        _format ??= format;
        if (format.SampleRate != _format.SampleRate || format.Channels != _format.Channels)
            throw FormatChange.Error("standard output", _format, format);
        int bytesPerInstant = format.Channels * (format.SampleType == SampleType.S16 ? sizeof(short) : sizeof(int));
        if (skipped > 0 && Samples > 0) WriteSilence(skipped, bytesPerInstant);

        int whole = frame.SamplesPerChannel * bytesPerInstant;
        if (_buffer.Length < whole) _buffer = new byte[whole];
        switch (format.SampleType)
        {
            case SampleType.S16: frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, short>(_buffer.AsSpan())); break;
            case SampleType.S32: frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, int>(_buffer.AsSpan())); break;
            default: frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, float>(_buffer.AsSpan())); break;
        }

        _output.Write(_buffer.AsSpan(0, samples * bytesPerInstant));
        Samples += samples;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Instants that were skipped become silence, so that the reader's time is the source's.</summary>
    private void WriteSilence(long samples, int bytesPerInstant)
    {
        if (_silence.Length == 0) _silence = new byte[1024 * bytesPerInstant];
        for (long left = samples * bytesPerInstant; left > 0; left -= _silence.Length)
            _output.Write(_silence.AsSpan(0, (int)Math.Min(left, _silence.Length)));
        Samples += samples;
    }
}
