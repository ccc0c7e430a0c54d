using System.Buffers.Binary;

namespace AudioPipelines.TestSupport;

/// <summary>Makes FLAC whose blocks have various lengths, which encoders hardly ever do (RFC 9639, blocking strategy 1): 44.1
/// kHz, mono, 16 bits, verbatim.</summary>
public static class VariableFlac
{
    private static readonly int[] _lengths = [256, 4608, 1152, 1000, 16_000, 333, 4096];

    /// <summary>A file.</summary>
    /// <param name="samples">How many samples it has.</param>
    /// <param name="seed">Which lengths its blocks have.</param>
    /// <param name="numbersBlocks">Whether blocks are numbered one by one, as those of one length are, instead of by their first
    /// sample. A parser then takes the number times a length for a time.</param>
    public static byte[] Make(int samples, int seed, bool numbersBlocks = false)
    {
#pragma warning disable CA5394 // no secret
        var random = new Random(seed);
#pragma warning restore CA5394
        var file = new List<byte>();
        file.AddRange("fLaC"u8);
        // lengths of frames and the sum are not told
        file.AddRange([0x80, 0, 0, 34, 256 >> 8, 0, 16_000 >> 8, 16_000 & 0xff, 0, 0, 0, 0, 0, 0]);
        Span<byte> stream = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(stream, (44_100UL << 44) | (15UL << 36) | (uint)samples);
        file.AddRange(stream);
        file.AddRange(new byte[16]);
        for (int at = 0, block = 0; at < samples; block++)
        {
#pragma warning disable CA5394
            int length = Math.Min(_lengths[random.Next(_lengths.Length)], samples - at);
#pragma warning restore CA5394
            file.AddRange(Frame(at, length, numbersBlocks ? block : null));
            at += length;
        }

        return [.. file];
    }

    private static byte[] Frame(int first, int length, int? block)
    {
        List<byte> frame = [0xff, block is null
            ? (byte)0xf9
            : (byte)0xf8, 0x79, 0x08, .. Number(block ?? first), (byte)((length - 1) >> 8), (byte)(length - 1)];
        frame.Add((byte)Remainder(frame, 0x07, 8));
        frame.Add(0x02);
        for (int sample = first; sample < first + length; sample++)
        {
            int value = sample * 7_919;
            frame.Add((byte)(value >> 8));
            frame.Add((byte)value);
        }

        uint sum = Remainder(frame, 0x8005, 16);
        return [.. frame, (byte)(sum >> 8), (byte)sum];
    }

    /// <summary>The number of a sample, coded as UTF-8 codes a character.</summary>
    private static byte[] Number(int value)
    {
        if (value < 0x80) return [(byte)value];
        var bytes = new List<byte>();
        int room = 0x3f;
        for (; value > room; value >>= 6, room >>= 1) bytes.Insert(0, (byte)(0x80 | (value & 0x3f)));
        return [(byte)(~((room << 1) | 1) | value), .. bytes];
    }

    private static uint Remainder(IEnumerable<byte> bytes, uint polynomial, int bits)
    {
        uint remainder = 0, top = 1u << (bits - 1), mask = (top << 1) - 1;
        foreach (byte value in bytes)
        {
            remainder ^= (uint)value << (bits - 8);
            for (int bit = 0; bit < 8; bit++)
                remainder = ((remainder & top) != 0 ? (remainder << 1) ^ polynomial : remainder << 1) & mask;
        }

        return remainder;
    }
}
