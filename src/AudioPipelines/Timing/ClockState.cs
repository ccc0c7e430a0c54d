namespace AudioPipelines.Timing;

/// <summary>What is known of a clock on the network.</summary>
/// <param name="Name">Which clock it is, for people.</param>
/// <param name="IsKnown">Whether it has ever been measured.</param>
/// <param name="IsLocked">Whether it follows its master.</param>
/// <param name="Uncertainty">By how much it may be wrong until the next look, in nanoseconds.</param>
/// <param name="Offset">How far it is ahead of this machine's clock, both in UTC, in nanoseconds.</param>
/// <param name="AheadOfUtc">How far its time is ahead of UTC, in seconds, as it counts.</param>
/// <param name="Silence">For how long it has not been measured.</param>
internal readonly record struct ClockState(
    string Name, bool IsKnown, bool IsLocked, long Uncertainty, long? Offset, long AheadOfUtc, TimeSpan Silence);
