namespace AudioPipelines.Fleet;

/// <summary>One run of a source on a silo, from its placement to its end there.</summary>
public sealed class FleetRun
{
    private readonly Func<bool> _owns;
    private long _token;

    internal FleetRun(FleetSource definition, long token, string silo, AudioSource source, Func<bool> owns) =>
        (Definition, _token, Silo, Source, _owns) = (definition, token, silo, source, owns);

    /// <summary>The source's name.</summary>
    public string Name => Definition.Name;

    /// <summary>The source as it was when the run began.</summary>
    public FleetSource Definition { get; }

    /// <summary>The token of the run: greater than that of any run of this source before. Whoever receives frames refuses those
    /// whose token is smaller than one that was seen (<see cref="OwnerFence"/>).</summary>
    public long Token => Volatile.Read(ref _token);

    /// <summary>The silo that it runs on.</summary>
    public string Silo { get; }

    /// <summary>The source itself: its format, ledger and events. It is the silo's to start, stop and dispose of.</summary>
    public AudioSource Source { get; }

    /// <summary>Whether the silo owns the source as far as it can know. Whoever takes frames past
    /// <see cref="IFleetFrameHandler.Handle"/> gives on only those that come while it does. Any thread may ask; it costs a look
    /// at the clock.</summary>
    public bool IsOwner => _owns();

    internal void Renew(long token) => Volatile.Write(ref _token, token);
}
