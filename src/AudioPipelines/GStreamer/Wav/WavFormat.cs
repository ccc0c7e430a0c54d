using System.Buffers.Binary;
using System.Globalization;

namespace AudioPipelines.GStreamer.Wav;

/// <summary>What the samples of a file are.</summary>
/// <param name="MediaType">The caps' name and the fields that only samples of this kind have.</param>
/// <param name="Rate">Sample instants per second.</param>
/// <param name="Channels">How many samples make an instant.</param>
/// <param name="BytesPerInstant">Bytes of a sample instant.</param>
/// <param name="Mask">Which loudspeakers the channels belong to; 0: none.</param>
/// <seealso href="https://learn.microsoft.com/windows/win32/api/mmreg/ns-mmreg-waveformatextensible"/>
internal sealed record WavFormat(string MediaType, int Rate, int Channels, int BytesPerInstant, ulong Mask)
{
    /// <summary>The largest <c>fmt</c> chunk of a format that is read here.</summary>
    public const int MostBytes = 40;

    private const int Pcm = 1;
    private const int Float = 3;
    private const int ALaw = 6;
    private const int MuLaw = 7;
    private const int Extensible = 0xFFFE;

    /// <summary>The caps.</summary>
    public string Caps => string.Create(
        CultureInfo.InvariantCulture,
        $"{MediaType},rate={Rate},channels={Channels}{(Channels > 2 || Mask != 0 ? $",channel-mask=(bitmask)0x{Mask:x}" : "")}");

    /// <summary>Reads a <c>fmt</c> chunk.</summary>
    /// <param name="chunk">What it holds.</param>
    /// <param name="isBigEndian">The byte order of it and of the samples (RIFX).</param>
    /// <returns><see langword="null"/>: not plain samples, or not consistent.</returns>
    public static WavFormat? Read(ReadOnlySpan<byte> chunk, bool isBigEndian)
    {
        if (chunk.Length < 16) return null;
        int tag = Word(chunk, isBigEndian), channels = Word(chunk[2..], isBigEndian), block = Word(
            chunk[12..], isBigEndian), bits = Word(chunk[14..], isBigEndian);
        uint rate = Number(chunk[4..], isBigEndian);
        ulong mask = 0;
        if (tag == Extensible)
        {
            if (chunk.Length < MostBytes) return null;
            mask = Number(chunk[20..], isBigEndian);
            tag = Word(chunk[24..], isBigEndian);
        }

        if (rate is 0 or > int.MaxValue || channels == 0) return null;
        // A block size that is missing, or no multiple of the channels, says nothing. A larger one may say that samples have
        // padding.
        int width = (bits + 7) / 8;
        if (block % channels == 0 && block / channels > width) return null;
        return Of(tag, width, isBigEndian) is { } type
            ? new WavFormat(type, (int)rate, channels, channels * width, Fitting(mask, channels))
            : null;
    }

    /// <summary>The mask if it has a place for each channel, else none. A single channel has no place.</summary>
    public static ulong Fitting(ulong mask, int channels) =>
        channels == 1 ? 0 : mask != 0 && ChannelMask.Fits(mask, channels) ? mask : channels == 2 ? 0b11ul : 0;

    private static string? Of(int tag, int width, bool isBigEndian) => (tag, width) switch
    {
        (Pcm, 1) => Raw("U8"),
        (Pcm, 2 or 3 or 4) => Raw($"S{width * 8}{(isBigEndian ? "BE" : "LE")}"),
        (Float, 4 or 8) => Raw($"F{width * 8}{(isBigEndian ? "BE" : "LE")}"),
        (ALaw, 1) => "audio/x-alaw",
        (MuLaw, 1) => "audio/x-mulaw",
        _ => null,
    };

    /// <summary>The caps' name and fields of raw samples.</summary>
    public static string Raw(string format) => $"audio/x-raw,format={format},layout=interleaved";

    private static int Word(ReadOnlySpan<byte> at, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static uint Number(ReadOnlySpan<byte> at, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
}
