using System.Globalization;
using AudioPipelines.Model;

namespace AudioPipelines.Recording;

/// <summary>How segments are encoded.</summary>
internal sealed class RecordingEncoding
{
    /// <summary>The name of the element that takes the samples.</summary>
    public const string SourceName = "audiopipelines_samples";

    /// <summary>The name of the element that writes the file.</summary>
    public const string SinkName = "audiopipelines_file";

    private const int MostChannels = 8;

    /// <summary>Encoders want to know where loudspeakers stand. These places are FLAC's (RFC 9639, 9.1.3); microphones stand
    /// elsewhere, but keep their order.</summary>
    private static readonly ulong[] _masks = [0, 4, 3, 0x7, 0x33, 0x37, 0x3F, 0x13F, 0xC3F];

    private readonly string _encoder;

    private RecordingEncoding(string extension, string encoder) => (Extension, _encoder) = (extension, encoder);

    /// <summary>The files' extension, with its dot.</summary>
    public string Extension { get; }

    /// <summary>Whether it is WAV, which needs no GStreamer.</summary>
    public bool IsWav => _encoder is "";

    /// <summary>Reads what <see cref="RecordingPlan.Encoding"/> says.</summary>
    /// <exception cref="ArgumentException">It is no encoding.</exception>
    public static RecordingEncoding Read(
        string text) => RecordingWords.TryReadEncoding(text, out string extension, out string encoder)
        ? new RecordingEncoding("." + extension, encoder)
        : throw new ArgumentException($"'{text}' is no encoding of recordings. Say {RecordingWords.Encoding}.");

    /// <summary>Whether the files give back samples bit by bit. FLAC holds 24 bits.</summary>
    /// <param name="type">The samples' type.</param>
    /// <param name="lowBits">The bits that any sample has in its lowest byte, of S32.</param>
    public bool IsExact(SampleType type, int lowBits) =>
        IsWav || (_encoder is "flacenc" && (type == SampleType.S16 || (type == SampleType.S32 && lowBits == 0)));

    /// <summary>Makes a file.</summary>
    /// <exception cref="IOException">It cannot be made, or is there already.</exception>
    public ISegmentFile Create(string path, AudioFormat format) =>
        IsWav ? new WavSegmentFile(path, format) : new EncodedSegmentFile(path, format, this);

    /// <summary>Checks that files of this encoding can hold so many channels.</summary>
    /// <exception cref="ArgumentException">They cannot.</exception>
    public void Check(int channels)
    {
        if (_encoder is "flacenc" or "opusenc ! oggmux" && channels > MostChannels)
        {
            throw new ArgumentException(
                $"A {Extension[1..]} file holds {MostChannels} channels at most, and the source has {channels}. Record each "
                + $"channel in a file of its own ('files: perChannel'), or say 'encoding: wav'.");
        }
    }

    /// <summary>The launch text that encodes.</summary>
    public string LaunchText =>
        $"appsrc name={SourceName} format=time ! audioconvert dithering=none ! audioresample ! {_encoder} "
        + $"! filesink name={SinkName} buffer-mode=unbuffered async=false sync=false";

    /// <summary>The samples that it takes.</summary>
    public static string Caps(AudioFormat format) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"audio/x-raw,format={format.SampleType}LE,layout=interleaved,rate={format.SampleRate},channels={format.Channels},"
            + $"channel-mask=(bitmask)0x{(format.Channels <= MostChannels ? _masks[format.Channels] : 0):x}");
}
