using System.Buffers.Binary;

namespace AudioPipelines.TestSupport;

/// <summary>Damages media files: the same seed and number, the same damage.</summary>
/// <param name="originals">Files of the formats to damage.</param>
/// <param name="seed">Of all mutants.</param>
public sealed class MediaMutator(IReadOnlyList<string> originals, int seed)
{
    /// <summary>Where headers are, and in MP4 the index, at the end: damage is likelier there.</summary>
    private const int Edge = 600;

    private static readonly uint[] _values =
        [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

    private readonly byte[][] _originals = [.. originals.Select(File.ReadAllBytes)];

    /// <summary>Makes a mutant: the extension of its original, and its bytes.</summary>
    public (string Extension, byte[] Bytes) Make(int number)
    {
#pragma warning disable CA5394 // no secret
        var random = new Random(HashCodeOf(number));
        int original = random.Next(_originals.Length);
        byte[] bytes = [.. _originals[original]];
        for (int n = random.Next(1, 9); n > 0; n--) bytes = Mutate(bytes, random);
#pragma warning restore CA5394
        return (Path.GetExtension(originals[original]), bytes);
    }

#pragma warning disable CA5394 // no secret
    private byte[] Mutate(byte[] bytes, Random random)
    {
        if (bytes.Length < 16) return bytes;
        int at = Position(bytes.Length, random);
        int length = Math.Min(random.Next(4) == 0 ? random.Next(1, 5000) : random.Next(1, 9), bytes.Length - at);
        Span<byte> place = bytes.AsSpan(at, length);
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                random.NextBytes(place);
                return bytes;
            case 2:
                place.Clear();
                return bytes;
            case 3:
                WriteValue(bytes.AsSpan(Math.Min(at, bytes.Length - 4)), random);
                return bytes;
            case 4:
                bytes[at] += (byte)(random.Next(2) == 0 ? 1 : -1);
                return bytes;
            case 5:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 6:
                return [.. bytes[..at], .. place, .. bytes[at..]];
            case 7:
                byte[] other = _originals[random.Next(_originals.Length)];
                int from = Position(other.Length, random);
                return [.. bytes[..at], .. other.AsSpan(from, Math.Min(length, other.Length - from)), .. bytes[at..]];
            default:
                return random.Next(4) == 0 ? bytes[..at] : bytes;
        }
    }

    private static int Position(int length, Random random) => random.Next(4) switch
    {
        0 => random.Next(length),
        1 => Math.Max(0, length - 1 - random.Next(2 * Edge)),
        _ => random.Next(Math.Min(length, Edge)),
    };

    private static void WriteValue(Span<byte> place, Random random)
    {
        uint value = _values[random.Next(_values.Length)];
        if (random.Next(2) == 0) BinaryPrimitives.WriteUInt32LittleEndian(place, value);
        else if (random.Next(2) == 0) BinaryPrimitives.WriteUInt32BigEndian(place, value);
        else BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)value);
    }
#pragma warning restore CA5394

    private int HashCodeOf(int number) => unchecked((seed * 1_000_003) + number);
}
