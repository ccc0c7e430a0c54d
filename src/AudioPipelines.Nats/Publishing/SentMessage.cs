using System.Buffers;
using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>A message that was written, and that the broker may not have yet.</summary>
internal sealed class SentMessage
{
    private readonly byte[] _bytes;

    /// <param name="written">Its bytes, which are copied.</param>
    /// <param name="header">What it begins with.</param>
    /// <param name="frames">Frames in it.</param>
    /// <param name="samples">Sample instants in them.</param>
    public SentMessage(ReadOnlyMemory<byte> written, in WireHeader header, int frames, long samples)
    {
        (Length, Header, Frames, Samples) = (written.Length, header, frames, samples);
        _bytes = ArrayPool<byte>.Shared.Rent(Length);
        written.CopyTo(_bytes);
    }

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    public int Length { get; }

    public WireHeader Header { get; }

    public int Frames { get; }

    public long Samples { get; }

    /// <summary>When it was sent, in milliseconds of the machine's clock; <see langword="null"/>: it is to be sent.</summary>
    public long? SentAt { get; set; }

    /// <summary>Gives its memory back. Nobody reads it any more.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(_bytes);
}
