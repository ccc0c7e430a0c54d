using Orleans.Concurrency;

namespace AudioPipelines.Fleet.Grains;

/// <summary>The fleet: keeps which sources there are and which should run, and sees to it that they do.</summary>
internal interface IFleetGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "fleet";

    [ResponseTimeout("00:01:10")]
    Task<FleetSourceStatus> AddAsync(FleetSource source);

    [ResponseTimeout("00:01:10")]
    Task<FleetSourceStatus> ChangeAsync(FleetSource source);

    [ResponseTimeout("00:00:30")]
    Task<FleetSource> GetAsync(string name);

    [ResponseTimeout("00:00:30")]
    Task RemoveAsync(string name);

    [ResponseTimeout("00:01:10")]
    Task<FleetSourceStatus> StartAsync(string name);

    [ResponseTimeout("00:00:30")]
    Task<FleetSourceStatus> StopAsync(string name);

    [ResponseTimeout("00:01:10")]
    Task<FleetSourceStatus> MoveAsync(string name, string? silo);

    /// <summary>Begins or ends the draining of a silo.</summary>
    [ResponseTimeout("00:00:10")]
    Task<DrainProgress> SetDrainingAsync(string silo, bool isDraining);

    /// <summary>How far a draining silo is.</summary>
    [ResponseTimeout("00:00:10")]
    Task<DrainProgress> DrainProgressAsync(string silo);

    /// <summary>Answers at once: the fleet is there.</summary>
    [AlwaysInterleave]
    Task AnswerAsync();

    [AlwaysInterleave, ResponseTimeout("00:00:20")]
    Task<FleetSnapshot> ListAsync();

    /// <summary>Waits, for some seconds at most, until something has changed since a change.</summary>
    [AlwaysInterleave, ResponseTimeout("00:00:30")]
    Task<FleetChange> WaitAsync(Guid keeper, long since);

    /// <summary>Looks at once whether all is as it should be: the membership has changed, or a silo has just started.</summary>
    [OneWay]
    Task PokeAsync();

    /// <summary>A run has ended by itself.</summary>
    [OneWay]
    Task NoteAsync(LocalRunReport report, string silo);
}
