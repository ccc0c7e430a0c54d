namespace AudioPipelines;

/// <summary>What sort of failure an <see cref="AudioSourceException"/> reports.</summary>
/// <remarks>Kinds may be added in any version: a <c>switch</c> over them needs a branch for the rest.</remarks>
public enum AudioSourceErrorKind
{
    /// <summary>The description, its parameters or its launch text are wrong. Not retryable: edit it.</summary>
    InvalidDescription,

    /// <summary>GStreamer itself, one of its plugins, or the program of worker processes is not installed. Not retryable: install
    /// it.</summary>
    MissingPlugin,

    /// <summary>The file, device or resource does not exist. Retryable: a device may return.</summary>
    NotFound,

    /// <summary>The resource exists and may not be opened. Not retryable.</summary>
    AccessDenied,

    /// <summary>The device, port or resource is in use. Retryable.</summary>
    Busy,

    /// <summary>The source was opened and holds no audio. Not retryable.</summary>
    NoAudio,

    /// <summary>The audio is in a format that cannot be decoded or converted to what was asked for. Not retryable.</summary>
    UnsupportedFormat,

    /// <summary>The data is damaged. Not retryable for files.</summary>
    Corrupt,

    /// <summary>A connection was refused, broken off or timed out. Retryable.</summary>
    Network,

    /// <summary>An operation did not finish within its deadline. Retryable.</summary>
    Timeout,

    /// <summary>The source was running and delivered nothing more. Retryable.</summary>
    Stalled,

    /// <summary>The application's callback threw; its exception is the inner exception. Not retryable.</summary>
    CallbackFailed,

    /// <summary>The worker process that held the pipeline ended, or was ended because it was frozen or broke the protocol;
    /// <see cref="AudioSourceException.Worker"/> says how. Retryable.</summary>
    WorkerCrashed,

    /// <summary>Something failed that should not: an unclassified GStreamer error or a defect in this library.</summary>
    Internal,
}
