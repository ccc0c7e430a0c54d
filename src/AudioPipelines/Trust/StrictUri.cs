using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace AudioPipelines.Trust;

/// <summary>A URI whose host all parsers read alike. Forms that parsers read differently are refused: a user before an at sign,
/// backslashes, white space, numbers as addresses (<c>127.1</c>, <c>0x7f000001</c>).</summary>
/// <param name="Scheme">In lower case.</param>
/// <param name="Host">A name or an address, without brackets; empty where there is none.</param>
/// <param name="Path">The path with the query, as written.</param>
internal sealed partial record StrictUri(string Scheme, string Host, string Path)
{
    private static readonly SearchValues<char> _legal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Whether a text is meant as a URI, well-formed or not.</summary>
    public static bool LooksLikeOne(string text) => Beginning().IsMatch(text);

    /// <summary>Reads a URI; <see langword="null"/> when it is none.</summary>
    public static StrictUri? Parse(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(_legal) || Whole().Match(text) is not { Success: true } match) return null;
        string host = match.Groups["v6"].Success ? match.Groups["v6"].Value : match.Groups["name"].Value;
        if (match.Groups["port"] is { Success: true } port
            && !ushort.TryParse(port.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        if (match.Groups["v6"].Success && !IPAddress.TryParse(host, out _)) return null;
        return IsHost(host)
            ? new StrictUri(match.Groups["scheme"].Value.ToLowerInvariant(), host, match.Groups["rest"].Value)
            : null;
    }

    /// <summary>Whether a text has one reading as a host.</summary>
    public static bool IsHost(string host)
    {
        if (host.Length == 0 || host.Contains(':', StringComparison.Ordinal)) return true;
        string last = host.TrimEnd('.').Split('.')[^1];
        bool isNumber = last.Length == 0 || char.IsAsciiDigit(last[0]);
        // The last label of a name is no number. A text that ends in one must be an address in the usual form.
        return !isNumber || (IPAddress.TryParse(host, out IPAddress? address) && address.ToString() == host);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?:\[(?<v6>[0-9A-Fa-f:.]+)\]|(?<name>[A-Za-z0-9_.-]*))"
        + @"(?::(?<port>[0-9]{1,5}))?(?<rest>(?:[/?#].*)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
