using System.Globalization;

namespace AudioPipelines.TestSupport;

/// <summary>Makes media files from the test signal with gst-launch-1.0.</summary>
internal static class MediaRecipe
{
    // Two seconds and a bit: no multiple of any frame length, so that each file has a tail.
    private const int Tail = 123;

    /// <summary>Audio, encoded by a chain of elements.</summary>
    /// <param name="more">How many samples it has more than two seconds and a bit.</param>
    /// <param name="ahead">Elements of a branch that is linked before the audio.</param>
    public static MediaFile Make(
        string name,
        string encoder,
        string beside = "",
        string format = "s16le",
        int rate = 48000,
        int channels = 2,
        int losslessBits = 16,
        int more = 0,
        string ahead = "")
    {
        int samples = (2 * rate) + Tail + more;
        return new MediaFile(name, path => Encode(path, encoder, ahead, beside, format, rate, channels, samples))
        {
            Rate = rate,
            Channels = channels,
            Samples = samples,
            LosslessBits = losslessBits,
        };
    }

    /// <summary>Runs a launch string whose last element's output goes into a file.</summary>
    /// <param name="elements">Words with no spaces of their own.</param>
    /// <param name="path">The file.</param>
    /// <param name="before">Arguments that come first, as they are.</param>
    /// <param name="beside">Elements of a second branch.</param>
    public static void Launch(string elements, string path, string[]? before = null, string beside = "") =>
        ProcessRunner.Run(
            "gst-launch-1.0", ["-q", .. before ?? [], .. Words(elements), "!", "filesink", $"location={path}", .. Words(beside)])
                .Exited();

    private static void Encode(
        string path, string encoder, string ahead, string beside, string format, int rate, int channels, int samples)
    {
        string raw = Path.Combine(TestFolder.Create("raw"), "signal");
        File.WriteAllBytes(raw, TestSignal.Bytes(format, rate, channels, samples));
        string parser = string.Create(
            CultureInfo.InvariantCulture,
            $"! rawaudioparse format=pcm pcm-format={format} sample-rate={rate} num-channels={channels} ! audioconvert !");
        Launch($"{parser} {encoder}", path, [.. Words(ahead), "filesrc", $"location={raw}"], beside);
        File.Delete(raw);
    }

    private static string[] Words(string elements) => elements.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
