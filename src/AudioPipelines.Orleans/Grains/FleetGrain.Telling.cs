namespace AudioPipelines.Fleet.Grains;

/// <content>Tells how all is, and what has changed.</content>
internal sealed partial class FleetGrain
{
    /// <summary>How many removals are remembered for those who watch.</summary>
    private const int RemembersRemovals = 1_000;

    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);

    private readonly Guid _keeper = Guid.NewGuid();
    private readonly List<(long Version, string Name)> _removed = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FleetSilo[] _toldSilos = [];
    private long _version = 1;

    public async Task<FleetChange> WaitAsync(Guid keeper, long since)
    {
        bool isComplete = keeper != _keeper || (_removed.Count >= RemembersRemovals && _removed[0].Version > since);
        if (isComplete)
        {
            await SurveyAsync().ConfigureAwait(true);
            since = 0;
        }
        else if (since >= _version)
        {
            await _change.Task.WaitAsync(_longestWait).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return new FleetChange
        {
            Keeper = _keeper,
            Version = _version,
            IsComplete = isComplete,
            Silos = Silos(),
            // Arrays: Orleans does not know the compiler's own lists.
            Sources = _entries.Values.Where(entry => isComplete || entry.ChangedIn > since)
                .OrderBy(entry => entry.Row.Name, StringComparer.Ordinal).Select(Tell).ToArray(),
            Removed = isComplete ? []
                : _removed.Where(removed => removed.Version > since).Select(removed => removed.Name).ToArray(),
        };
    }

    private FleetSourceStatus Tell(FleetEntry entry) => entry.Status(NameOf(entry.On));

    private string? NameOf(SiloAddress? silo) =>
        silo is not null && _silos.TryGetValue(silo, out KnownSilo? known) ? known.Name : null;

    private FleetSilo[] Silos() => [.. _silos.Values.Select(Describe).OrderBy(silo => silo.Name, StringComparer.Ordinal)];

    private FleetSilo Describe(KnownSilo silo) => silo.Describe(
        LoadOf(silo.Address), _counts.GetValueOrDefault(silo.Address));

    /// <summary>Lets a source be placed, and tells how it is then.</summary>
    private async Task<FleetSourceStatus> SettleAsync(FleetEntry entry)
    {
        if (IsMissing(entry)) await PlaceAsync(entry).ConfigureAwait(true);
        Changed(entry);
        return Tell(entry);
    }

    /// <summary>Wakes those who wait, if there is something to tell: counters alone are no news.</summary>
    private void Changed(FleetEntry entry)
    {
        FleetSourceStatus status = Tell(entry);
        bool isNews = entry.Told is not { } told || told.State != status.State || told.Silo != status.Silo
            || told.Token != status.Token || told.Detail != status.Detail || told.Run != status.Run
            || told.Weight != status.Weight || told.Restarts != status.Restarts;
        if (!isNews) return;
        entry.Told = status;
        entry.ChangedIn = ++_version;
        Wake();
    }

    private void NoteRemoved(string name)
    {
        if (_removed.Count >= RemembersRemovals) _removed.RemoveAt(0);
        _removed.Add((++_version, name));
        Wake();
    }

    private void NoteSilos()
    {
        FleetSilo[] silos = Silos();
        bool isSame = silos.Length == _toldSilos.Length && silos.Zip(_toldSilos).All(pair =>
            pair.First.Address == pair.Second.Address && pair.First.IsDraining == pair.Second.IsDraining
            && pair.First.Answers == pair.Second.Answers && pair.First.Name == pair.Second.Name);
        if (isSame) return;
        _toldSilos = silos;
        _version++;
        Wake();
    }

    private void Wake()
    {
        TaskCompletionSource change = _change;
        _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        change.TrySetResult();
    }
}
