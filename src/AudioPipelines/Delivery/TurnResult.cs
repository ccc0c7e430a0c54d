namespace AudioPipelines.Delivery;

/// <summary>How a turn of a source ended: one look at everything, and the delivery of what was ready.</summary>
internal enum TurnResult
{
    /// <summary>There is nothing to do until the source is told, or its time has come.</summary>
    Waits,

    /// <summary>There is more to do.</summary>
    GoesOn,

    /// <summary>There is work that may take long, for the source's own thread.</summary>
    NeedsOwnThread,

    /// <summary>The run is over.</summary>
    Ended,
}
