namespace AudioPipelines.Recording;

/// <summary>A file of a segment that is being written. Recorder's thread.</summary>
internal interface ISegmentFile : IDisposable
{
    /// <summary>Adds whole instants, interleaved.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    void Write(ReadOnlySpan<byte> samples);

    /// <summary>Sees to it that what was added is on the disk, as far as the encoder has given it.</summary>
    /// <returns>How many samples per channel are there for sure.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    long Sync();

    /// <summary>Completes the file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    void Complete();
}
