using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>What udpsrc elements need besides their launch text: own sockets for multicast groups, and guards.</summary>
internal sealed class UdpReception : IDisposable
{
    private readonly List<MulticastSocket> _sockets = [];
    private readonly List<UdpGuard> _guards = [];

    /// <summary>Prepares the elements of pipelines that do not run yet.</summary>
    /// <exception cref="AudioSourceException">A group cannot be joined.</exception>
    public static UdpReception Prepare(IEnumerable<Pipeline> pipelines)
    {
        var reception = new UdpReception();
        try
        {
            foreach (Pipeline pipeline in pipelines) reception.Prepare(pipeline);
            return reception;
        }
        catch
        {
            reception.Dispose();
            throw;
        }
    }

    /// <summary>Closes the sockets. The pipelines have been stopped.</summary>
    public void Dispose()
    {
        _guards.ForEach(guard => guard.Dispose());
        _sockets.ForEach(socket => socket.Dispose());
    }

    private void Prepare(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName == "udpsrc") PrepareWithSecond(element);
            }
        }
    }

    private void PrepareWithSecond(Element udpsrc)
    {
        using Element? second = SecondPath.Add(udpsrc, udpsrc.GetCapsField("caps", "second-path"));
        RedundantPaths? paths = second is null ? null : new RedundantPaths();
        Prepare(udpsrc, SourceFilter.Parse(udpsrc.GetCapsField("caps", "source-filter")), paths, 0);
        if (second is not null)
            Prepare(second, SourceFilter.Parse(second.GetCapsField("caps", "second-source-filter")), paths, 1);
    }

    private void Prepare(Element udpsrc, SourceFilter? filter, RedundantPaths? paths, int path)
    {
        string address = udpsrc.GetProperty("address") ?? "";
        int port = int.Parse(udpsrc.GetProperty("port") ?? "0", CultureInfo.InvariantCulture);
        if (IsGroup(address, out IPAddress? group) && udpsrc.GetProperty("auto-multicast") == "true")
        {
            string[] interfaces = (udpsrc.GetProperty("multicast-iface") ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            MulticastSocket socket = MulticastSocket.Join(group!, port, interfaces, [.. filter?.Included ?? []]);
            _sockets.Add(socket);
            socket.UseIn(udpsrc);
            udpsrc.SetProperty("auto-multicast", "false");
        }

        _guards.Add(new UdpGuard(udpsrc, $"{address}:{port}", filter, paths, path));
    }

    private static bool IsGroup(string address, out IPAddress? group) =>
        IPAddress.TryParse(address, out group)
        && (group.AddressFamily == AddressFamily.InterNetwork
            ? group.GetAddressBytes()[0] is >= 224 and <= 239
            : group.IsIPv6Multicast);
}
