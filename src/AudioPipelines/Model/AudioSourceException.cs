namespace AudioPipelines;

/// <summary>The exceptions that an audio source throws: what failed, where, and what to do next.</summary>
public class AudioSourceException : Exception
{
    /// <summary>Creates an exception of kind <see cref="AudioSourceErrorKind.Internal"/>.</summary>
    public AudioSourceException()
        : this(AudioSourceErrorKind.Internal, "The audio source failed.")
    {
    }

    /// <summary>Creates an exception of kind <see cref="AudioSourceErrorKind.Internal"/>.</summary>
    public AudioSourceException(string message)
        : this(AudioSourceErrorKind.Internal, message)
    {
    }

    /// <summary>Creates an exception of kind <see cref="AudioSourceErrorKind.Internal"/>.</summary>
    public AudioSourceException(string message, Exception? innerException)
        : this(AudioSourceErrorKind.Internal, message, innerException)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="kind">What sort of failure it is.</param>
    /// <param name="message">One or two sentences a user understands: what failed, where, and what to do next. Passwords in it
    /// are hidden (<see cref="Secrets"/>), and control characters escaped.</param>
    /// <param name="innerException">The cause, if another exception is one.</param>
    public AudioSourceException(AudioSourceErrorKind kind, string message, Exception? innerException = null)
        : base(Shown(message), innerException)
    {
        Kind = kind;
        IsRetryable = kind is AudioSourceErrorKind.NotFound or AudioSourceErrorKind.Busy or AudioSourceErrorKind.Network
            or AudioSourceErrorKind.Timeout or AudioSourceErrorKind.Stalled or AudioSourceErrorKind.WorkerCrashed;
    }

    /// <summary>What sort of failure it is.</summary>
    public AudioSourceErrorKind Kind { get; }

    /// <summary>Whether trying again later, with nothing changed by hand, may help. Follows <see cref="Kind"/> unless
    /// set.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>The name of the GStreamer element that reported the failure (<c>pulsesrc0</c>), where one did.</summary>
    public string? Element { get; init; }

    /// <summary>GStreamer's own message, without passwords and control characters.</summary>
    public string? GStreamerMessage { get; init => field = Shown(value); }

    /// <summary>GStreamer's debug text: source file, line, function, details.</summary>
    public string? GStreamerDebug { get; init => field = Shown(value); }

    /// <summary>How the worker process ended, if that is the failure (<see
    /// cref="AudioSourceErrorKind.WorkerCrashed"/>).</summary>
    public WorkerExit? Worker { get; init; }

    /// <summary>The failures of a source that failed for good after restarts, in order: the first and the last few, if there were
    /// many. Empty: there was no restart.</summary>
    public IReadOnlyList<FailedAttempt> Attempts { get; init; } = [];

    /// <summary>How many failures there were in all. <see cref="Attempts"/> may lack those in the middle.</summary>
    public long AttemptCount { get; init; }

    /// <summary>The file with the pipelines' graph at the failure, in Graphviz's DOT language, if <see
    /// cref="GstSourceOptions.GraphFolder"/> asks for one.</summary>
    public string? GraphFile { get; internal set; }

    /// <summary>How long a stalled source had been silent.</summary>
    internal TimeSpan SilentFor { get; init; }

    /// <summary>Whether the message says the next step for its cause, so that the description's general hint adds
    /// nothing.</summary>
    internal bool TellsNextStep { get; init; }

    /// <summary>The failure with its causes. Their messages are the runtime's, and may quote input.</summary>
    public override string ToString() => Secrets.Hide(base.ToString());

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    internal static string? Shown(string? text) => text is null ? null : ShownText.WithoutControls(Secrets.Hide(text));

    /// <summary>The same failure in other words.</summary>
    internal AudioSourceException WithText(string message) => WithAttempts(message, Attempts, AttemptCount);

    /// <summary>The same failure with a better known kind, in other words.</summary>
    internal AudioSourceException WithText(
        string message, AudioSourceErrorKind kind, bool tellsNextStep) => new(kind, message, InnerException)
        {
            Element = Element,
            GStreamerMessage = GStreamerMessage,
            GStreamerDebug = GStreamerDebug,
            TellsNextStep = tellsNextStep,
        };

    /// <summary>The same failure, the last of several.</summary>
    internal AudioSourceException WithAttempts(
        string message, IReadOnlyList<FailedAttempt> attempts, long count) => new(Kind, message, InnerException)
        {
            Element = Element,
            GStreamerMessage = GStreamerMessage,
            GStreamerDebug = GStreamerDebug,
            IsRetryable = IsRetryable,
            Worker = Worker,
            Attempts = attempts,
            AttemptCount = count,
            GraphFile = GraphFile,
            SilentFor = SilentFor,
            TellsNextStep = TellsNextStep,
        };

    /// <summary>One failure of a source that was, or might have been, started again.</summary>
    /// <param name="Time">When it failed, in UTC.</param>
    /// <param name="Kind">What sort of failure it was.</param>
    /// <param name="Message">What failed, shortened if it is very long.</param>
    /// <param name="Element">The name of the GStreamer element that reported it, where one did.</param>
    public sealed record FailedAttempt(DateTimeOffset Time, AudioSourceErrorKind Kind, string Message, string? Element);
}
