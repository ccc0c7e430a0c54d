using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace AudioPipelines.Fleet.Grains;

/// <content>Places, moves and stops.</content>
internal sealed partial class FleetGrain
{
    /// <summary>Asks again where a source is just leaving another silo: only there is it known when it has left.</summary>
    private static readonly ResiliencePipeline _untilLeft = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<FleetException>(leaving => leaving.Kind == FleetErrorKind.Conflict),
        BackoffType = DelayBackoffType.Constant,
        Delay = TimeSpan.FromMilliseconds(50),
        MaxRetryAttempts = 200,
    }).Build();

    private IReadOnlyList<(string Name, SiloAddress Silo)> _strangers = [];
    private bool _isMoving;
    private long _moves;

    private static bool IsMissing(FleetEntry entry) =>
        entry is { Row.Run: true, On: null, IsBusy: false, IsSettled: false };

    private void PlaceMissing()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        foreach (FleetEntry entry in _entries.Values)
        {
            if (_placing >= AtOnce) return;
            if (IsMissing(entry) && entry.NotBefore <= now) _ = PlaceAsync(entry);
        }
    }

    private async Task PlaceAsync(FleetEntry entry)
    {
        KnownSilo? chosen = ChooseAgain(entry, out string why);
        if (chosen is not { } silo)
        {
            entry.Meant = null;
            entry.Detail = why;
            entry.NotBefore = DateTimeOffset.UtcNow + TimeSpan.FromSeconds(1);
            Changed(entry);
            return;
        }

        _placing++;
        _moves++;
        using SourceTurn.Held turn = entry.Turn.Take();
        _loads[silo.Address] = LoadOf(silo.Address, entry) + entry.Row.Weight;
        (entry.On, entry.Meant) = (silo.Address, null); // counts there from now on
        try
        {
            LocalRunReport run = await EnsureAsync(entry, silo.Address).ConfigureAwait(true);
            turn.Dispose();
            entry.Refusals = 0;
            entry.Detail = null;
            if (!run.IsAlive) entry.NotBefore = DateTimeOffset.UtcNow + Delay(run.Failures);
            Apply(entry, run, silo.Address);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            turn.Dispose();
            entry.On = null;
            entry.Refusals++;
            entry.Detail = $"it could not be placed on {silo.Name} and is tried again: {thrown.Message}";
            entry.NotBefore = DateTimeOffset.UtcNow
                + TimeSpan.FromMilliseconds(Math.Min(5000, 250 << Math.Min(entry.Refusals, 5)));
            LogNotPlaced(entry.Row.Name, silo.Name, thrown.Message);
            Changed(entry);
        }
        finally
        {
            _placing--;
            if (_placing == AtOnce - 1) Look(); // others wait for their turn
        }
    }

    /// <summary>Makes sure that it runs there. It may be just leaving another silo, after a stop or for a move: that takes a
    /// moment.</summary>
    private async Task<LocalRunReport> EnsureAsync(FleetEntry entry, SiloAddress at)
    {
        ResilienceContext onThisGrain = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true);
        try
        {
            return await _untilLeft.ExecuteAsync(
                async _ => await Call(entry, at).EnsureAsync().ConfigureAwait(true), onThisGrain).ConfigureAwait(true);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(onThisGrain);
        }
    }

    /// <summary>Stops what runs and should not.</summary>
    private void StopUnwanted()
    {
        foreach (FleetEntry entry in _entries.Values.Where(entry => entry is { Row.Run: false, On: not null, IsBusy: false }))
            _ = QuietlyAsync(entry.Row.Name, () => StopEntryAsync(entry));
        foreach ((string name, SiloAddress silo) in _strangers)
        {
            var removed = new FleetEntry(new FleetRow { Name = name });
            _ = QuietlyAsync(name, () => Call(removed, silo).RemoveAsync());
        }

        _strangers = [];
    }

    private async Task StopEntryAsync(FleetEntry entry)
    {
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        if (entry is not { Row.Run: false, On: { } on }) return; // somebody had the turn before
        Apply(entry, await Call(entry, on).StopAsync().ConfigureAwait(true), on);
    }

    private void StopStale(SiloAddress silo, LocalRunReport run)
    {
        if (_entries.TryGetValue(run.Name, out FleetEntry? entry) && entry.IsBusy) return;
        LogStale(run.Name, run.Token, NameOf(silo) ?? "");
        _ = QuietlyAsync(run.Name, () => agents.Of(silo).StopStaleAsync(run.Name, run.Token));
    }

    /// <summary>Moves what has to leave a silo, or evens out, one source at a time.</summary>
    private void MoveOn()
    {
        if (!_isMoving) _ = MoveOneByOneAsync();
    }

    private async Task MoveOneByOneAsync()
    {
        _isMoving = true;
        try
        {
            while (NextMove() is var (entry, target))
            {
                try
                {
                    await MoveEntryAsync(entry, target).ConfigureAwait(true);
                    entry.Refusals = 0;
                }
                catch (Exception thrown) when (thrown is not OutOfMemoryException)
                {
                    entry.Refusals++;
                    entry.NotBefore = DateTimeOffset.UtcNow + Delay(entry.Refusals);
                    LogNotMoved(entry.Row.Name, target.Name, thrown.Message);
                }
            }
        }
        finally
        {
            _isMoving = false;
        }
    }

    private (FleetEntry Entry, KnownSilo Target)? NextMove()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        foreach (FleetEntry entry in _entries.Values)
        {
            if (entry is not { IsBusy: false, On: { } on, Run.IsAlive: true, Row.Run: true } || entry.NotBefore > now) continue;
            if (!_silos.TryGetValue(on, out KnownSilo? silo) || !silo.Answers || silo.Report is null) continue;
            bool mustLeave = silo.IsDraining || !entry.Row.Labels.All(silo.Report.Labels.Contains);
            if (mustLeave && Choose(entry, silo.Name, out _) is { } target) return (entry, target);
        }

        return options.Rebalances ? NextForBalance(now) : null;
    }

    private (FleetEntry Entry, KnownSilo Target)? NextForBalance(DateTimeOffset now)
    {
        // Not while something is still to be placed: its place is what evens out.
        if (_entries.Values.Any(entry => entry.IsBusy || IsMissing(entry))) return null;
        CountLoads();
        SiloRoom[] rooms = [.. _silos.Values.Select(silo => silo.Room(LoadOf(silo.Address)))];
        if (PlacementChoice.Uneven(rooms, 1) is not var (from, to)) return null;
        KnownSilo target = _silos.Values.First(silo => silo.Name == to.Name);
        // First those that move without an outage; none that has not run for a while, which may be about to fail.
        FleetEntry? moved = _entries.Values
            .Where(entry => entry is { Run: { State: FleetState.Running, Failures: 0 } } && NameOf(entry.On) == from.Name
                && entry.NotBefore <= now && entry.Row.Labels.All(to.Labels.Contains)
                && from.Fill(-entry.Row.Weight) >= to.Fill(entry.Row.Weight))
            .OrderByDescending(entry => entry.Row.AllowsTwoReaders).FirstOrDefault();
        return moved is null ? null : (moved, target);
    }

    private async Task MoveEntryAsync(FleetEntry entry, KnownSilo target)
    {
        using SourceTurn.Held turn = await OccupyAsync(entry).ConfigureAwait(true);
        if (entry.On is not { } from) throw DoesNotRun(entry.Row.Name); // somebody had the turn before
        _moves++;
        try
        {
            await Call(entry, from).MoveAsync(target.Address).ConfigureAwait(true);
            entry.On = target.Address;
            LocalRunReport run = await EnsureAsync(entry, target.Address).ConfigureAwait(true);
            turn.Dispose();
            Apply(entry, run, target.Address);
        }
        catch (Exception)
        {
            turn.Dispose();
            Look(); // where it is now, the silos tell
            throw;
        }
        finally
        {
            CountLoads();
        }
    }

    private async Task QuietlyAsync(string name, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogNotStopped(name, thrown.Message); // the next look tries again
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "{Source}: could not be placed on {Silo} and is tried again: {Cause}")]
    private partial void LogNotPlaced(string source, string silo, string cause);

    [LoggerMessage(3, LogLevel.Warning, "{Source}: could not be moved to {Silo}: {Cause}")]
    private partial void LogNotMoved(string source, string silo, string cause);

    [LoggerMessage(4, LogLevel.Warning, "{Source}: could not be stopped and is tried again: {Cause}")]
    private partial void LogNotStopped(string source, string cause);

    [LoggerMessage(5, LogLevel.Warning, "{Source}: the run {Token} on {Silo} was overtaken, and is stopped.")]
    private partial void LogStale(string source, long token, string silo);
}
