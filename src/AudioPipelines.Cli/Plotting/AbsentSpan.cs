namespace AudioPipelines.Cli.Plotting;

/// <summary>A stretch of a channel without audio, as far as a picture's columns can tell.</summary>
/// <param name="From">Its first sample, counted from the picture's left edge.</param>
/// <param name="To">The first sample behind it.</param>
/// <param name="Why">Why there is none.</param>
internal readonly record struct AbsentSpan(long From, long To, Absence Why);
