using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>Which clock on the network is meant.</summary>
/// <param name="Clock">NTP or PTP.</param>
/// <param name="Host">The NTP server; empty for PTP.</param>
/// <param name="Number">The server's port, or the PTP domain.</param>
internal readonly partial record struct NetworkClockName(CaptureClock Clock, string Host, int Number)
{
    private const int NtpPort = 123;

    /// <summary>The clocks that a launch text names (<c>ts-refclk</c>, RFC 7273, 4.8).</summary>
    public static IEnumerable<NetworkClockName> In(string launchText)
    {
        return launchText.Contains("ts-refclk", StringComparison.Ordinal) ? InDeclaration(launchText) : [];
    }

    /// <summary>The clock that buffers' times are of, or that SDP declares; <see langword="null"/>: a clock that has no such
    /// name.</summary>
    public static NetworkClockName? Of(ReferenceClock reference) => reference.Clock switch
    {
        CaptureClock.Ntp when NtpInCaps().Match(reference.Name) is { Success: true } ntp =>
            new NetworkClockName(CaptureClock.Ntp, ntp.Groups[1].Value, ToNumber(ntp.Groups[2])),
        CaptureClock.Ptp when PtpInCaps().Match(reference.Name) is { Success: true } ptp =>
            new NetworkClockName(CaptureClock.Ptp, "", ToNumber(ptp.Groups[1])),
        _ => InDeclaration(reference.Name).Cast<NetworkClockName?>().FirstOrDefault(),
    };

    private static IEnumerable<NetworkClockName> InDeclaration(string text)
    {
        foreach (Match match in NtpInText().Matches(text))
        {
            int port = match.Groups[2].Success ? ToNumber(match.Groups[2]) : NtpPort;
            if (port <= ushort.MaxValue) yield return new NetworkClockName(CaptureClock.Ntp, match.Groups[1].Value, port);
        }

        foreach (Match match in PtpInText().Matches(text))
        {
            int domain = match.Groups[1].Success ? ToNumber(match.Groups[1]) : 0;
            if (domain <= byte.MaxValue) yield return new NetworkClockName(CaptureClock.Ptp, "", domain);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Clock == CaptureClock.Ntp
        ? string.Create(CultureInfo.InvariantCulture, $"NTP server {Host}:{Number}")
        : string.Create(CultureInfo.InvariantCulture, $"PTP domain {Number}");

    private static int ToNumber(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bntp=([A-Za-z0-9._-]+)(?::(\d{1,5}))?", RegexOptions.CultureInvariant)]
    private static partial Regex NtpInText();

    /// <summary>Version; grandmaster or "traceable"; domain, which may have a word before it.</summary>
    [GeneratedRegex(
        @"\bptp=IEEE1588-2008(?::[0-9A-Fa-f-]+|:traceable)?(?::(?:domain-nmbr=)?(\d{1,3})\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex PtpInText();

    [GeneratedRegex(@"\bhost=\(string\)([^,;\s]+).*\bport=\(int\)(\d{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex NtpInCaps();

    [GeneratedRegex(@"\bdomain=\(int\)(\d{1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex PtpInCaps();
}
