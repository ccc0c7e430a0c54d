namespace AudioPipelines;

/// <summary>How a worker process ended.</summary>
/// <param name="ExitStatus">Its exit status; <see langword="null"/> where a signal ended it.</param>
/// <param name="Signal">The number of the signal that ended it, such as 11 for SIGSEGV; <see langword="null"/> where none
/// did.</param>
/// <param name="StandardErrorTail">The end of its standard error; empty: it wrote nothing.</param>
public sealed record WorkerExit(int? ExitStatus, int? Signal, string StandardErrorTail);
