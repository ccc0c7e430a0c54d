namespace AudioPipelines.Fleet.Grains;

/// <summary>What the fleet grain knows of a source.</summary>
internal sealed class FleetEntry(FleetRow row)
{
    public FleetRow Row { get; set; } = row;

    /// <summary>The silo that runs it, or is asked to; <see langword="null"/>: none.</summary>
    public SiloAddress? On { get; set; }

    /// <summary>The silo that was chosen for it before it is placed; it counts there, and is active there already.</summary>
    public SiloAddress? Meant { get; set; }

    /// <summary>The silo that it counts at.</summary>
    public SiloAddress? CountsAt => On ?? Meant;

    /// <summary>What was heard of its run last.</summary>
    public LocalRunReport? Run { get; set; }

    /// <summary>Why it waits, or what happened; <see langword="null"/>: nothing.</summary>
    public string? Detail { get; set; }

    /// <summary>Whether it is parked or has ended: not to be placed until it is started or changed.</summary>
    public bool IsSettled => Run?.State is FleetState.Parked or FleetState.Ended;

    /// <summary>When it may be placed again.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>How often in a row placing it did not work out.</summary>
    public int Refusals { get; set; }

    /// <summary>Whose turn it is to place, move or change it.</summary>
    public SourceTurn Turn { get; } = new();

    /// <summary>Whether it is being placed, moved or changed.</summary>
    public bool IsBusy => Turn.IsTaken;

    /// <summary>Silos that it failed on since it ran well.</summary>
    public HashSet<string> FailedOn { get; } = new(StringComparer.Ordinal);

    /// <summary>In which change of the fleet it changed last.</summary>
    public long ChangedIn { get; set; }

    /// <summary>What was told of it last.</summary>
    public FleetSourceStatus? Told { get; set; }

    public FleetSourceStatus Status(string? silo) => new()
    {
        Name = Row.Name,
        State = State(),
        Silo = Run is { IsAlive: true } || IsBusy ? silo : null,
        Token = Run?.Token ?? 0,
        Detail = Detail ?? Run?.Detail,
        Labels = Row.Labels,
        Weight = Row.Weight,
        AllowsTwoReaders = Row.AllowsTwoReaders,
        Run = Row.Run,
        Frames = Run?.Frames ?? 0,
        Withheld = Run?.Withheld ?? 0,
        Ledger = Run?.Ledger ?? new FleetLedger(),
        Since = Run is { IsAlive: true } ? Run.Since : null,
        Restarts = Run?.Restarts ?? 0,
    };

    private FleetState State()
    {
        if (Run is { IsAlive: true } && On is not null) return Run.State;
        if (IsSettled) return Run!.State;
        if (!Row.Run) return FleetState.Stopped;
        if (IsBusy) return Run is { Token: > 0, State: not FleetState.Stopped } ? FleetState.Recovering : FleetState.Starting;
        return Detail is not null && Run is null or { Failures: 0 } ? FleetState.Waiting : FleetState.Recovering;
    }
}
