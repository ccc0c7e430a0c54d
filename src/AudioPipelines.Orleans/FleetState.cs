namespace AudioPipelines.Fleet;

/// <summary>How a source of a fleet is.</summary>
public enum FleetState
{
    /// <summary>It should not run, and does not.</summary>
    Stopped,

    /// <summary>It should run, and no silo can take it; <see cref="FleetSourceStatus.Detail"/> says why.</summary>
    Waiting,

    /// <summary>A silo was found and starts it.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It was running, and is started again: by its own restart policy, or on another silo.</summary>
    Recovering,

    /// <summary>It has reached its end, such as that of a file.</summary>
    Ended,

    /// <summary>It failed on one silo after the other and is not tried again until it is started or changed;
    /// <see cref="FleetSourceStatus.Detail"/> tells the story.</summary>
    Parked,
}
