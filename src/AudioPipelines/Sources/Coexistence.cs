using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Sources;

/// <summary>Whether the pipelines of two plans can run at the same time, as far as their texts tell. Whether a device is in use
/// only shows when it is opened.</summary>
internal static partial class Coexistence
{
    private const int DefaultPort = 5004;

    /// <summary>Whether both write anywhere but to the source. They would overwrite each other's files, or send everything
    /// twice.</summary>
    public static bool BothWrite(PipelinePlan one, PipelinePlan other) => Writes(one) && Writes(other);

    /// <summary>Whether both receive on the same UDP port; multicast groups do not count. The kernel gives a datagram to only one
    /// of them.</summary>
    public static bool ShareAPort(PipelinePlan one, PipelinePlan other) => Ports(one).Intersect(Ports(other)).Any();

    private static bool Writes(PipelinePlan plan) => plan.LaunchTexts.SelectMany(text => LaunchTextScanner.ElementNames(text))
        .Any(name => name.EndsWith("sink", StringComparison.Ordinal)
            && name is not ("appsink" or "fakesink" or "fakeaudiosink" or "fakevideosink"));

    private static IEnumerable<int> Ports(PipelinePlan plan)
    {
        foreach (Match source in plan.LaunchTexts.SelectMany(text => UdpSources().Matches(text)))
        {
            string properties = source.Groups["properties"].Value;
            Match uri = Uris().Match(properties);
            string address = (uri.Success ? uri : Addresses().Match(properties)).Groups["address"].Value;
            string port = (uri.Success ? uri : PortNumbers().Match(properties)).Groups["port"].Value;
            if (!IsGroup(address))
                yield return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    ? number
                    : DefaultPort;
        }
    }

    private static bool IsGroup(string text) =>
        IPAddress.TryParse(text, out IPAddress? address)
            && (address.IsIPv6Multicast || address.GetAddressBytes() is [>= 224 and <= 239, _, _, _]);

    [GeneratedRegex(@"(?<![\w-])udpsrc(?<properties>(?:\s+[\w-]+\s*=\s*(?:""(?:\\.|[^""\\])*""|[^\s!]+))*)")]
    private static partial Regex UdpSources();

    [GeneratedRegex(@"(?<![\w-])uri\s*=\s*""?udp://(?:\[(?<address>[^\]]*)\]|(?<address>[^:\s""]*)):(?<port>\d+)")]
    private static partial Regex Uris();

    [GeneratedRegex(@"(?<![\w-])address\s*=\s*""?(?<address>[^\s""]+)")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<![\w-])port\s*=\s*""?(?<port>\d+)")]
    private static partial Regex PortNumbers();
}
