using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Descriptions;

/// <summary>The lines of an SDP file's session, or of one of its media.</summary>
internal sealed partial class SdpSection
{
    private readonly Dictionary<int, (string Encoding, int Rate, int Channels)> _formats = new()
    {
        // The static types of RFC 3551.
        [0] = ("PCMU", 8_000, 1),
        [8] = ("PCMA", 8_000, 1),
        [10] = ("L16", 44_100, 2),
        [11] = ("L16", 44_100, 1),
    };

    /// <summary>The <c>m=</c> line, and where it stands.</summary>
    public string Media { get; init; } = "";

    public int Line { get; init; }

    public string? Address { get; set; }

    public string? ReferenceClock { get; set; }

    /// <summary>The medium's name in groups.</summary>
    public string? Name { get; private set; }

    /// <summary>The names in each group of media that are copies of one another (RFC 7104).</summary>
    public List<string[]> Copies { get; } = [];

    /// <summary>The source filters as written (RFC 4570).</summary>
    public List<string> SourceFilters { get; init; } = [];

    /// <summary>The media clock as written.</summary>
    public string? Clock { get; set; }

    /// <summary>Whether nothing is sent.</summary>
    public bool IsOff { get; set; }

    public (string Encoding, int Rate, int Channels)? FormatOf(int payload) =>
        _formats.TryGetValue(payload, out (string, int, int) format) ? format : null;

    public void TakeAttribute(string attribute)
    {
        int colon = attribute.IndexOf(':', StringComparison.Ordinal);
        (string name, string value) = colon < 0 ? (attribute, "") : (attribute[..colon], attribute[(colon + 1)..].Trim());
        switch (name)
        {
            case "rtpmap" when Format().Match(value) is { Success: true } match
                && int.TryParse(match.Groups[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int rate) && rate > 0:
                string encoding = match.Groups[2].Value.ToUpperInvariant();
                int channels = match.Groups[4].Success ? int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) : 1;
                _formats[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)] =
                    (encoding, rate, Math.Max(1, channels));
                break;
            case "ts-refclk":
                ReferenceClock = value;
                break;
            case "mid":
                Name = value;
                break;
            case "group" when value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["DUP", .. var names]:
                Copies.Add(names);
                break;
            case "source-filter":
                SourceFilters.Add(value);
                break;
            case "mediaclk":
                Clock = value;
                break;
            case "inactive" or "recvonly" or "sendonly" or "sendrecv":
                IsOff = name == "inactive"; // the sender's direction for some devices, the receiver's for others
                break;
            default:
                break;
        }
    }

    [GeneratedRegex(@"\A(\d{1,3}) +([A-Za-z0-9._-]+)/(\d{1,7})(?:/(\d{1,4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
