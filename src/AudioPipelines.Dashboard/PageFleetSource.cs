namespace AudioPipelines.Dashboard;

/// <summary>A source of a fleet.</summary>
public sealed record PageFleetSource
{
    /// <summary>Its name. An <see cref="IAudioSource"/> of the same name that the page shows brings the frames of this
    /// one.</summary>
    public required string Name { get; init; }

    /// <summary>How it is: <c>stopped</c>; <c>waiting</c>, as no silo can take it; <c>starting</c>; <c>running</c>;
    /// <c>recovering</c>, as it is started again; <c>ended</c>; <c>parked</c>, as it failed on one silo after the other and is
    /// not tried again until it is started.</summary>
    public required string State { get; init; }

    /// <summary>The silo that runs it; <see langword="null"/>: none does.</summary>
    public string? Silo { get; init; }

    /// <summary>What there is to know about its state, with what to do; <see langword="null"/>: nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it may run twice for a moment while it moves. Otherwise a move is a short outage.</summary>
    public bool AllowsTwoReaders { get; init; }

    /// <summary>Since when it runs there; <see langword="null"/>: it does not run.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How often it was started again there.</summary>
    public int Restarts { get; init; }

    /// <summary>Samples of all channels that its silo received in this run.</summary>
    public long Received { get; init; }

    /// <summary>Samples of all channels that reached a consumer of its silo in this run.</summary>
    public long Delivered { get; init; }

    /// <summary>Samples of all channels that were lost on their way to its silo in this run.</summary>
    public long Lost { get; init; }
}
