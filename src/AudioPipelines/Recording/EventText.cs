namespace AudioPipelines.Recording;

/// <summary>What an index says of events.</summary>
internal static class EventText
{
    /// <summary>A sentence; <see langword="null"/> for events that other lines tell of.</summary>
    public static string? Of(AudioSourceEvent what) => what switch
    {
        SourceWarning warning => warning.Message,
        SourceFailed failed => failed.Error.Message,
        StreamStalled stalled => $"{stalled.Stream} has stalled.",
        StreamReturned returned => $"{returned.Stream} has returned.",
        CaptureClockChanged changed => $"{changed.Reason}.",
        AlignmentChanged aligned => aligned.Alignment.ToString(),
        ArrayAudit.Changed audited => audited.Finding.ToString(),
        _ => null,
    };
}
