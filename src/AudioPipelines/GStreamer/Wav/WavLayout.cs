namespace AudioPipelines.GStreamer.Wav;

/// <summary>Where the samples of a file of the WAV family are, and what they are.</summary>
/// <param name="Offset">Where they begin, in bytes.</param>
/// <param name="Length">Their bytes, as the file says; <see langword="null"/> where it does not say or cannot know: to the file's
/// end.</param>
/// <param name="Format">What they are; <see langword="null"/> where only GStreamer's own <c>wavparse</c> knows it.</param>
internal sealed record WavLayout(long Offset, long? Length, WavFormat? Format)
{
    /// <summary>A file that is left to <c>wavparse</c>.</summary>
    public static WavLayout Other { get; } = new(0, null, null);
}
