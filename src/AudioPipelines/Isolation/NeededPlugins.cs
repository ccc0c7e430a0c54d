using AudioPipelines.GStreamer;

namespace AudioPipelines.Isolation;

/// <summary>Which plugins a plan's pipelines need, so that a worker process loads no other code, and whether they need the
/// network.</summary>
internal static class NeededPlugins
{
    // Elements make these themselves without naming them in launch text.
    private static readonly string[] _always = ["capsfilter", "queue", "appsink", "audioconvert", "audioresample", "typefind"];

    private static readonly string[] _plugging = ["decodebin", "uridecodebin", "parsebin", "urisourcebin", "rtspsrc"];

    private static readonly string[] _byReception = ["udpsrc", "rtpbin", "rtpjitterbuffer", "tcpclientsrc"];

    // Elements that contain others or reach the network, and whose further needs are known.
    private static readonly string[] _known =
    [
        "decodebin", "uridecodebin", "parsebin", "urisourcebin", "udpsrc", "tcpclientsrc", "souphttpsrc", "rtspsrc",
        "rtpjitterbuffer", "rtpL16depay", "rtpL24depay",
        "rtpopusdepay", "rtppcmudepay", "rtppcmadepay",
    ];

    /// <summary>The plugins' names, sorted; <see langword="null"/>: any, since an element of the texts may make others that are
    /// unknown. Asks the registry; loads no plugin.</summary>
    public static IReadOnlyList<string>? Of(PipelinePlan plan)
    {
        HashSet<string> named = [.. plan.LaunchTexts.SelectMany(text => LaunchTextScanner.ElementNames(text)), .. _always];
        IReadOnlyList<InstalledFactory> installed = Registry.Factories();
        InstalledFactory[] direct = [.. installed.Where(factory => named.Contains(factory.Name))];
        if (Array.Exists(direct, MakesOthers)) return null;
        bool plugs = named.Overlaps(_plugging);
        bool receives = Array.Exists(direct, factory => factory.Is("Network"));
        bool usesNetwork = UsesNetwork(plan);
        IEnumerable<string> plugins = installed
            .Where(factory => named.Contains(factory.Name) || (plugs && Decodes(factory, usesNetwork))
                || (receives && _byReception.Contains(factory.Name))
                || (usesNetwork && factory.Is("Source", "Network")))
            .Select(factory => factory.Plugin).Where(plugin => plugin.Length > 0); // an element of our own has none
        string[] found = plugs ? ["typefindfunctions", "playback"] : [];
        return [.. plugins.Concat(found).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a plan's texts name network elements, or URIs that are not files.</summary>
    public static bool UsesNetwork(PipelinePlan plan)
    {
        HashSet<string> named = [.. plan.LaunchTexts.SelectMany(text => LaunchTextScanner.ElementNames(text))];
        bool elements = Registry.Factories().Any(factory => named.Contains(factory.Name) && factory.Is("Network"));
        return elements || plan.LaunchTexts.Any(
            text => text.Replace("file://", "", StringComparison.OrdinalIgnoreCase).Contains("://", StringComparison.Ordinal));
    }

    private static bool MakesOthers(InstalledFactory factory) =>
        !_known.Contains(factory.Name)
        && (factory.Is("Bin") || factory.Is("Network") || factory.Name.StartsWith("auto", StringComparison.Ordinal));

    private static bool Decodes(InstalledFactory factory, bool usesNetwork) =>
        factory.Name is "multiqueue" or "queue2"
        || (factory.IsPlugged
            && ((factory.Is("Demuxer") && (usesNetwork || !factory.Is("Adaptive")))
                || factory.Is("Decoder", "Audio") || factory.Is("Parser", "Audio")
                || (usesNetwork && factory.Is("Depayloader"))));
}
