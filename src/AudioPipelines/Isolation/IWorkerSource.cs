namespace AudioPipelines.Isolation;

/// <summary>A source whose pipelines run in a worker.</summary>
internal interface IWorkerSource
{
    /// <summary>How often the worker has given a sign of life for it; <see langword="null"/> if none is expected yet.</summary>
    long? Beats { get; }

    /// <summary>Takes a message. The worker's own thread; an <see cref="InvalidDataException"/> from here ends the
    /// worker.</summary>
    void Take(SourceMessage message);

    /// <summary>Learns that the worker has ended. The worker's own thread, once.</summary>
    void OnExited(ExitReason end);
}
