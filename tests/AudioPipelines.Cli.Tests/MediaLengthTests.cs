using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary>The durations that <c>probe</c> tells, beside those that ffmpeg decodes.</summary>
public class MediaLengthTests
{
    private const string Sound = "aevalsrc='0.3*sin(2*PI*440*t)+0.2*sin(2*PI*(300+200*t)*t)':s=44100:d=5.1234";

    [TestCase("sound.wav", "-c:a pcm_s16le")]
    [TestCase("sound.aiff", "-c:a pcm_s16be")]
    [TestCase("sound.au", "-c:a pcm_s16be")]
    [TestCase("sound.flac", "-c:a flac")]
    [TestCase("sound.wv", "-c:a wavpack")]
    [TestCase("constant.mp3", "-c:a libmp3lame -b:a 128k")]
    [TestCase("variable.mp3", "-c:a libmp3lame -q:a 4")]
    [TestCase("low.mp3", "-c:a libmp3lame -ar 16000 -id3v2_version 0")]
    [TestCase("song.ogg", "-c:a libvorbis")]
    [TestCase("alac.m4a", "-c:a alac")]
    [TestCase("flac.mka", "-c:a flac")]
    public void A_duration_that_is_not_called_estimated_is_that_of_the_audio(string name, string options)
    {
        string path = Make(name, options);
        AudioData audio = IndependentDecode.WithFfmpeg(path);
        JsonElement info = Tool.Json(Tool.Run("probe", path).Exited().Output);

        Assert.That(info.GetProperty("duration_estimated").GetBoolean(), Is.False);
        Assert.That(
            info.GetProperty("duration_ns").GetInt64() / 1e9, Is.EqualTo(audio.Samples / (double)audio.Rate).Within(0.001));
    }

    [TestCase("untagged.mp3", "-c:a libmp3lame -q:a 4 -write_xing 0")]
    [TestCase("sound.aac", "-c:a aac")]
    [TestCase("sound.ts", "-c:a aac")]
    [TestCase("sound.wav", "-c:a adpcm_ms -ar 22050")]
    public void A_duration_that_the_media_does_not_say_is_called_estimated(string name, string options)
    {
        JsonElement info = Tool.Json(Tool.Run("probe", Make(name, options)).Exited().Output);

        Assert.That(info.GetProperty("duration_estimated").GetBoolean(), Is.True);
        Assert.That(info.GetProperty("duration_ns").GetInt64(), Is.Positive);
    }

    private static string Make(string name, string options)
    {
        string path = Path.Combine(TestFolder.Create("length"), name);
        ProcessRunner.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", Sound, .. options.Split(' '), path]).Exited();
        return path;
    }
}
