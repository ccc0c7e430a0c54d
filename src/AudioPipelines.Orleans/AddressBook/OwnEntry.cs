using System.Net;

namespace AudioPipelines.Fleet.AddressBook;

/// <summary>Finds out by which addresses others reach a silo.</summary>
internal static class OwnEntry
{
    /// <summary>The silo's entry.</summary>
    /// <param name="silo">Its name.</param>
    /// <param name="own">The address by which other silos reach it.</param>
    /// <param name="listens">What its server listens on, such as <c>http://0.0.0.0:8098</c>.</param>
    /// <param name="http">Who may ask, and what it was told to tell others.</param>
    public static SiloEntry Of(string silo, IPAddress own, IEnumerable<string> listens, FleetHttpOptions http)
    {
        Uri[] all = [.. listens.Select(Readable).OfType<Uri>()];
        Uri? any = all.FirstOrDefault(IsAny), loopback = all.FirstOrDefault(IsLoopback);
        Uri? network = all.FirstOrDefault(uri => !IsAny(uri) && !IsLoopback(uri));
        Uri? outside = any is not null && !IPAddress.IsLoopback(own) ? At(any, own) : network;
        return new SiloEntry(silo)
        {
            // Without a token it refuses others.
            Url = http.Advertise ?? (http.Token is null ? null : outside),
            Local = loopback ?? (any is null ? null : At(any, IPAddress.Loopback)),
            Machine = ThisMachine.Id,
        };
    }

    private static Uri At(Uri uri, IPAddress address) => new UriBuilder(uri) { Host = address.ToString() }.Uri;

    /// <summary>Servers write names that are no hosts, such as <c>http://+:80</c>.</summary>
    private static Uri? Readable(string listen) => Uri.TryCreate(
        listen.Replace("://+", "://0.0.0.0", StringComparison.Ordinal).Replace("://*", "://0.0.0.0", StringComparison.Ordinal),
        UriKind.Absolute, out Uri? uri)
        ? uri
        : null;

    private static bool IsAny(Uri uri) => uri.Host is "0.0.0.0" or "[::]";

    private static bool IsLoopback(Uri uri) => uri.IsLoopback;
}
