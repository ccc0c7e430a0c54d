using System.Globalization;
using System.Text.RegularExpressions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>What a starved machine loses before this library sees it: packets that the kernel dropped because nobody took them in
/// time, and packets that a jitter buffer dropped because they came after it had given them up.</summary>
internal static partial class PacketLosses
{
    /// <summary>Packets lost so far of the stream that is received at a port. The source runs.</summary>
    public static long Of(GstSource source, int port) => Ports.Drops(port).Sum() + LateInJitterBuffer(source, port);

    private static long LateInJitterBuffer(GstSource source, int port)
    {
        foreach (Pipeline pipeline in source.RunningPipelines)
        {
            IReadOnlyList<Element> elements = pipeline.GetElements();
            try
            {
                if (!elements.Any(e => e.FactoryName == "udpsrc"
                    && e.GetProperty("port") == port.ToString(CultureInfo.InvariantCulture))) continue;
                return elements.Where(e => e.FactoryName == "rtpjitterbuffer").Sum(e => Late(e.GetProperty("stats")!));
            }
            finally
            {
                foreach (Element element in elements) element.Dispose();
            }
        }

        throw new InvalidOperationException($"No pipeline receives at port {port}.");
    }

    private static long Late(string stats) =>
        long.Parse(NumLate().Match(stats).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"num-late\W+guint64\W+([0-9]+)")]
    private static partial Regex NumLate();
}
