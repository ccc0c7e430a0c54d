namespace AudioPipelines.Supervision;

/// <summary>The attempt to run a source again that follows a failure or an end.</summary>
/// <param name="Error">Why; <see langword="null"/>: it came to its end, and is repeated.</param>
/// <param name="Number">Which attempt in a row it is, from 1 since the source was healthy; 0 after an end.</param>
/// <param name="Delay">How long until then.</param>
internal readonly record struct NextAttempt(AudioSourceException? Error, int Number, TimeSpan Delay);
