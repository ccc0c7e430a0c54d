namespace AudioPipelines.Isolation;

/// <summary>A source whose pipelines a worker has.</summary>
internal interface IWorkerSource
{
    /// <summary>How often the worker has given a sign of life for it; <see langword="null"/> where none is to be expected
    /// yet.</summary>
    long? Beats { get; }

    /// <summary>Takes a message. The worker's own thread; what it throws as <see cref="InvalidDataException"/> ends the
    /// worker.</summary>
    void Take(SourceMessage message);

    /// <summary>Learns that the worker is no more. The worker's own thread, once.</summary>
    void OnExited(ExitReason end);
}
