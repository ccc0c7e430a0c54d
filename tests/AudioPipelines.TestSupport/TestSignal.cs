using System.Buffers.Binary;

namespace AudioPipelines.TestSupport;

/// <summary>The sound in the generated files: a tone and some noise, different in each channel and the same in each
/// run.</summary>
public static class TestSignal
{
    private const int FullScale24 = 1 << 23;

    /// <summary>The value of a sample, as a 24-bit integer.</summary>
    public static int Value(int rate, int channel, int index)
    {
        double tone = Math.Sin(2 * Math.PI * 220 * (channel + 1) * index / rate);
        double noise = Hash(channel, index) / (double)uint.MaxValue;
        return (int)(FullScale24 * ((0.5 * tone) + (0.05 * noise)));
    }

    /// <summary>The audio that a lossless file of this shape holds.</summary>
    /// <param name="bits">16 keeps the upper bits of each value, 24 all.</param>
    public static AudioData Audio(int rate, int channels, int samples, int bits) => AudioData.FromInterleaved(
        rate,
        channels,
        position => (float)(Value(rate, position % channels, position / channels) >> (24 - bits)) / (1 << (bits - 1)),
        samples);

    /// <summary>The same as raw bytes, interleaved, little endian.</summary>
    /// <param name="format">One of <c>s16le</c>, <c>s24le</c> and <c>f32le</c>.</param>
    public static byte[] Bytes(string format, int rate, int channels, int samples)
    {
        int width = format switch
        {
            "s16le" => 2,
            "s24le" => 3,
            "f32le" => 4,
            _ =>
            throw new ArgumentException(format, nameof(format))
        };
        byte[] bytes = new byte[samples * channels * width];
        Span<byte> four = stackalloc byte[4];
        for (int position = 0; position < samples * channels; position++)
        {
            int value = Value(rate, position % channels, position / channels);
            if (width == 4) BinaryPrimitives.WriteSingleLittleEndian(four, (float)value / FullScale24);
            else BinaryPrimitives.WriteInt32LittleEndian(four, width == 3 ? value : value >> 8);
            four[..width].CopyTo(bytes.AsSpan(position * width));
        }

        return bytes;
    }

    private static uint Hash(int channel, int index)
    {
        uint value = ((uint)index * 2654435761) ^ ((uint)channel * 40503);
        value = (value ^ (value >> 16)) * 0x45d9f3b;
        return value ^ (value >> 16);
    }
}
