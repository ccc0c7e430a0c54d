namespace AudioPipelines.Cli.Output;

/// <summary>Where <c>--out</c> puts the audio.</summary>
internal interface IFrameOutput : IDisposable
{
    /// <summary>Samples per channel written so far.</summary>
    long Samples { get; }

    /// <summary>Writes the first samples of a frame, and before them silence for instants that were left out since the last
    /// one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="AudioSourceException">The format changed, which the output cannot tell.</exception>
    void Write(AudioFrame frame, long skipped, int samples);
}
