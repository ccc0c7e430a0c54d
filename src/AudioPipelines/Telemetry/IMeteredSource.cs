namespace AudioPipelines.Telemetry;

/// <summary>What the meters read of a source, when somebody collects them. No member waits, or calls out.</summary>
internal interface IMeteredSource
{
    string Name { get; }

    AudioSourceState State { get; }

    Ledger Ledger { get; }

    /// <summary>How well its streams are in step; <see langword="null"/>: it has no streams, or they need no estimate.</summary>
    SourceAlignment? Alignment { get; }

    /// <summary>Whether the ledger is told channel by channel.</summary>
    bool IsMeteredPerChannel { get; }

    /// <summary>What no ledger counts.</summary>
    SourceCounts Counts { get; }
}
