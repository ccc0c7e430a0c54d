using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.Nats.Wire;

/// <summary>Bytes that grow: numbers, texts and sections, written one after the other. The memory is used again.</summary>
internal sealed class WireWriter
{
    private byte[] _bytes = new byte[1_024];
    private int _section;

    public int Length { get; private set; }

    /// <summary>How much memory it holds, in bytes.</summary>
    public int Capacity => _bytes.Length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written after a length.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Memory for the next bytes, which count as written.</summary>
    public Span<byte> Take(int count)
    {
        if (_bytes.Length - Length < count)
            Array.Resize(ref _bytes, Math.Max(checked(Length + count), (int)Math.Min(Array.MaxLength, 2L * _bytes.Length)));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    public Span<byte> At(int position, int count) => _bytes.AsSpan(position, count);

    /// <summary>Begins a section; <see cref="EndSection"/> writes its length.</summary>
    public void BeginSection(ReadOnlySpan<byte> tag)
    {
        tag.CopyTo(Take(4));
        Take(4);
        _section = Length;
    }

    public void EndSection() =>
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_section - 4), (uint)(Length - _section));

    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Seven bits a byte, the lowest first; the top bit says that more follow.</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>A number that may be negative: 0, −1, 1, −2 … become 0, 1, 2, 3 ….</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(8), value);

    /// <summary>Its length in bytes, and UTF-8.</summary>
    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Number((ulong)length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }
}
