using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Comparison;

/// <summary>Half an hour of 48 kHz stereo in each codec, made once: chords that move, with some noise, so that the encoders have
/// work.</summary>
internal static class Media
{
    private const string Signal =
        "aevalsrc=0.3*sin(2*PI*220*t*(1+0.01*sin(t)))+0.2*sin(2*PI*331*t)+0.05*(random(0)-0.5)|"
        + "0.3*sin(2*PI*277*t)+0.2*sin(2*PI*415*t*(1+0.01*cos(t)))+0.05*(random(1)-0.5):s=48000:d=1800";

    private static readonly Dictionary<string, string[]> _encoders = new(StringComparer.Ordinal)
    {
        ["flac"] = ["-c:a", "flac", "-sample_fmt", "s16"],
        ["opus"] = ["-c:a", "libopus", "-b:a", "128k"],
        ["mp3"] = ["-c:a", "libmp3lame", "-b:a", "192k"],
        ["m4a"] = ["-c:a", "aac", "-b:a", "160k"],
        ["ogg"] = ["-c:a", "libvorbis", "-q:a", "5"],
        ["wav"] = ["-c:a", "pcm_s16le"],
    };

    /// <summary>The file for an extension: flac, opus, mp3, m4a, ogg or wav.</summary>
    public static string File(string extension)
    {
        string folder = Path.Combine(Paths.Artifacts, "bench-media");
        string file = Path.Combine(folder, $"half-an-hour.{extension}");
        if (System.IO.File.Exists(file)) return file;
        Directory.CreateDirectory(folder);
        string[] input = extension == "wav" ? ["-f", "lavfi", "-i", Signal] : ["-i", File("wav")];
        string unfinished = Path.Combine(folder, $"unfinished.{extension}");
        using Process process = Process.Start("ffmpeg", ["-v", "error", "-y", .. input, .. _encoders[extension], unfinished]);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"ffmpeg could not make {file}.");
        System.IO.File.Move(unfinished, file);
        return file;
    }
}
