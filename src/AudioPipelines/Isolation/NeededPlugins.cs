using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Isolation;

/// <summary>Which plugins a plan's pipelines need, so that a worker process loads no other code, and whether they need the network.</summary>
internal static class NeededPlugins
{
    // Elements make these themselves without naming them in launch text.
    private static readonly string[] _always = ["capsfilter", "queue", "appsink", "audioconvert", "audioresample", "typefind"];

    private static readonly string[] _byReception = ["udpsrc", "rtpbin", "rtpjitterbuffer", "tcpclientsrc"];

    /// <summary>The plugins' names, sorted. Asks the registry; loads no plugin.</summary>
    public static IReadOnlyList<string> Of(PipelinePlan plan)
    {
        HashSet<string> named = [.. plan.LaunchTexts.SelectMany(text => LaunchTextScanner.ElementNames(text)), .. _always];
        IReadOnlyList<InstalledFactory> installed = Registry.Factories();
        InstalledFactory[] direct = [.. installed.Where(factory => named.Contains(factory.Name))];
        bool plugs = direct.Any(PlugsOthers);
        bool receives = Array.Exists(direct, factory => factory.Is("Network"));
        IEnumerable<string> plugins = installed
            .Where(factory => named.Contains(factory.Name) || (plugs && Decodes(factory)) || (receives && _byReception.Contains(factory.Name))
                || (plugs && factory.Is("Source", "Network") && UsesNetwork(plan)))
            .Select(factory => factory.Plugin);
        string[] found = plugs ? ["typefindfunctions", "playback", "subparse"] : [];
        return [.. plugins.Concat(found).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a plan's texts name anything on a network: elements of it, or URIs that are no files.</summary>
    public static bool UsesNetwork(PipelinePlan plan)
    {
        HashSet<string> named = [.. plan.LaunchTexts.SelectMany(text => LaunchTextScanner.ElementNames(text))];
        bool elements = Registry.Factories().Any(factory => named.Contains(factory.Name) && factory.Is("Network"));
        return elements || plan.LaunchTexts.Any(text => text.Replace("file://", "", StringComparison.OrdinalIgnoreCase).Contains("://", StringComparison.Ordinal));
    }

    private static bool PlugsOthers(InstalledFactory factory) =>
        factory.Is("Bin", "Decoder") || factory.Is("Bin", "Player") || factory.Is("Bin", "Parser") || factory.Name is "rtspsrc" or "urisourcebin";

    private static bool Decodes(InstalledFactory factory) =>
        factory.Is("Demuxer") || factory.Is("Decoder", "Audio") || factory.Is("Parser") || factory.Is("Depayloader") || factory.Name is "multiqueue" or "queue2";
}
