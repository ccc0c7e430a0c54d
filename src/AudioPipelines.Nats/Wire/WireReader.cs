using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.Nats.Wire;

/// <summary>Reads what <see cref="WireWriter"/> wrote, and never past the end.</summary>
/// <param name="bytes">What is read.</param>
/// <param name="where">Names it in errors.</param>
internal ref struct WireReader(ReadOnlySpan<byte> bytes, string where)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _bytes.Length;

    public readonly int Left => _bytes.Length - Position;

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left) throw WireException.Short(where);
        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    public byte Byte() => Take(1)[0];

    public ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Byte();
            if (shift == 63 && part > 1) break;
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new WireException($"a number of its {where} is too long");
    }

    public long Signed()
    {
        ulong value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A number that may not be higher than a limit.</summary>
    public int Count(int most, string what)
    {
        ulong value = Number();
        if (value > (ulong)most) throw new WireException($"{what} is {value}, and {most} is the most");
        return (int)value;
    }

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>A text; control characters, which have no place in names and reasons, are replaced.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> bytes = Take(Count(Left, $"the length of a text of its {where}"));
        string text = Encoding.UTF8.GetString(bytes);
        return text.Any(char.IsControl)
            ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))
            : text;
    }

    public ReadOnlySpan<byte> Rest() => Take(Left);
}
