using System.Runtime.InteropServices;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>A frame's samples as bytes: interleaved, and channel by channel.</summary>
internal sealed class FrameBytes
{
    private byte[] _interleaved = [];
    private AudioFrame _frame;
    private int _bytesPerSample;

    /// <summary>Takes a frame, which must be held as long as its bytes are read.</summary>
    public void Take(AudioFrame frame)
    {
        _frame = frame;
        _bytesPerSample = frame.Format.SampleType.BytesPerSample();
        BytesPerInstant = _bytesPerSample * frame.Channels;
        int length = BytesPerInstant * frame.SamplesPerChannel;
        if (_interleaved.Length < length) _interleaved = new byte[length];
        Span<byte> bytes = _interleaved;
        switch (frame.Format.SampleType)
        {
            case SampleType.S16:
                frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, short>(bytes));
                break;
            case SampleType.S32:
                frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, int>(bytes));
                break;
            default:
                frame.CopyInterleavedTo(MemoryMarshal.Cast<byte, float>(bytes));
                break;
        }
    }

    /// <summary>Bytes of one sample of every channel.</summary>
    public int BytesPerInstant { get; private set; }

    /// <summary>All channels, interleaved.</summary>
    public ReadOnlySpan<byte> Interleaved(int start, int samples) =>
        _interleaved.AsSpan(start * BytesPerInstant, samples * BytesPerInstant);

    /// <summary>One channel.</summary>
    public ReadOnlySpan<byte> Channel(int channel, int start, int samples)
    {
        ReadOnlySpan<byte> all = _frame.Format.SampleType switch
        {
            SampleType.S16 => MemoryMarshal.AsBytes(_frame.Channel<short>(channel)),
            SampleType.S32 => MemoryMarshal.AsBytes(_frame.Channel<int>(channel)),
            _ => MemoryMarshal.AsBytes(_frame.Channel<float>(channel)),
        };
        return all.Slice(start * _bytesPerSample, samples * _bytesPerSample);
    }
}
