namespace AudioPipelines.Cli.Output;

/// <summary>Where <c>--out</c> puts the audio.</summary>
internal interface IFrameOutput : IDisposable
{
    /// <summary>Samples per channel written so far.</summary>
    long Samples { get; }

    /// <summary>Writes the first samples of a frame. Before them, it writes silence for instants left out since the last
    /// frame.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="AudioSourceException">The format changed, and the output cannot express that.</exception>
    void Write(AudioFrame frame, long skipped, int samples);
}
