using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Which channels belong to which stream, of the preset that names no streams of its own.</summary>
public sealed class ShownStreamsTests
{
    [TestCase(1)]
    [TestCase(3)]
    public async Task TheChannelsOfRtpStreamsAreThoseThatTheyBring(int streams)
    {
        IPEndPoint[] targets = FreePorts(streams);
        using RtpCounterSender sender = RtpCounterSender.Start([.. targets.Select(target => new RtpCounterStream(target))]);
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.AddSource("rtp", "rtp", Streams(targets)));
        Eventually.Is(() => server.Source("rtp").Ledger.Total.Received > 0, "it brings audio");

        JsonElement detail = await server.Client.Json("api/v1/sources/rtp");

        string[] names = [.. Enumerable.Range(1, streams).Select(number => $"audio{number}")];
        Assert.Multiple(() =>
        {
            Assert.That(Names(detail, "streams", "name"), Is.EqualTo(names));
            Assert.That(
                detail.GetProperty("streams").EnumerateArray().SelectMany(
                    stream => stream.GetProperty("channels").EnumerateArray().Select(channel => channel.GetInt32())),
                Is.EqualTo(Enumerable.Range(0, 2 * streams)));
            Assert.That(
                Names(detail, "channels", "stream"), Is.EqualTo(names.SelectMany(name => Enumerable.Repeat(name, 2))));
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task TheyAreKnownBeforeASenderSpeaks(int streams)
    {
        IPEndPoint[] targets = FreePorts(streams);
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.AddSource("rtp", "rtp", Streams(targets)));
        var source = (GstSource)server.Source("rtp");
        Eventually.Is(() => source.Alignment.Streams.Count == streams, "it listens");

        JsonElement detail = await server.Client.Json("api/v1/sources/rtp");

        Assert.That(
            detail.GetProperty("streams").EnumerateArray().SelectMany(
                stream => stream.GetProperty("channels").EnumerateArray().Select(channel => channel.GetInt32())),
            Is.EqualTo(Enumerable.Range(0, 2 * streams)));
        Assert.That(Names(detail, "channels", "stream"), Is.EqualTo(
            Enumerable.Range(1, streams).SelectMany(number => Enumerable.Repeat($"audio{number}", 2))));
        Assert.That(
            detail.GetProperty("channels").EnumerateArray().Select(
                channel => channel.GetProperty("ledger").GetProperty("received").GetInt64()),
            Is.All.Zero);
    }

    private static ParameterValues Streams(IEnumerable<IPEndPoint> targets) =>
        new() { ["streams"] = string.Join(',', targets.Select(target => $"udp://{target}")) };

    private static string?[] Names(JsonElement detail, string list, string name) =>
        [.. detail.GetProperty(list).EnumerateArray().Select(
            one => one.TryGetProperty(name, out JsonElement value) ? value.GetString() : null)];

    /// <summary>Ports that nobody holds, each another, since all are taken before the first is let go.</summary>
    private static IPEndPoint[] FreePorts(int count)
    {
        Socket[] sockets =
        [
            .. Enumerable.Range(0, count).Select(
                _ => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)),
        ];
        foreach (Socket socket in sockets) socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        IPEndPoint[] ports = [.. sockets.Select(socket => (IPEndPoint)socket.LocalEndPoint!)];
        foreach (Socket socket in sockets) socket.Dispose();
        return ports;
    }
}
