namespace AudioPipelines.Cli.Output;

/// <summary>A file of samples holds one format. If the source changes its format, the run ends with this error.</summary>
internal static class FormatChange
{
    public static AudioSourceException Error(string file, AudioFormat before, AudioFormat after) => new(
        AudioSourceErrorKind.UnsupportedFormat,
        $"The audio changed from {Text(before)} to {Text(after)}, and {file} can hold one format only; it ends before the "
        + $"change. Give the description a fixed rate and number of channels (--set rate={before.SampleRate} --set "
        + $"channels={before.Channels} with the "
        + "presets) to have everything converted.");

    private static string Text(AudioFormat format) =>
        $"{format.SampleRate} Hz with {format.Channels} channel{(format.Channels == 1 ? "" : "s")}";
}
