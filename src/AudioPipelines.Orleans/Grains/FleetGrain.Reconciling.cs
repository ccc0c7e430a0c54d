using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Grains;

/// <content>Asks the silos, and places what runs nowhere.</content>
internal sealed partial class FleetGrain
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(5);

    /// <summary>How many sources are placed at once.</summary>
    private const int AtOnce = 64;

    private readonly Dictionary<SiloAddress, int> _loads = [];
    private readonly Dictionary<SiloAddress, int> _counts = [];
    private bool _isLooking;
    private bool _looksAgain;
    private DateTimeOffset _lookedAt;
    private int _placing;
    private Task? _survey;

    private Task TickAsync()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        bool isDue = _entries.Values.Any(entry => IsMissing(entry) && entry.NotBefore != default && entry.NotBefore <= now);
        if (isDue || now - _lookedAt >= _period) Look();
        return Task.CompletedTask;
    }

    /// <summary>Looks whether all is as it should be; once more where one look is under way.</summary>
    private void Look()
    {
        _looksAgain = true;
        if (!_isLooking) _ = LookAsync();
    }

    private async Task LookAsync()
    {
        _isLooking = true;
        try
        {
            while (_looksAgain)
            {
                _looksAgain = false;
                await SurveyAsync().ConfigureAwait(true);
                _lookedAt = DateTimeOffset.UtcNow;
                PlaceMissing();
                StopUnwanted();
                MoveOn();
            }
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogLookFailed(thrown); // the next tick looks again
        }
        finally
        {
            _isLooking = false;
        }
    }

    /// <summary>Asks all members what they run. Those who ask while it is under way share it.</summary>
    private async Task SurveyAsync()
    {
        if (_survey is null or { IsCompleted: true }) _survey = SurveyOnceAsync();
        await _survey.ConfigureAwait(true);
    }

    private async Task SurveyOnceAsync()
    {
        SiloAddress[] members =
        [
            .. membership.CurrentSnapshot.Members.Values.Where(member => member.Status == SiloStatus.Active)
                .Select(member => member.SiloAddress),
        ];
        foreach (SiloAddress gone in _silos.Keys.Except(members).ToArray()) Forget(gone);
        foreach (SiloAddress silo in members) _silos.TryAdd(silo, new KnownSilo(silo));
        long asked = _moves;
        await Task.WhenAll(members.Select(silo => AskAsync(_silos[silo]))).ConfigureAwait(true);
        Absorb(isFresh: asked == _moves);
    }

    private async Task AskAsync(KnownSilo silo)
    {
        try
        {
            silo.Report = await agents.Of(silo.Address).ReportAsync().ConfigureAwait(true);
            silo.Answers = true;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            silo.Answers = false;
        }
    }

    private void Forget(SiloAddress gone)
    {
        _silos.Remove(gone);
        foreach (FleetEntry entry in _entries.Values.Where(entry => gone.Equals(entry.Meant))) entry.Meant = null;
        foreach (FleetEntry entry in _entries.Values.Where(entry => gone.Equals(entry.On)))
        {
            (entry.On, entry.NotBefore) = (null, default);
            if (entry.Run is { IsAlive: true } run) entry.Run = run with { State = FleetState.Recovering };
            Changed(entry);
        }
    }

    /// <summary>Takes over what the silos told.</summary>
    /// <param name="isFresh">Whether no source was placed or moved since they were asked.</param>
    private void Absorb(bool isFresh)
    {
        var seen = new Dictionary<string, (LocalRunReport Run, SiloAddress Silo)>(StringComparer.Ordinal);
        foreach (KnownSilo silo in _silos.Values.Where(silo => silo is { Answers: true, Report: not null }))
        {
            foreach (LocalRunReport run in silo.Report!.Runs.Where(run => run is { IsAlive: true, IsStandby: false }))
            {
                if (!seen.TryGetValue(run.Name, out (LocalRunReport Run, SiloAddress Silo) other) || other.Run.Token < run.Token)
                {
                    if (other.Run is not null) StopStale(other.Silo, other.Run);
                    seen[run.Name] = (run, silo.Address);
                }
                else
                {
                    StopStale(silo.Address, run);
                }
            }
        }

        foreach (FleetEntry entry in _entries.Values.Where(entry => !entry.IsBusy))
        {
            if (seen.TryGetValue(entry.Row.Name, out (LocalRunReport Run, SiloAddress Silo) found))
                Apply(entry, found.Run, found.Silo);
            else if (isFresh && entry.On is { } on && _silos.TryGetValue(on, out KnownSilo? silo) && silo.Answers)
                Lose(entry);
        }

        _strangers = [.. seen.Where(run => !_entries.ContainsKey(run.Key)).Select(run => (run.Key, run.Value.Silo))];
        CountLoads();
        NoteSilos();
    }

    private void Apply(FleetEntry entry, LocalRunReport run, SiloAddress silo)
    {
        if (run.Token < (entry.Run?.Token ?? 0)) return;
        entry.Run = run;
        entry.On = run.IsAlive ? silo : null;
        if (run.State == FleetState.Running)
        {
            (entry.Detail, entry.NotBefore) = (null, default);
            if (run.Failures == 0 && run.Since < DateTimeOffset.UtcNow - TimeSpan.FromMinutes(1)) entry.FailedOn.Clear();
        }

        Changed(entry);
    }

    /// <summary>Its silo answers and does not run it.</summary>
    private void Lose(FleetEntry entry)
    {
        // If its run failed, that it did is on its way here, and decides where it goes next.
        (entry.On, entry.NotBefore) = (null, DateTimeOffset.UtcNow + _tick);
        if (entry.Run is { IsAlive: true } run) entry.Run = run with { State = FleetState.Recovering };
        Changed(entry);
    }

    private void CountLoads()
    {
        _loads.Clear();
        _counts.Clear();
        foreach (FleetEntry entry in _entries.Values)
        {
            if (entry.CountsAt is not { } on) continue;
            _loads[on] = _loads.GetValueOrDefault(on) + entry.Row.Weight;
            if (entry.On is not null) _counts[on] = _counts.GetValueOrDefault(on) + 1;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The look at the fleet broke off and is repeated.")]
    private partial void LogLookFailed(Exception thrown);
}
