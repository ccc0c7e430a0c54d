using System.Text.Json.Nodes;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Asks a fleet by any of its silos, and goes on with another one where that one goes. The tool has no part of the
/// cluster in it. Any thread may ask.</summary>
internal sealed class FleetConnection : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(15);

    /// <summary>A change waits for the new pipelines, a move for the run on the other silo.</summary>
    private static readonly TimeSpan _longDeadline = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _finding = new(1);
    private readonly SiloClient _client;
    private volatile FoundSilo? _silo;

    /// <param name="address">Where the fleet is.</param>
    /// <param name="token">What its silos want to know; <see langword="null"/>: nothing.</param>
    public FleetConnection(FleetAddress address, string? token) => (Address, _client) = (address, new SiloClient(address, token));

    public FleetAddress Address { get; }

    /// <summary>What the silo that was found last says of itself.</summary>
    public SiloInfo Info { get; private set; } = new("", null, "", 0);

    /// <summary>Finds a silo of our version.</summary>
    /// <exception cref="AudioSourceException">There is none.</exception>
    public async Task<SiloInfo> OpenAsync(CancellationToken stopping)
    {
        await UseAsync((_, _) => Task.FromResult<JsonNode?>(null), true, stopping).ConfigureAwait(false);
        return Info;
    }

    /// <summary>Asks for something.</summary>
    public Task<JsonNode?> GetAsync(string path, CancellationToken stopping) =>
        UseAsync((silo, stop) => _client.SendAsync(silo, HttpMethod.Get, path, null, _deadline, stop), true, stopping);

    /// <summary>Asks the fleet to do something.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">What.</param>
    /// <param name="body">What belongs to it.</param>
    /// <param name="repeats">Whether doing it twice is doing it once: another silo is asked where this one goes
    /// meanwhile.</param>
    /// <param name="stopping">Gives up.</param>
    /// <param name="deadline">How long it may take; <see langword="null"/>: as usual.</param>
    /// <returns>The answer; <see langword="null"/>: it is empty.</returns>
    public Task<JsonNode?> SendAsync(
        HttpMethod method, string path, JsonNode? body, bool repeats, CancellationToken stopping, TimeSpan? deadline = null) =>
        UseAsync(
            (silo, stop) => _client.SendAsync(silo, method, path, body, deadline ?? _longDeadline, stop), repeats, stopping);

    /// <summary>The changes of the fleet as they come: all of it at first. It ends with an error where the silo goes; see
    /// <see cref="FleetWatch"/>.</summary>
    public async IAsyncEnumerable<JsonNode> WatchAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stopping)
    {
        await OpenAsync(stopping).ConfigureAwait(false);
        FoundSilo silo = _silo!;
        IAsyncEnumerator<JsonNode> changes = _client.WatchAsync(silo, stopping).GetAsyncEnumerator(CancellationToken.None);
        await using (changes.ConfigureAwait(false))
        {
            while (await NextAsync(silo, changes).ConfigureAwait(false)) yield return changes.Current;
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _finding.Dispose();
    }

    private async Task<bool> NextAsync(FoundSilo silo, IAsyncEnumerator<JsonNode> changes)
    {
        try
        {
            return await changes.MoveNextAsync().ConfigureAwait(false);
        }
        catch (SiloFailure gone)
        {
            Forget(silo);
            throw Failed(gone);
        }
    }

    private async Task<JsonNode?> UseAsync(
        Func<FoundSilo, CancellationToken, Task<JsonNode?>> ask, bool repeats, CancellationToken stopping)
    {
        var gone = new HashSet<Uri>();
        SiloFailure? last = null;
        while (true)
        {
            FoundSilo silo = _silo ?? await FindAsync(gone, last, stopping).ConfigureAwait(false);
            try
            {
                return await ask(silo, stopping).ConfigureAwait(false);
            }
            catch (SiloFailure failure)
            {
                Forget(silo);
                if (!(repeats || failure.IsUntouched) || Address.Silo is not null || !gone.Add(silo.Url)) throw Failed(failure);
                last = failure;
            }
        }
    }

    /// <summary>Finds a silo that answers, is of this fleet, and speaks our language.</summary>
    /// <param name="gone">Those that have been asked in vain already.</param>
    /// <param name="last">What came of the last one.</param>
    /// <param name="stopping">Gives up.</param>
    private async Task<FoundSilo> FindAsync(HashSet<Uri> gone, SiloFailure? last, CancellationToken stopping)
    {
        await _finding.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            if (_silo is { } found) return found; // meanwhile
            Exception? first = last;
            foreach (FoundSilo silo in await SiloFinder.FindAsync(Address, stopping).ConfigureAwait(false))
            {
                if (gone.Contains(silo.Url)) continue;
                try
                {
                    Info = Checked(silo, SiloInfo.Read(await _client.SendAsync(
                        silo, HttpMethod.Get, "info", null, _deadline / 3, stopping).ConfigureAwait(false)));
                    return _silo = silo;
                }
                catch (Exception failure) when (failure is SiloFailure or AudioSourceException or UsageException)
                {
                    first ??= failure; // another one may do
                }
            }

            throw first is SiloFailure unreachable ? Failed(unreachable) : first!;
        }
        finally
        {
            _finding.Release();
        }
    }

    private SiloInfo Checked(FoundSilo silo, SiloInfo? info)
    {
        if (info is null || (silo.Name is not null && info.Silo != silo.Name))
        {
            string what = silo.Name is null ? "no silo of a fleet" : $"not the silo '{silo.Name}', which has just told so";
            throw Failed($"What answers at {silo.Url} is {what}. Give the address of one with {Address.Option}.");
        }

        if (info.Protocol != SiloInfo.KnownProtocol)
        {
            throw Failed(
                $"The silo at {silo.Url} speaks version {info.Protocol} of the fleet's language, this tool version "
                + $"{SiloInfo.KnownProtocol}. Install the tool in the version of the silos ({info.Version}).");
        }

        if (Address.Fleet is { } fleet && info.Fleet != fleet)
        {
            throw Failed(
                $"The silo at {silo.Url} is of the fleet '{info.Fleet}', not of '{fleet}'. Leave out --fleet {fleet}, or give "
                + "the address of a silo of that fleet.");
        }

        return info;
    }

    private void Forget(FoundSilo silo)
    {
        if (_silo == silo) _silo = null;
    }

    private static AudioSourceException Failed(string message) => new(AudioSourceErrorKind.Network, message);

    private static AudioSourceException Failed(SiloFailure failure) =>
        new(AudioSourceErrorKind.Network, failure.Message, failure.InnerException);
}
