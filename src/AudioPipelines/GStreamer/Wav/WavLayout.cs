namespace AudioPipelines.GStreamer.Wav;

/// <summary>The place and format of the samples in a file of the WAV family.</summary>
/// <param name="Offset">Where they begin, in bytes.</param>
/// <param name="Length">Their bytes by the header; <see langword="null"/>: it does not say, so to the file's end.</param>
/// <param name="Format">Their format; <see langword="null"/>: only GStreamer's <c>wavparse</c> knows it.</param>
internal sealed record WavLayout(long Offset, long? Length, WavFormat? Format)
{
    /// <summary>A file for <c>wavparse</c>.</summary>
    public static WavLayout Other { get; } = new(0, null, null);
}
