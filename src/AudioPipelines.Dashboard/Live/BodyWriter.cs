using System.Buffers.Binary;

namespace AudioPipelines.Dashboard.Live;

/// <summary>Writes the values of a message one after the other, little-endian.</summary>
internal ref struct BodyWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    public void Add(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_target[Length..], value);
        Length += sizeof(ushort);
    }

    public void Add(short value)
    {
        BinaryPrimitives.WriteInt16LittleEndian(_target[Length..], value);
        Length += sizeof(short);
    }

    public void Add(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_target[Length..], value);
        Length += sizeof(uint);
    }

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_target[Length..], value);
        Length += sizeof(long);
    }

    public void Add(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_target[Length..], value);
        Length += sizeof(float);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_target[Length..]);
        Length += bytes.Length;
    }
}
