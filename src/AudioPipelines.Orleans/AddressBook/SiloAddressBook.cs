using StackExchange.Redis;

namespace AudioPipelines.Fleet.AddressBook;

/// <summary>Where the silos of a fleet answer HTTP, in the fleet's Redis, for programs that are no part of the cluster. Who is a
/// member is Orleans's to say; this only helps to find one. An entry that its silo does not renew is forgotten.</summary>
/// <param name="redis">The fleet's Redis.</param>
/// <param name="fleet">The fleet's name.</param>
internal sealed class SiloAddressBook(IDatabase redis, string fleet)
{
    private const string Fleets = "audiopipelines/fleets";
    private const string UrlField = "url", LocalField = "local", MachineField = "machine";

    private readonly string _silos = $"{Fleets}/{fleet}";

    /// <summary>Writes or renews a silo's entry, and strikes out those of silos that are gone.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="lifetime">How long it is kept unless it is renewed.</param>
    public async Task WriteAsync(SiloEntry entry, TimeSpan lifetime)
    {
        string key = KeyOf(entry.Silo);
        ITransaction writing = redis.CreateTransaction();
        _ = writing.KeyDeleteAsync(key);
        _ = writing.HashSetAsync(key,
        [
            new HashEntry(UrlField, entry.Url?.AbsoluteUri ?? ""), new HashEntry(LocalField, entry.Local?.AbsoluteUri ?? ""),
            new HashEntry(MachineField, entry.Machine),
        ]);
        _ = writing.KeyExpireAsync(key, lifetime);
        _ = writing.SetAddAsync(_silos, entry.Silo);
        _ = writing.SetAddAsync(Fleets, fleet);
        await writing.ExecuteAsync().ConfigureAwait(false);
        foreach (RedisValue silo in await redis.SetMembersAsync(_silos).ConfigureAwait(false))
        {
            // Should it come back just now, it enters itself again in a moment.
            if (!await redis.KeyExistsAsync(KeyOf(silo!)).ConfigureAwait(false))
                await redis.SetRemoveAsync(_silos, silo).ConfigureAwait(false);
        }
    }

    /// <summary>Strikes a silo out.</summary>
    public async Task RemoveAsync(string silo)
    {
        await redis.KeyDeleteAsync(KeyOf(silo)).ConfigureAwait(false);
        await redis.SetRemoveAsync(_silos, silo).ConfigureAwait(false);
        if (!await redis.KeyExistsAsync(_silos).ConfigureAwait(false))
            await redis.SetRemoveAsync(Fleets, fleet).ConfigureAwait(false);
    }

    /// <summary>The silos that are there.</summary>
    public async Task<IReadOnlyList<SiloEntry>> ReadAsync()
    {
        RedisValue[] silos = await redis.SetMembersAsync(_silos).ConfigureAwait(false);
        SiloEntry?[] entries = await Task.WhenAll(silos.Select(silo => ReadAsync(silo!))).ConfigureAwait(false);
        return [.. entries.OfType<SiloEntry>()];
    }

    /// <summary>Fleets of this Redis that have silos.</summary>
    public async Task<IReadOnlyList<string>> FleetsAsync()
    {
        List<string> found = [];
        foreach (string name in (await redis.SetMembersAsync(Fleets).ConfigureAwait(false)).Select(name => (string)name!)
            .Order(StringComparer.Ordinal))
        {
            if ((await new SiloAddressBook(redis, name).ReadAsync().ConfigureAwait(false)).Count > 0) found.Add(name);
        }

        return found;
    }

    private string KeyOf(string silo) => $"{_silos}/{silo}";

    private async Task<SiloEntry?> ReadAsync(string silo)
    {
        Dictionary<string, string> fields = (await redis.HashGetAllAsync(KeyOf(silo)).ConfigureAwait(false))
            .ToDictionary(field => (string)field.Name!, field => (string)field.Value!);
        return fields.Count == 0
            ? null
            : new SiloEntry(silo)
            {
                Url = UriOf(fields.GetValueOrDefault(UrlField)),
                Local = UriOf(fields.GetValueOrDefault(LocalField)),
                Machine = fields.GetValueOrDefault(MachineField) ?? "",
            };
    }

    private static Uri? UriOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https") ? uri : null;
}
