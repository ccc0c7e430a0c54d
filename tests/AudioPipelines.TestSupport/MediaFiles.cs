using System.Collections.Concurrent;

namespace AudioPipelines.TestSupport;

/// <summary>The files that tests read: the same sound (<see cref="TestSignal"/>) in each container and codec, and broken
/// files.</summary>
public static class MediaFiles
{
    internal const string Video = "videotestsrc num-buffers=50 ! video/x-raw,width=64,height=48,framerate=25/1";

    private static readonly ConcurrentDictionary<(string, int, int, int), MediaFile> _ofLength = [];

    /// <summary>WAV, 16 bits, 48 kHz, stereo.</summary>
    public static MediaFile Wav { get; } = MediaRecipe.Make("s16.wav", "wavenc");

    /// <summary>WAV, 24 bits, 48 kHz, stereo.</summary>
    public static MediaFile WavS24 { get; } = MediaRecipe.Make("s24.wav", "wavenc", format: "s24le", losslessBits: 24);

    /// <summary>WAV, 32-bit floats, 48 kHz, stereo.</summary>
    public static MediaFile WavF32 { get; } = MediaRecipe.Make("f32.wav", "wavenc", format: "f32le", losslessBits: 24);

    /// <summary>WAV, 16 bits, 44.1 kHz, stereo.</summary>
    public static MediaFile Wav44100 { get; } = MediaRecipe.Make("44100.wav", "wavenc", rate: 44100);

    /// <summary>WAV, 16 bits, 48 kHz, one channel.</summary>
    public static MediaFile WavMono { get; } = MediaRecipe.Make("mono.wav", "wavenc", channels: 1);

    /// <summary>WAV, 16 bits, 48 kHz, six channels.</summary>
    public static MediaFile WavSixChannels { get; } = MediaRecipe.Make("six-channels.wav", "wavenc", channels: 6);

    /// <summary>The test signal of any length in a codec: <c>flac</c>, <c>mp3</c>, <c>opus</c>, <c>ogg</c> (Vorbis) or
    /// <c>mp4</c> (AAC).</summary>
    /// <param name="extension">Which.</param>
    /// <param name="samples">How many samples each channel has; more than two seconds of them.</param>
    public static MediaFile OfLength(string extension, int samples, int rate = 48000, int channels = 1) =>
        _ofLength.GetOrAdd((extension, samples, rate, channels), Make);

    /// <summary>FLAC, 16 bits, 44.1 kHz, stereo.</summary>
    public static MediaFile Flac { get; } = MediaRecipe.Make("stereo.flac", "flacenc", rate: 44100);

    /// <summary>Ogg Vorbis, 44.1 kHz, stereo.</summary>
    public static MediaFile Vorbis { get; } = MediaRecipe.Make("vorbis.ogg", "vorbisenc ! oggmux", rate: 44100, losslessBits: 0);

    /// <summary>Ogg Opus, 48 kHz, stereo.</summary>
    public static MediaFile Opus { get; } = MediaRecipe.Make("stereo.opus", "opusenc ! oggmux", losslessBits: 0);

    /// <summary>Ogg Opus of several coupled streams, 48 kHz, six channels.</summary>
    public static MediaFile OpusSixChannels { get; } =
        MediaRecipe.Make("six-channels.opus", "opusenc ! oggmux", channels: 6, losslessBits: 0);

    /// <summary>MP3 with a Xing header and ID3 tags, 44.1 kHz, stereo.</summary>
    public static MediaFile Mp3 { get; } =
        MediaRecipe.Make("stereo.mp3", "lamemp3enc ! xingmux ! id3v2mux", rate: 44100, losslessBits: 0);

    /// <summary>AAC in MP4, 44.1 kHz, stereo.</summary>
    public static MediaFile Aac { get; } = MediaRecipe.Make("aac.mp4", "avenc_aac ! mp4mux", rate: 44100, losslessBits: 0);

    /// <summary>AAC in MP4, 48 kHz, six channels, which the codec has in another order than GStreamer. It leaves little of the
    /// sixth, which is for low notes.</summary>
    public static MediaFile AacSixChannels { get; } =
        MediaRecipe.Make("six-channels.mp4", "avenc_aac ! mp4mux", channels: 6, losslessBits: 0);

    /// <summary>FLAC in Matroska, 48 kHz, stereo.</summary>
    public static MediaFile Matroska { get; } = MediaRecipe.Make("flac.mkv", "flacenc ! matroskamux");

    /// <summary>FLAC and VP8 video in Matroska.</summary>
    public static MediaFile MatroskaWithVideo { get; } =
        MediaRecipe.Make("video.mkv", "flacenc ! queue ! matroskamux name=mux", $"{Video} ! vp8enc deadline=1 ! queue ! mux.");

    /// <summary>AAC and H.264 video in MP4.</summary>
    public static MediaFile Mp4WithVideo { get; } = MediaRecipe.Make(
        "video.mp4", "avenc_aac ! queue ! mp4mux name=mux", $"{Video} ! x264enc tune=zerolatency ! queue ! mux.",
        losslessBits: 0);

    /// <summary>VP8 video in Matroska, no audio.</summary>
    public static MediaFile VideoOnly { get; } = new(
        "video-only.mkv", path => MediaRecipe.Launch($"{Video} ! vp8enc deadline=1 ! matroskamux", path));

    /// <summary>Nothing at all.</summary>
    public static MediaFile Empty { get; } = new("empty.wav", path => File.WriteAllBytes(path, []));

    /// <summary>Random bytes, the same in each run.</summary>
    public static MediaFile RandomBytes { get; } = new("random.wav", path =>
    {
        byte[] bytes = new byte[64 * 1024];
#pragma warning disable CA5394 // no secret
        new Random(7).NextBytes(bytes);
#pragma warning restore CA5394
        File.WriteAllBytes(path, bytes);
    });

    /// <summary>Prose.</summary>
    public static MediaFile Text { get; } = new("text.wav", path => File.WriteAllText(path, "This is not audio.\n"));

    /// <summary>The seven formats that the file preset promises to read.</summary>
    public static IReadOnlyList<MediaFile> Formats { get; } = [Wav, Flac, Vorbis, Opus, Mp3, Aac, Matroska];

    /// <summary>Eight files of one channel at 48 kHz, no two alike in length, codec delay and start.</summary>
    public static IReadOnlyList<MediaFile> OneChannelEach { get; } =
    [
        MediaRecipe.Make("one.wav", "wavenc", channels: 1),
        MediaRecipe.Make("one.flac", "flacenc", channels: 1, more: 7_001),
        MediaRecipe.Make("one.mp3", "lamemp3enc ! xingmux ! id3v2mux", channels: 1, losslessBits: 0, more: 15_013),
        MediaRecipe.Make("one.mp4", "avenc_aac ! mp4mux", channels: 1, losslessBits: 0, more: -20_000),
        MediaRecipe.Make("one.opus", "opusenc ! oggmux", channels: 1, losslessBits: 0, more: 31_337),
        MediaRecipe.Make("one.ogg", "vorbisenc ! oggmux", channels: 1, losslessBits: 0, more: -40_404),
        Later("later.mkv", "timestamp-offset=250000000", "flacenc ! queue ! matroskamux name=mux", "vp8enc deadline=1"),
        Later("later.mp4", "timestamp-offset=137000000", "avenc_aac ! queue ! mp4mux name=mux", "x264enc tune=zerolatency"),
    ];

    /// <summary>Every file that holds audio.</summary>
    public static IReadOnlyList<MediaFile> All { get; } =
        [.. Formats, WavS24, WavF32, Wav44100, WavMono, WavSixChannels, MatroskaWithVideo, Mp4WithVideo];

    /// <summary>Every file whose audio comes out as it went in.</summary>
    public static IEnumerable<MediaFile> Lossless => All.Where(file => file.LosslessBits > 0);

    /// <summary>A copy that breaks off after a part of the file.</summary>
    /// <param name="file">The file to copy.</param>
    /// <param name="keep">How much of it stays, from 0 to 1.</param>
    public static string Truncated(MediaFile file, double keep = 0.5)
    {
        ArgumentNullException.ThrowIfNull(file);
        byte[] bytes = File.ReadAllBytes(file.Path);
        string path = Path.Combine(TestFolder.Create("truncated"), file.Name);
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * keep)]);
        return path;
    }

    /// <summary>A FIFO that nobody writes to.</summary>
    public static string Fifo()
    {
        string path = Path.Combine(TestFolder.Create("fifo"), "fifo.wav");
        ProcessRunner.Run("mkfifo", [path]).Exited();
        return path;
    }

    /// <summary>A film whose sound begins later than its picture.</summary>
    private static MediaFile Later(
        string name, string start, string encoder, string videoEncoder) => new(name, path => MediaRecipe.Launch(
        $"audiotestsrc wave=pink-noise {start} samplesperbuffer=481 num-buffers=150 ! audio/x-raw,rate=48000,channels=1 ! "
        + $"audioconvert ! {encoder}",
        path,
        beside: $"{Video} ! {videoEncoder} ! queue ! mux."));

    private static MediaFile Make((string Extension, int Samples, int Rate, int Channels) of) => MediaRecipe.Make(
        $"{of.Rate}-{of.Channels}-{of.Samples}.{of.Extension}",
        of.Extension switch
        {
            "flac" => "flacenc",
            "mp3" => "lamemp3enc ! xingmux ! id3v2mux",
            "opus" => "opusenc ! oggmux",
            "ogg" => "vorbisenc ! oggmux",
            "mp4" => "avenc_aac ! mp4mux",
            _ => throw new ArgumentException(of.Extension, nameof(of)),
        },
        rate: of.Rate,
        channels: of.Channels,
        losslessBits: 0,
        more: of.Samples - (2 * of.Rate) - 123);
}
