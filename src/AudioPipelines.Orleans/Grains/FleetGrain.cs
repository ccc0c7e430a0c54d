using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace AudioPipelines.Fleet.Grains;

/// <summary>Keeps which sources there are and which should run, and sees to it that they do: whenever the membership changes, and
/// once in a period, it asks each silo what it runs, and places what runs nowhere.</summary>
[Reentrant, KeepAlive, Orleans.Placement.PreferLocalPlacement]
internal sealed partial class FleetGrain(
    [FromKeyedServices(FleetStorage.Name)] IGrainStorage storage, IClusterMembershipService membership, SiloAgents agents,
    FleetSiloOptions options, ILogger<FleetGrain> logger) : Grain, IFleetGrain
{
    private readonly FleetPages _pages = new(storage);
    private readonly Dictionary<string, FleetEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<SiloAddress, KnownSilo> _silos = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (FleetRow row in await _pages.ReadAsync().ConfigureAwait(true)) _entries.Add(row.Name, new FleetEntry(row));
        this.RegisterGrainTimer(TickAsync, new GrainTimerCreationOptions(_tick, _tick) { Interleave = true, KeepAlive = true });
        Look();
    }

    public async Task<FleetSourceStatus> AddAsync(FleetSource source)
    {
        Check(source);
        if (_entries.ContainsKey(source.Name))
        {
            throw new FleetException(
                FleetErrorKind.AlreadyThere,
                $"There is a source '{source.Name}' already. Change it, or take another name.");
        }

        var entry = new FleetEntry(FleetRow.Of(source, 1));
        using SourceTurn.Held turn = entry.Turn.Take();
        _entries.Add(source.Name, entry);
        try
        {
            KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
            LocalRunReport report = await Call(entry, at.Address)
                .SetAsync(source with { Revision = 1 }).ConfigureAwait(true);
            await _pages.WriteAsync(source.Name, entry.Row).ConfigureAwait(true);
            entry.Run = report.Token > 0 ? report : null;
        }
        catch (Exception)
        {
            _entries.Remove(source.Name);
            throw;
        }

        turn.Dispose();
        return await SettleAsync(entry).ConfigureAwait(true);
    }

    public async Task<FleetSourceStatus> ChangeAsync(FleetSource source)
    {
        Check(source);
        FleetEntry entry = Find(source.Name);
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        long revision = entry.Row.Revision + 1;
        KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
        LocalRunReport report = await Call(entry, at.Address).SetAsync(source with { Revision = revision }).ConfigureAwait(true);
        entry.Row = FleetRow.Of(source, revision);
        await _pages.WriteAsync(source.Name, entry.Row).ConfigureAwait(true);
        Forgive(entry);
        Apply(entry, report, at.Address);
        turn.Dispose();
        return await SettleAsync(entry).ConfigureAwait(true);
    }

    public async Task<FleetSource> GetAsync(string name)
    {
        FleetEntry entry = Find(name);
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
        return await Call(entry, at.Address).DefinitionAsync().ConfigureAwait(true) ?? throw new FleetException(
            FleetErrorKind.NotFound, $"The source '{name}' is just being removed from the fleet '{options.Fleet}'.");
    }

    public async Task RemoveAsync(string name)
    {
        FleetEntry entry = Find(name);
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        entry.Row.Run = false;
        await _pages.WriteAsync(name, null).ConfigureAwait(true);
        KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
        await Call(entry, at.Address).RemoveAsync().ConfigureAwait(true);
        _entries.Remove(name);
        NoteRemoved(name);
    }

    public async Task<FleetSourceStatus> StartAsync(string name)
    {
        FleetEntry entry = Find(name);
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        Forgive(entry);
        await SetRunAsync(entry, true).ConfigureAwait(true);
        KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
        LocalRunReport report = await Call(entry, at.Address).ResumeAsync().ConfigureAwait(true);
        // It may run already; if not, it starts as one does that never ran.
        if (report.IsAlive) Apply(entry, report, at.Address);
        else (entry.Run, entry.On) = (report with { State = FleetState.Stopped }, null);
        turn.Dispose();
        return await SettleAsync(entry).ConfigureAwait(true);
    }

    public async Task<FleetSourceStatus> StopAsync(string name)
    {
        FleetEntry entry = Find(name);
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        await SetRunAsync(entry, false).ConfigureAwait(true);
        KnownSilo at = await PlaceForAsync(entry).ConfigureAwait(true);
        LocalRunReport report = await Call(entry, at.Address).StopAsync().ConfigureAwait(true);
        (entry.Run, entry.On, entry.Detail) = (report, null, null);
        CountLoads();
        turn.Dispose();
        Changed(entry);
        return Tell(entry);
    }

    public async Task<FleetSourceStatus> MoveAsync(string name, string? silo)
    {
        FleetEntry entry = Find(name);
        if (entry.On is null || entry.Run is not { IsAlive: true }) throw DoesNotRun(name);
        string from = NameOf(entry.On)!;
        KnownSilo target = silo is null
            ? Choose(entry, from, out string why) ?? throw NoSilo(name, why)
            : Named(silo);
        if (target.Address.Equals(entry.On)) return Tell(entry);
        SiloRoom room = target.Room(LoadOf(target.Address));
        if (PlacementChoice.Choose([room], entry.Row.Labels, entry.Row.Weight, entry.FailedOn, null, out why) is null)
            throw NoSilo(name, why);
        await MoveEntryAsync(entry, target).ConfigureAwait(true);
        return Tell(entry);
    }

    public async Task<DrainProgress> SetDrainingAsync(string silo, bool isDraining)
    {
        KnownSilo known = await NamedAsync(silo).ConfigureAwait(true);
        await TellAsync(known, isDraining).ConfigureAwait(true);
        await SurveyAsync().ConfigureAwait(true);
        if (known.Report is { } report) known.Report = report with { IsDraining = isDraining }; // whichever answer came last
        Look();
        return await DrainProgressAsync(silo).ConfigureAwait(true);
    }

    private async Task TellAsync(KnownSilo silo, bool isDraining)
    {
        try
        {
            await agents.Of(silo.Address).SetDrainingAsync(isDraining).ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not (FleetException or OutOfMemoryException))
        {
            throw new FleetException(
                FleetErrorKind.Unreachable,
                $"The silo '{silo.Name}' does not answer, and is left as it is. If it is gone, its sources start elsewhere once "
                + "the cluster has declared it dead; if not, try again.");
        }
    }

    public Task<DrainProgress> DrainProgressAsync(string silo)
    {
        KnownSilo known = Named(silo);
        CountLoads();
        FleetEntry[] left = [.. _entries.Values.Where(entry => known.Address.Equals(entry.On))];
        int movable = left.Count(entry => entry.IsBusy || (entry.Refusals < 3 && Choose(entry, known.Name, out _) is not null));
        return Task.FromResult(new DrainProgress(Describe(known), movable));
    }

    public async Task<FleetSnapshot> ListAsync()
    {
        await SurveyAsync().ConfigureAwait(true);
        CountLoads();
        return new FleetSnapshot
        {
            Fleet = options.Fleet,
            Silos = Silos(),
            Sources = _entries.Values.OrderBy(entry => entry.Row.Name, StringComparer.Ordinal).Select(Tell).ToArray(),
        };
    }

    public Task AnswerAsync() => Task.CompletedTask;

    public Task PokeAsync()
    {
        Look();
        return Task.CompletedTask;
    }

    public Task NoteAsync(LocalRunReport report, string silo)
    {
        if (_entries.TryGetValue(report.Name, out FleetEntry? entry) && report.Token >= (entry.Run?.Token ?? 0))
        {
            entry.FailedOn.Add(silo);
            (entry.Run, entry.On) = (report, null);
            entry.NotBefore = DateTimeOffset.UtcNow + Delay(report.Failures);
            Changed(entry);
            Look();
        }

        return Task.CompletedTask;
    }
}
