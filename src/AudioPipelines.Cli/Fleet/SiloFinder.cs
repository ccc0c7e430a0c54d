using AudioPipelines.Fleet.AddressBook;
using StackExchange.Redis;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Finds silos of a fleet in the address book that they keep in its Redis.</summary>
internal static class SiloFinder
{
    /// <summary>The silos that this machine can ask; those on it come first, the others in any order.</summary>
    /// <exception cref="AudioSourceException">There is none, and why, or Redis does not answer.</exception>
    public static async Task<IReadOnlyList<FoundSilo>> FindAsync(FleetAddress address, CancellationToken stopping)
    {
        if (address.Silo is { } silo) return [new FoundSilo(silo, null)];
        string fleet = address.Fleet ?? FleetAddress.UsualFleet;
        try
        {
            ConfigurationOptions options = RedisAddress.Parse(address.Text, FleetAddress.Deadline);
            (options.AbortOnConnectFail, options.ConnectRetry) = (true, 1); // whoever looks wants to know at once
            ConnectionMultiplexer redis =
                await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(stopping).ConfigureAwait(false);
            await using (redis.ConfigureAwait(false))
            {
                IDatabase database = redis.GetDatabase();
                await database.PingAsync().WaitAsync(FleetAddress.Deadline, stopping).ConfigureAwait(false);
                var book = new SiloAddressBook(database, fleet);
                IReadOnlyList<SiloEntry> entries =
                    await book.ReadAsync().WaitAsync(FleetAddress.Deadline, stopping).ConfigureAwait(false);
                if (entries.Count == 0) throw NoSilo(address, fleet, await book.FleetsAsync().ConfigureAwait(false));
                FoundSilo[] found =
                [
                    .. entries.OrderByDescending(entry => entry.Machine == ThisMachine.Id).ThenBy(_ => Random.Shared.Next())
                        .Where(entry => entry.From(ThisMachine.Id) is not null)
                        .Select(entry => new FoundSilo(entry.From(ThisMachine.Id)!, entry.Silo)),
                ];
                return found.Length > 0 ? found : throw OnlyElsewhere(fleet, entries);
            }
        }
        catch (Exception thrown) when (thrown is RedisException or TimeoutException)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Network, RedisAddress.Unusable(address.Text, thrown), thrown);
        }
    }

    private static AudioSourceException NoSilo(FleetAddress address, string fleet, IReadOnlyList<string> fleets)
    {
        string named = fleet == FleetAddress.UsualFleet ? "" : $" --fleet {fleet}";
        string next = fleets.Count == 0
            ? $"Start one with 'audiopipelines-silo --cluster {address.Shown}{named}'."
            : $"That Redis has silos of {string.Join(", ", fleets.Select(name => $"'{name}'"))}: name the fleet with --fleet.";
        return new AudioSourceException(
            AudioSourceErrorKind.Network, $"The fleet '{fleet}' has no silo at {address.Shown}. {next}");
    }

    private static AudioSourceException OnlyElsewhere(string fleet, IReadOnlyList<SiloEntry> entries)
    {
        string names = string.Join(", ", entries.Select(entry => entry.Silo).Order(StringComparer.Ordinal));
        return new AudioSourceException(
            AudioSourceErrorKind.Network,
            $"The silos of the fleet '{fleet}' ({names}) answer programs of their own machines only. Start one of them with "
            + "--listen 0.0.0.0:8098 --token-file FILE, or run this there.");
    }
}
