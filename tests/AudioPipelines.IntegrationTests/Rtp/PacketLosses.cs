using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>What a starved machine loses before this library sees it: packets that the kernel dropped because nobody took them in
/// time, and packets that a jitter buffer dropped because they came after it had given them up. Behind a long hole it also drops
/// the first packets, and counts them nowhere; what it has let through it does count.</summary>
internal static partial class PacketLosses
{
    /// <summary>Packets of the stream received at a port of which is known who dropped them. The source runs.</summary>
    public static long Known(GstSource source, int port) =>
        Ports.Drops(port).Sum() + InJitterBuffer(source, port, stats => Number(NumLate(), stats));

    /// <summary>Packets that the stream's jitter buffer has let through. The source runs.</summary>
    public static long LetThrough(GstSource source, int port) =>
        InJitterBuffer(source, port, stats => Number(NumPushed(), stats));

    private static long InJitterBuffer(GstSource source, int port, Func<string, long> read)
    {
        foreach (Pipeline pipeline in source.RunningPipelines)
        {
            IReadOnlyList<Element> elements = pipeline.GetElements();
            try
            {
                if (!elements.Any(e => e.FactoryName == "udpsrc"
                    && e.GetProperty("port") == port.ToString(CultureInfo.InvariantCulture))) continue;
                return elements.Where(e => e.FactoryName == "rtpjitterbuffer").Sum(e => read(e.GetProperty("stats")!));
            }
            finally
            {
                foreach (Element element in elements) element.Dispose();
            }
        }

        throw new InvalidOperationException($"No pipeline receives at port {port}.");
    }

    private static long Number(Regex field, string stats) =>
        long.Parse(field.Match(stats).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"num-late\W+guint64\W+([0-9]+)")]
    private static partial Regex NumLate();

    [GeneratedRegex(@"num-pushed\W+guint64\W+([0-9]+)")]
    private static partial Regex NumPushed();
}
