using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.Model;

namespace AudioPipelines.Trust;

/// <summary>Decides what a restricted source may open: files, URIs and hosts. Asks the file system and the name resolver, so it
/// belongs on control threads. An allowed host is not looked up again.</summary>
/// <param name="policy">What is allowed.</param>
/// <param name="resolve">Gives the addresses of a host; <see langword="null"/>: as the system does.</param>
internal sealed class ResourceRules(RestrictedPolicy policy, Func<string, IPAddress[]>? resolve = null)
{
    private static readonly SearchValues<char> _notInHosts = SearchValues.Create(" /\\@%,");

    private readonly Func<string, IPAddress[]> _resolve = resolve ?? Dns.GetHostAddresses;
    private readonly ConcurrentDictionary<string, bool> _allowedUris = new(StringComparer.Ordinal);

    public RestrictedPolicy Policy => policy;

    /// <summary>Checks what a property names.</summary>
    /// <param name="use">The judgement on the property; without one, its name and text decide.</param>
    /// <param name="property">The property.</param>
    /// <param name="text">Its text.</param>
    /// <param name="where">What errors call the place.</param>
    /// <param name="isOutput">Whether the element writes.</param>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void CheckProperty(PropertyUse use, string property, string text, string where, bool isOutput)
    {
        if (text.Length == 0) return;
        string place = $"'{property}' of {where}";
        if (use is PropertyUse.Text && text.Any(char.IsControl)) throw Refusal.Control(text, place);
        ResourceKind kind = use switch
        {
            PropertyUse.File => ResourceKind.File,
            PropertyUse.Uri => ResourceKind.Uri,
            PropertyUse.NotJudged => ResourceProperty.KindOf(property, text),
            _ => ResourceKind.None,
        };
        switch (kind)
        {
            case ResourceKind.Uri:
                CheckUri(text, place, isOutput);
                break;
            case ResourceKind.File when isOutput:
                CheckOutput(text, place);
                break;
            case ResourceKind.File:
                CheckFile(text, place);
                break;
            case ResourceKind.Host:
                CheckHost(text, place);
                break;
            default:
                break;
        }
    }

    /// <summary>Checks a URI: its scheme, and its host or file.</summary>
    public void CheckUri(string uri, string where, bool isOutput = false)
    {
        if (_allowedUris.ContainsKey(uri)) return;
        StrictUri parsed = StrictUri.Parse(uri) ?? throw Refusal.Uri(uri, where);
        if (!policy.Schemes.Contains(parsed.Scheme, StringComparer.OrdinalIgnoreCase))
            throw Refusal.Scheme(uri, parsed.Scheme, where);
        if (parsed.Scheme == "file")
        {
            string path = LocalUri.ToPath(uri, OperatingSystem.IsWindows()) ?? throw Refusal.Uri(uri, where);
            if (isOutput) CheckOutput(path, where);
            else CheckFile(path, where);
            return; // files are checked each time
        }

        if (parsed.Host.Length == 0) throw Refusal.Uri(uri, where);
        CheckHost(parsed.Host, where);
        _allowedUris.TryAdd(uri, true);
    }

    /// <summary>Checks a file to read: it must be a regular file under a root, after links are resolved. A file outside is
    /// refused in the same words whether it exists or not.</summary>
    /// <exception cref="AudioSourceException">It is refused; <see cref="AudioSourceErrorKind.NotFound"/>: it is allowed, but does
    /// not exist.</exception>
    public void CheckFile(string path, string where)
    {
        if (LocalUri.IsOfBytes(path)) throw Refusal.Uri(path, where); // where it leads cannot be seen
        string canonical = Under(policy.Roots, path, where, isOutput: false);
        if (Directory.Exists(canonical)) throw Refusal.NotRegular(path, where);
        GStreamer.LocalFile.Check(canonical);
    }

    /// <summary>Checks a file to write: it must be under an output root, and no device or pipe.</summary>
    public void CheckOutput(string path, string where)
    {
        if (LocalUri.IsOfBytes(path)) throw Refusal.Uri(path, where);
        string canonical = Under(policy.OutputRoots, path, where, isOutput: true);
        if (Directory.Exists(canonical) || (Path.Exists(canonical) && !GStreamer.LocalFile.IsRegularFile(canonical)))
            throw Refusal.NotRegular(path, where);
    }

    /// <summary>Checks a folder to read from: what lies in it must be under a root, after links are resolved.</summary>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void CheckFolder(string path, string where)
    {
        if (LocalUri.IsOfBytes(path)) throw Refusal.Uri(path, where);
        Under(policy.Roots, Path.Combine(path, "_"), where, isOutput: false);
    }

    /// <summary>Checks a folder to write to: it must lie under an output root, after links are resolved.</summary>
    /// <exception cref="AudioSourceException">It is refused.</exception>
    public void CheckOutputFolder(string path, string where)
    {
        if (LocalUri.IsOfBytes(path)) throw Refusal.Uri(path, where);
        string canonical = Under(policy.OutputRoots, path, where, isOutput: true);
        if (Path.Exists(canonical) && !Directory.Exists(canonical)) throw Refusal.NotFolder(path, where);
    }

    /// <summary>Checks a host by all its addresses.</summary>
    /// <exception cref="AudioSourceException">It is refused; <see cref="AudioSourceErrorKind.Network"/>: it has no
    /// address.</exception>
    public void CheckHost(string host, string where)
    {
        if (IsExempt(host)) return;
        if (!StrictUri.IsHost(host) || host.AsSpan().ContainsAny(_notInHosts))
            throw Refusal.Host(host, where, "is not written as a host's name or address");
        foreach (IPAddress address in AddressesOf(host))
        {
            if (!PublicAddress.IsPublic(address))
                throw Refusal.Host(host, where, host == address.ToString()
                    ? "is no public address"
                    : $"is {address}, no public address");
        }
    }

    /// <summary>Whether a host may be reached whatever its address is.</summary>
    public bool IsExempt(string host) =>
        policy.AllowPrivateHosts || policy.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of a host.</summary>
    public IPAddress[] AddressesOf(string host)
    {
        try
        {
            IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? address) ? [address] : _resolve(host);
            if (addresses.Length > 0) return addresses;
        }
        catch (Exception thrown) when (thrown is SocketException or ArgumentException)
        {
            throw Unknown(host, thrown);
        }

        throw Unknown(host, null);
    }

    private static AudioSourceException Unknown(string host, Exception? thrown) =>
        new(AudioSourceErrorKind.Network, $"The host '{host}' has no address: its name cannot be resolved.", thrown);

    private static string Under(IReadOnlyList<string> roots, string path, string where, bool isOutput)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) throw Refusal.Outside(path, where, isOutput);
        try
        {
            return CanonicalPath.Of(path) is { } canonical && CanonicalPath.IsUnder(canonical, roots)
                ? canonical
                : throw Refusal.Outside(path, where, isOutput);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refusal.Outside(path, where, isOutput);
        }
    }
}
