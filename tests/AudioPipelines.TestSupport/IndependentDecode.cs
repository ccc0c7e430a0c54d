namespace AudioPipelines.TestSupport;

/// <summary>Decodes a file's audio to floats with programs that know nothing of this library.</summary>
public static class IndependentDecode
{
    /// <summary>With gst-launch-1.0: the same decoders as the library.</summary>
    public static AudioData WithGStreamer(string path) => Decode(decoded => ProcessRunner.Run(
        "gst-launch-1.0",
        [
            "-q", "filesrc", $"location={path}", "!", "decodebin", "caps=audio/x-raw", "expose-all-streams=false", "!",
            "audioconvert", "!", "audio/x-raw,format=F32LE,layout=interleaved", "!", "wavenc", "!", "filesink", $"location={decoded}",
        ]));

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
}
