namespace AudioPipelines.Recording;

/// <summary>Where a frame of a recording lies.</summary>
/// <param name="Index">The index of its first sample.</param>
/// <param name="Samples">Samples per channel.</param>
/// <param name="Skipped">Sample instants before it that are in no frame.</param>
internal readonly record struct RecordedFrame(long Index, int Samples, long Skipped)
{
    /// <summary>The index of the sample after its last.</summary>
    public long End => Index + Samples;
}
