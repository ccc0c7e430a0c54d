namespace AudioPipelines.TestSupport;

/// <summary>Files that hold more than audio, or other things only.</summary>
public static class Films
{
    private const string Vp8 = $"{MediaFiles.Video} ! vp8enc deadline=1 ! queue ! mux.";
    private const string H264 = $"{MediaFiles.Video} ! x264enc tune=zerolatency ! h264parse ! queue ! mux.";

    /// <summary>Films in each container, the picture before the sound.</summary>
    public static IReadOnlyList<MediaFile> PictureFirst { get; } =
    [
        MediaRecipe.Make("film.mkv", "flacenc ! queue ! matroskamux name=mux", ahead: Vp8),
        MediaRecipe.Make("film.webm", "opusenc ! queue ! webmmux name=mux", losslessBits: 0, ahead: Vp8),
        MediaRecipe.Make("film.mp4", "avenc_aac ! queue ! mp4mux name=mux", losslessBits: 0, ahead: H264),
        MediaRecipe.Make("film.ts", "lamemp3enc ! mpegaudioparse ! queue ! mpegtsmux name=mux", losslessBits: 0, ahead: H264),
        MediaRecipe.Make("film.ogv", "vorbisenc ! queue ! oggmux name=mux", losslessBits: 0,
            ahead: $"{MediaFiles.Video} ! theoraenc ! queue ! mux."),
        MediaRecipe.Make("raw-picture.avi", "queue ! avimux name=mux", ahead: $"{MediaFiles.Video},format=I420 ! queue ! mux."),
    ];

    /// <summary>A film in Matroska with subtitles before picture and sound.</summary>
    public static MediaFile Subtitled { get; } = Like(
        MediaFiles.MatroskaWithVideo, "subtitled.mkv", path => Remux(
            path, ["-i", Subtitles(), "-i", MediaFiles.MatroskaWithVideo.Path, "-map", "0", "-map", "1:v", "-map", "1:a"]));

    /// <summary>Matroska with two streams of audio, of one channel and of two.</summary>
    public static MediaFile TwoLanguages { get; } = Like(
        MediaFiles.WavMono, "two-languages.mkv",
        path => Remux(path, ["-i", MediaFiles.WavMono.Path, "-i", MediaFiles.Wav.Path, "-map", "0", "-map", "1"], "flac"));

    /// <summary>Music with a picture of its cover.</summary>
    public static IReadOnlyList<MediaFile> Covered { get; } =
        [WithCover(MediaFiles.Mp3, "cover.mp3"), WithCover(MediaFiles.Flac, "cover.flac"), WithCover(
            MediaFiles.Aac, "cover.m4a")];

    /// <summary>Every file of these that holds audio.</summary>
    public static IReadOnlyList<MediaFile> WithSound { get; } = [.. PictureFirst, Subtitled, TwoLanguages, .. Covered];

    /// <summary>Pictures, and nothing else but subtitles.</summary>
    public static IReadOnlyList<MediaFile> Silent { get; } =
    [
        MediaFiles.VideoOnly,
        new("silent.mp4", path => MediaRecipe.Launch($"{MediaFiles.Video} ! x264enc tune=zerolatency ! mp4mux", path)),
        new("silent.ts",
            path => MediaRecipe.Launch($"{MediaFiles.Video} ! x264enc tune=zerolatency ! h264parse ! mpegtsmux", path)),
        new("silent-raw.avi", path => MediaRecipe.Launch($"{MediaFiles.Video},format=I420 ! avimux", path)),
        new("silent-subtitled.mkv",
            path => Remux(path, ["-i", Subtitles(), "-i", MediaFiles.VideoOnly.Path, "-map", "0", "-map", "1"])),
        new("picture.jpg",
            path => MediaRecipe.Launch("videotestsrc num-buffers=1 ! video/x-raw,width=64,height=48 ! jpegenc", path)),
        new("picture.png",
            path => MediaRecipe.Launch("videotestsrc num-buffers=1 ! video/x-raw,width=64,height=48 ! pngenc", path)),
    ];

    private static MediaFile WithCover(MediaFile music, string name) => Like(music, name, path => Remux(
        path, ["-i", music.Path, "-f", "lavfi", "-i", "testsrc=size=64x48:duration=1:rate=1", "-map", "0:a", "-map", "1", "-c:v",
            "mjpeg", "-disposition:v:0", "attached_pic"]));

    private static MediaFile Like(MediaFile sound, string name, Action<string> make) =>
        new(name, make)
        {
            Rate = sound.Rate,
            Channels = sound.Channels,
            Samples = sound.Samples,
            LosslessBits = sound.LosslessBits
        };

    /// <summary>Puts streams into another container with ffmpeg.</summary>
    private static void Remux(string path, string[] streams, string audio = "copy") =>
        ProcessRunner.Run("ffmpeg", ["-nostdin", "-v", "error", .. streams, "-c:a", audio, path]).Exited();

    private static string Subtitles()
    {
        string path = Path.Combine(TestFolder.Create("subtitles"), "subtitles.srt");
        File.WriteAllText(path, "1\n00:00:00,100 --> 00:00:01,000\nOne.\n\n2\n00:00:01,200 --> 00:00:01,900\nTwo.\n");
        return path;
    }
}
