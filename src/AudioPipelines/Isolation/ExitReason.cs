namespace AudioPipelines.Isolation;

/// <summary>Why a worker has ended.</summary>
/// <param name="Reason">What was wrong with it, if it was ended for that; <see langword="null"/> if it ended by itself.</param>
/// <param name="Exit">How it ended; <see langword="null"/> if it never began.</param>
internal sealed record ExitReason(string? Reason, WorkerExit? Exit)
{
    private const int SignalBase = 128; // shells and .NET add it to the signal

    /// <summary>The end of a process with this .NET exit code.</summary>
    public static ExitReason Of(string? reason, int exitCode, string lastWords) => new(
        reason,
        exitCode > SignalBase
            ? new WorkerExit(null, exitCode - SignalBase, lastWords)
            : new WorkerExit(exitCode, null, lastWords));

    /// <summary>The exception that a source fails with.</summary>
    public AudioSourceException ToException(string source)
    {
        string how = Reason is not null ? $"was ended, for it {Reason}"
            : Exit is { Signal: { } signal } ? $"was ended by signal {signal}{NameOf(signal)}"
            : $"ended with exit status {Exit?.ExitStatus}";
        string words = Exit is { StandardErrorTail.Length: > 0 } exit ? $" Its last output: {exit.StandardErrorTail}" : "";
        return new AudioSourceException(
            AudioSourceErrorKind.WorkerCrashed, $"The worker process of '{source}' {how}.{words}")
        { Worker = Exit };
    }

    private static string NameOf(int signal) => signal switch
    {
        4 => " (SIGILL)",
        5 => " (SIGTRAP)",
        6 => " (SIGABRT)",
        7 => " (SIGBUS)",
        8 => " (SIGFPE)",
        9 => " (SIGKILL)",
        11 => " (SIGSEGV)",
        15 => " (SIGTERM)",
        24 => " (SIGXCPU, its processor time was used up)",
        25 => " (SIGXFSZ, a file grew too large)",
        31 => " (SIGSYS)",
        _ => "",
    };
}
