namespace AudioPipelines.Dashboard.Sources;

/// <summary>Why there is no audio: the library's reasons, and two for which there is no frame.</summary>
internal enum GapCause : byte
{
    Lost = (byte)GapReason.Lost,
    NotStarted = (byte)GapReason.NotStarted,
    Stalled = (byte)GapReason.Stalled,
    Ended = (byte)GapReason.Ended,
    Padding = (byte)GapReason.Padding,

    /// <summary>No frame was made, since the consumer was too slow.</summary>
    Skipped,

    /// <summary>It lies between two epochs.</summary>
    Outage,
}
