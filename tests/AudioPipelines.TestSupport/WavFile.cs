using System.Buffers.Binary;
using System.Text;

namespace AudioPipelines.TestSupport;

/// <summary>
/// A WAV or RF64 file, read strictly and independently of the library: PCM of 16, 24 or 32 bits or floats of 32, plain or
/// extensible (Microsoft's WAVEFORMATEXTENSIBLE; EBU Tech 3306 for RF64).
/// </summary>
/// <param name="Audio">The samples.</param>
/// <param name="Bits">Bits per sample.</param>
/// <param name="IsFloat">Whether the samples are floating-point numbers.</param>
/// <param name="IsRf64">Whether the file is RF64.</param>
public sealed record WavFile(AudioData Audio, int Bits, bool IsFloat, bool IsRf64)
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">Its header is wrong or does not fit its length.</exception>
    public static WavFile Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        if (file.Length < 12) throw new InvalidDataException($"{path}: {file.Length} bytes are no WAV file");
        string magic = Name(file, 0);
        if (magic is not ("RIFF" or "RF64") || Name(file, 8) != "WAVE")
            throw new InvalidDataException($"{path}: {magic} is no WAV file");

        ReadOnlySpan<byte> format = default, data = default;
        ulong largeData = 0;
        for (ulong position = 12; position + 8 <= (ulong)file.Length;)
        {
            string name = Name(file, (int)position);
            ulong size = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)position + 4));
            if (magic == "RF64" && name == "data" && size == uint.MaxValue) size = largeData;
            if (position + 8 + size > (ulong)file.Length)
            {
                throw new InvalidDataException($"{path}: chunk {name} of {size} bytes goes beyond the end of the file");
            }

            ReadOnlySpan<byte> chunk = file.AsSpan((int)position + 8, (int)size);
            if (name == "fmt ") format = chunk;
            else if (name == "data") data = chunk;
            else if (name == "ds64") largeData = BinaryPrimitives.ReadUInt64LittleEndian(chunk[8..]);
            position += 8 + size + (size & 1);
        }

        if (format.IsEmpty) throw new InvalidDataException($"{path}: there is no fmt chunk");
        return Decode(format, data.ToArray(), magic == "RF64");
    }

    /// <summary>What a file of whole numbers begins with, before its samples.</summary>
    public static byte[] Header(int rate, int channels, int bits, int samples)
    {
        int instant = channels * bits / 8, length = samples * instant;
        byte[] header = new byte[44];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), header.Length - 8 + length);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), rate * instant);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)instant);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), (short)bits);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), length);
        return header;
    }

    private static WavFile Decode(ReadOnlySpan<byte> format, byte[] data, bool isRf64)
    {
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(format);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(format[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if (tag == Extensible) tag = BinaryPrimitives.ReadUInt16LittleEndian(format[24..]);
        if (channels == 0 || frameBytes != channels * bits / 8 || data.Length % frameBytes != 0)
        {
            throw new InvalidDataException(
                $"{channels} channels of {bits} bits, {frameBytes} bytes a frame, {data.Length} bytes of data");
        }

        Func<int, float> sample = (tag, bits) switch
        {
            (Pcm, 16) => position => BinaryPrimitives.ReadInt16LittleEndian(data.AsSpan(position * 2)) / 32768f,
            (Pcm, 24) => position => Int24(data.AsSpan(position * 3)) / 8388608f,
            (Pcm, 32) => position => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(position * 4)) / 2147483648f,
            (IeeeFloat, 32) => position => BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(position * 4)),
            _ => throw new InvalidDataException($"format {tag} with {bits} bits is not read here"),
        };
        return new WavFile(
            AudioData.FromInterleaved(rate, channels, sample, data.Length / frameBytes), bits, tag == IeeeFloat, isRf64);
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | ((sbyte)bytes[2] << 16);

    private static string Name(byte[] file, int position) => Encoding.ASCII.GetString(file, position, 4);
}
