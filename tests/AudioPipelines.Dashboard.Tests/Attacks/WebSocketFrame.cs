using System.Buffers.Binary;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>A frame of RFC 6455, which may be wrong.</summary>
/// <param name="First">Its first byte: the end mark, reserved bits and the kind.</param>
/// <param name="Body">What it carries.</param>
/// <param name="IsMasked">Whether it is masked, as a client's has to be.</param>
/// <param name="Length">How long it says it is; <see langword="null"/>: as long as it is.</param>
public sealed record WebSocketFrame(byte First, byte[] Body, bool IsMasked = true, long? Length = null)
{
    /// <summary>The bytes on the wire. The mask is 0, which changes nothing.</summary>
    public byte[] ToBytes()
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, Length ?? Body.Length);
        byte mask = IsMasked ? (byte)0x80 : (byte)0;
        return [First, (byte)(mask | 127), .. length, .. new byte[IsMasked ? 4 : 0], .. Body];
    }
}
