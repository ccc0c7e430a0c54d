namespace AudioPipelines;

/// <summary>One failure of a source that was, or might have been, started again.</summary>
/// <param name="Time">When it failed, in UTC.</param>
/// <param name="Kind">What sort of failure it was.</param>
/// <param name="Message">What failed, shortened if it is very long.</param>
/// <param name="Element">The name of the GStreamer element that reported it, where one did.</param>
public sealed record FailedAttempt(DateTimeOffset Time, AudioSourceErrorKind Kind, string Message, string? Element);
