using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Placement;

namespace AudioPipelines.Fleet.Grains;

/// <summary>Runs a source on the silo where it is placed. Its state is written, with a new token, before the source
/// starts.</summary>
[KeepAlive, FleetPlacement]
internal sealed partial class SourceGrain(
    [PersistentState("source", FleetStorage.Name)] IPersistentState<SourceRecord> record,
    LocalRuns runs, SiloAgents agents, ILocalSiloDetails local, FleetSiloOptions options, ILogger<SourceGrain> logger)
    : Grain, ISourceGrain
{
    /// <summary>How long a run goes well before what went wrong earlier is forgiven.</summary>
    private static readonly TimeSpan _healthyAfter = TimeSpan.FromMinutes(1);

    /// <summary>How long it takes to leave a silo at most.</summary>
    private static readonly TimeSpan _leavesFor = TimeSpan.FromSeconds(3);

    private LocalRun? _run;
    private bool _leaves;
    private long _leavesSince;

    private string Name => this.GetPrimaryKeyString();

    private SourceRecord Record => record.State;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // A run that was prepared here owns the source from now on.
        if (runs.TakeOver(Name, Record.Token) is { } prepared) Follow(prepared);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        LocalRun? run = _run;
        _run = null;
        if (run is null) return;
        await run.StopAsync().ConfigureAwait(true);
        if (reason.ReasonCode == DeactivationReasonCode.Migrating || !Record.IsYoung) return;
        try
        {
            // It did not take its silo along.
            Record.IsYoung = false;
            await record.WriteStateAsync(cancellationToken).ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogNotWritten(Name, thrown.Message);
        }
    }

    public async Task<LocalRunReport> EnsureAsync()
    {
        if (_leaves)
        {
            // It should have left by now: Orleans found no place for it at the time. Whoever calls next has one.
            if (Stopwatch.GetElapsedTime(_leavesSince) > _leavesFor) DeactivateOnIdle();
            throw Leaving();
        }

        if (_run is { Completion.IsCompleted: false }) return Report();
        if (Record.Definition is not { Run: true } || Record.IsParked || Record.HasEnded)
        {
            Leave();
            return Report();
        }

        LeaveUnlessWanted();
        await PlaceAsync().ConfigureAwait(true);
        return Report();
    }

    public async Task<LocalRunReport> SetAsync(FleetSource definition)
    {
        if (_run is { Completion.IsCompleted: false } run && definition.Run)
        {
            // Labels and weight concern the fleet alone.
            if (run.Definition.Description == definition.Description && SameParameters(run.Definition, definition))
                run.Adopt(definition);
            else
                await run.ReplaceAsync(definition, PlanHere(definition)).ConfigureAwait(true);
        }

        Record.Definition = definition;
        Record.Forgive();
        await WriteAsync().ConfigureAwait(true);
        if (!definition.Run)
        {
            await EndRunAsync().ConfigureAwait(true);
            Leave();
        }

        return Report();
    }

    public Task<FleetSource?> DefinitionAsync()
    {
        if (_run is null) Leave();
        return Task.FromResult(Record.Definition);
    }

    public async Task<LocalRunReport> ResumeAsync()
    {
        if (Record.Definition is null) return Report();
        Record.Definition = Record.Definition with { Run = true };
        Record.Forgive();
        await WriteAsync().ConfigureAwait(true);
        return Report();
    }

    public async Task<LocalRunReport> StopAsync()
    {
        if (Record.Definition is not null) Record.Definition = Record.Definition with { Run = false };
        await EndRunAsync().ConfigureAwait(true);
        Record.IsYoung = false;
        await WriteAsync().ConfigureAwait(true);
        Leave();
        return Report();
    }

    public async Task RemoveAsync()
    {
        await EndRunAsync().ConfigureAwait(true);
        Record.Definition = null;
        Record.IsYoung = false;
        Record.Forgive();
        await WriteAsync().ConfigureAwait(true);
        Leave();
    }

    public async Task MoveAsync(SiloAddress target)
    {
        if (_run is { Completion.IsCompleted: false } run && Record.Definition is { AllowsTwoReaders: true } definition)
        {
            await TakeTokenAsync().ConfigureAwait(true);
            try
            {
                await agents.Of(target).PrepareAsync(definition, Record.Token).ConfigureAwait(true);
            }
            catch (Exception)
            {
                // It goes on here, with a token that is newer than what the other run may have sent.
                await TakeTokenAsync().ConfigureAwait(true);
                await run.RenewAsync(Record.Token).ConfigureAwait(true);
                throw;
            }
        }

        Record.IsYoung = false; // it goes along with the grain
        LeaveFor(target);
    }

    private PipelinePlan PlanHere(FleetSource definition)
    {
        try
        {
            return SourceMaking.Plan(definition, options.Trust);
        }
        catch (AudioSourceException missing) when (missing is not DescriptionException)
        {
            // Orleans cannot write all that others throw.
            throw new FleetException(
                FleetErrorKind.Invalid, $"The source '{Name}' goes on as it was on {runs.Silo}: {missing.Message}");
        }
    }

    private static bool SameParameters(FleetSource one, FleetSource other) =>
        one.Parameters.Count == other.Parameters.Count
        && one.Parameters.All(parameter => other.Parameters.TryGetValue(parameter.Key, out string? value)
            && value == parameter.Value);

    /// <summary>Where the call is meant for another silo, and nothing runs here: makes way.</summary>
    private void LeaveUnlessWanted()
    {
        if (RequestContext.Get(IPlacementDirector.PlacementHintKey) is not SiloAddress wanted || wanted.Equals(local.SiloAddress))
            return;
        // Not by deactivation: the caller's silo remembers where it was, and would have it activated here again and again.
        LeaveFor(wanted);
        throw Leaving();
    }

    private void LeaveFor(SiloAddress target)
    {
        (_leaves, _leavesSince) = (true, Stopwatch.GetTimestamp());
        RequestContext.Set(IPlacementDirector.PlacementHintKey, target);
        MigrateOnIdle();
    }

    private FleetException Leaving() => new(
        FleetErrorKind.Conflict, $"The source '{Name}' is just leaving {runs.Silo}. It is placed in a moment.");

    private async Task PlaceAsync()
    {
        FleetSource definition = Record.Definition!;
        if (Record is { IsYoung: true } && !definition.IsIsolated)
        {
            // Nobody saw it fail: its silo went, and it ran in the silo's own process.
            NoteFailure($"{Record.Silo}: the silo was lost within a minute of the start");
            if (await ParkIfNeededAsync().ConfigureAwait(true)) return;
        }

        (Record.Silo, Record.PlacedAt, Record.IsYoung) = (runs.Silo, DateTimeOffset.UtcNow, true);
        await TakeTokenAsync().ConfigureAwait(true);
        try
        {
            Follow(runs.Start(definition, Record.Token, isSuspect: Record.Failures > 0, isStandby: false));
        }
        catch (Exception wrong) when (wrong is FleetException or AudioSourceException)
        {
            await NoteEndAsync(new RunEnd(wrong, WasStopped: false)).ConfigureAwait(true);
        }
    }

    private Task TakeTokenAsync()
    {
        // The time keeps it above tokens that a lost Redis, or a publisher outside of any fleet, gave to this source before.
        Record.Token = Math.Max(Record.Token + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        return WriteAsync();
    }

    private async Task WriteAsync()
    {
        try
        {
            await record.WriteStateAsync().ConfigureAwait(true);
        }
        catch (Exception thrown)
        {
            // Another activation wrote, or the storage is away: what is in memory may be wrong, and must not start anything.
            LogNotWritten(Name, thrown.Message);
            if (_run is null) DeactivateOnIdle();
            else await YieldToNewerAsync().ConfigureAwait(true);
            throw;
        }
    }

    /// <summary>Ends the run where another activation has taken the source.</summary>
    private async Task YieldToNewerAsync()
    {
        await record.ReadStateAsync().ConfigureAwait(true);
        if (_run is not { } run || Record.Token <= run.Token) return;
        await EndRunAsync().ConfigureAwait(true);
        Leave();
    }

    private LocalRunReport Report() => _run is { Completion.IsCompleted: false }
        ? _run.Report() with { Failures = Record.Failures }
        : new LocalRunReport
        {
            Name = Name,
            Token = Record.Token,
            Failures = Record.Failures,
            Revision = Record.Definition?.Revision ?? 0,
            State = Record switch
            {
                { IsParked: true } => FleetState.Parked,
                { HasEnded: true } => FleetState.Ended,
                { Definition.Run: true } => FleetState.Waiting,
                _ => FleetState.Stopped,
            },
            Detail = Record.Story.Count > 0 ? string.Join(" | ", Record.Story) : null,
        };

    [LoggerMessage(1, LogLevel.Warning, "{Source}: its state cannot be written: {Cause}")]
    private partial void LogNotWritten(string source, string cause);
}
