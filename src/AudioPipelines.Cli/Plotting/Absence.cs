namespace AudioPipelines.Cli.Plotting;

/// <summary>Why a stretch of a picture holds no audio. The first five are <see cref="GapReason"/>, in its order.</summary>
internal enum Absence
{
    Lost,
    NotStarted,
    Stalled,
    Ended,
    Padding,

    /// <summary>The source was being started again.</summary>
    Outage,

    /// <summary>The frames were not taken fast enough.</summary>
    Skipped,
}
