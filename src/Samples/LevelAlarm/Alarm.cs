namespace Samples.LevelAlarm;

/// <summary>What receivers are told.</summary>
/// <param name="Source">Where it is loud.</param>
/// <param name="IsLoud">Whether it became loud, or quiet again.</param>
/// <param name="Level">The root mean square of the loudest channel, in dBFS.</param>
/// <param name="Seconds">When, on the source's timeline.</param>
internal sealed record Alarm(string Source, bool IsLoud, double Level, double Seconds);
