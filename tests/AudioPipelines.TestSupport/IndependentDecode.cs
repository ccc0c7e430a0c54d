using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.TestSupport;

/// <summary>Decodes a file's audio to floats with programs that know nothing of this library.</summary>
public static partial class IndependentDecode
{
    private static readonly string[] _decoder =
        ["decodebin", "caps=audio/x-raw", "expose-all-streams=false", "!", "audioconvert", "!"];

    /// <summary>The decoders that the presets prefer, made to be preferred by a whole process.</summary>
    private static readonly Dictionary<string, string?> _ranks =
        new() { ["GST_PLUGIN_FEATURE_RANK"] = "avdec_opus:MAX,mpg123audiodec:MAX" };

    /// <summary>With gst-launch-1.0 and the decoders that GStreamer ranks highest.</summary>
    public static AudioData WithGStreamer(string path) => WithElements(path, _decoder);

    /// <summary>With gst-launch-1.0 and the decoders that the presets take.</summary>
    public static AudioData WithFastestDecoders(string path) => WithElements(path, _decoder, _ranks);

    /// <summary>With gst-launch-1.0 and these elements after the file's, each word on its own and a link at the end.</summary>
    public static AudioData WithElements(
        string path, IReadOnlyList<string> elements, IReadOnlyDictionary<string, string?>? environment = null) =>
        Decode(decoded => ProcessRunner.Run(
            "gst-launch-1.0",
            [
                "-q", "filesrc", $"location={path}", "!", .. elements,
                "audio/x-raw,format=F32LE,layout=interleaved", "!", "wavenc", "!", "filesink", $"location={decoded}",
            ],
            environment));

    /// <summary>The running time of a file's first sample in nanoseconds, as gst-launch-1.0 tells it.</summary>
    public static long StartOf(string path)
    {
        string output = ProcessRunner.Run(
            "gst-launch-1.0",
            ["-v", "filesrc", $"location={path}", "!", .. _decoder, "fakesink", "silent=false", "num-buffers=1"]).Exited().Output;
        int first = output.IndexOf("chain   ***", StringComparison.Ordinal);
        Match segment = Segment().Matches(output[..first])[^1];
        Match time = Pts().Match(output, first);
        long pts = (TimeSpan.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture).Ticks * 100) + Number(time.Groups[2]);
        return pts - Number(segment.Groups[2]) + Number(segment.Groups[1]);
    }

    /// <summary>With ffmpeg: other decoders, the same samples only where the codec is lossless.</summary>
    public static AudioData WithFfmpeg(string path) => Decode(decoded => ProcessRunner.Run(
        "ffmpeg",
        ["-nostdin", "-v", "error", "-i", path, "-map", "0:a:0", "-c:a", "pcm_f32le", "-f", "wav", "-rf64", "auto", decoded]));

    // As WAV, since raw samples would not say their rate and channels.
    private static AudioData Decode(Func<string, ProgramResult> decode)
    {
        string folder = TestFolder.Create("decoded");
        string decoded = Path.Combine(folder, "decoded.wav");
        decode(decoded).Exited();
        AudioData audio = WavFile.Read(decoded).Audio;
        Directory.Delete(folder, recursive: true);
        return audio;
    }

    private static long Number(Group digits) => long.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"type: segment.*base=\(guint64\)(\d+), .*start=\(guint64\)(\d+)")]
    private static partial Regex Segment();

    // Nine decimals: seven that a TimeSpan takes, and two more.
    [GeneratedRegex(@"pts: (\d+:\d\d:\d\d\.\d{7})(\d\d)")]
    private static partial Regex Pts();
}
