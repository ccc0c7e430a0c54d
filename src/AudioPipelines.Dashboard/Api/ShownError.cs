namespace AudioPipelines.Dashboard.Api;

/// <summary>The last failure of a source.</summary>
internal sealed record ShownError
{
    public required string Kind { get; init; }

    public required string Message { get; init; }

    /// <summary>The sentence of the message that says what to do.</summary>
    public string? Advice { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool IsRetryable { get; init; }

    /// <summary>Which attempt to start again follows; none where it is final.</summary>
    public int? Attempt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }
}
