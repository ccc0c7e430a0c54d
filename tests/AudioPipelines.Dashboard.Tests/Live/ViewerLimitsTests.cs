using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using AudioPipelines.Dashboard.Live;

namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>What a viewer may send and leave unread, and what becomes of one that goes beyond.</summary>
public sealed class ViewerLimitsTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("", "no request").SetArgDisplayNames("nothing");
        yield return Case("null", "no request").SetArgDisplayNames("null");
        yield return Case("[]", "no request").SetArgDisplayNames("a list");
        yield return Case("{\"levels\": ", "no request").SetArgDisplayNames("half a request");
        yield return Case("{\"levels\": \"hall\"}", "$.levels").SetArgDisplayNames("a name in place of a list");
        yield return Case("{\"levels\": [null]}", "null").SetArgDisplayNames("no name");
        yield return Case("{\"levels\": [], \"levelsRate\": 26}", "levelsRate").SetArgDisplayNames("too often");
        yield return Case("{\"levels\": [], \"levelsRate\": 0}", "levelsRate").SetArgDisplayNames("never");
        yield return Case("{\"picture\": {\"channels\": [0]}}", "picture").SetArgDisplayNames("a picture of nothing");
        yield return Case("{\"picture\": {\"source\": \"a\", \"channels\": []}}", "1 to 8").SetArgDisplayNames("no channel");
        yield return Case("{\"picture\": {\"source\": \"a\", \"channels\": [0,1,2,3,4,5,6,7,8]}}", "1 to 8")
            .SetArgDisplayNames("nine channels");
        yield return Case("{\"picture\": {\"source\": \"a\", \"channels\": [-1]}}", "below 0").SetArgDisplayNames("channel -1");
        yield return Case("{\"picture\": {\"source\": \"a\", \"channels\": [0], \"rate\": 1e9}}", "$.picture.rate")
            .SetArgDisplayNames("a rate of thousands of millions");
        yield return Case("{\"listen\": {\"channel\": 0}}", "listen").SetArgDisplayNames("sound of nothing");
        yield return Case($"{{\"levels\": [{string.Join(',', Enumerable.Repeat("\"a\"", 65))}]}}", "64 at most")
            .SetArgDisplayNames("65 sources");
        yield return Case(new string('[', 5_000), "no request").SetArgDisplayNames("5,000 brackets");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task What_is_no_request_ends_the_connection_with_a_reason(string request, string reason)
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.SendAsync(request);

        (WebSocketCloseStatus? code, string? said) = await viewer.ReceiveCloseAsync();

        Assert.That(code, Is.EqualTo(WebSocketCloseStatus.PolicyViolation));
        Assert.That(said, Does.Contain(reason));
    }

    [Test]
    public async Task A_binary_message_ends_the_connection()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.Socket.SendAsync(new byte[4], WebSocketMessageType.Binary, true, CancellationToken.None);

        Assert.That((await viewer.ReceiveCloseAsync()).Code, Is.EqualTo(WebSocketCloseStatus.PolicyViolation));
    }

    [Test]
    public async Task A_request_of_16_KiB_is_taken_and_one_that_is_longer_ends_the_connection([Values] bool isInParts)
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.AskAsync("{}".PadRight(LiveViewer.LongestRequest));

        byte[] longer = Encoding.UTF8.GetBytes("{}".PadRight(LiveViewer.LongestRequest + 1));
        for (int at = 0; at < longer.Length; at += isInParts ? 1_000 : longer.Length)
        {
            int count = isInParts ? Math.Min(1_000, longer.Length - at) : longer.Length;
            await viewer.Socket.SendAsync(
                longer.AsMemory(at, count), WebSocketMessageType.Text, at + count == longer.Length, CancellationToken.None);
        }

        Assert.That((await viewer.ReceiveCloseAsync()).Code, Is.EqualTo(WebSocketCloseStatus.MessageTooBig));
    }

    [Test]
    public async Task Names_that_a_later_version_may_bring_do_no_harm()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.AskAsync("""{"levels": [], "colour": {"of": ["money"]}}""");
        await viewer.AskAsync("{}");
    }

    [Test]
    public async Task There_is_room_for_so_many_viewers_and_again_when_one_has_gone()
    {
        await using LiveServer server = await LiveServer.StartAsync(mostViewers: 2);
        LiveClient first = await LiveClient.ConnectAsync(server);
        await using LiveClient second = await LiveClient.ConnectAsync(server);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => LiveClient.ConnectAsync(server));
        Assert.That(refused!.Message, Does.Contain("503"));
        await first.DisposeAsync();
        Eventually.Is(() => server.Endpoint.Viewers == 1, "the first has gone");
        await using LiveClient third = await LiveClient.ConnectAsync(server);
        await third.AskAsync("{}");
    }

    [Test]
    public async Task A_request_that_asks_for_no_socket_or_another_protocol_is_refused()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage answer =
            await http.GetAsync(new UriBuilder(server.Address) { Scheme = "http" }.Uri);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));

        using var other = new ClientWebSocket();
        other.Options.AddSubProtocol("chat");
        Assert.That(
            async () => await other.ConnectAsync(server.Address, CancellationToken.None),
            Throws.InstanceOf<WebSocketException>().With.Message.Contains("400"));
        using var none = new ClientWebSocket();
        await none.ConnectAsync(server.Address, CancellationToken.None);
        Assert.That(none.SubProtocol, Is.Null);
    }

    [Test]
    public async Task A_viewer_that_reads_no_more_is_left_and_costs_the_others_and_the_source_nothing()
    {
        await using LiveServer server = await LiveServer.StartAsync(patience: TimeSpan.FromMilliseconds(300));
        HandSource source = server.Add("hall", HandSource.FormatOf(64));
        using Socket deaf = await OpenDeafAsync(
            server, """{"levels": ["hall"], "levelsRate": 25, "listen": {"source": "hall", "channel": 0}}""");
        await using LiveClient other = await LiveClient.ConnectAsync(server);
        await other.WatchAsync(server, """{"levels": ["hall"], "levelsRate": 25}""", "hall");
        Eventually.Is(() => server.Hub.Feeds == 2, "both are served");
        int received = 0;
        Task reading = Task.Run(async () =>
        {
            while (server.Endpoint.Viewers > 1)
            {
                await other.ReceiveAsync();
                received++;
            }
        });

        // The kernel keeps what is not read: two small buffers here.
        for (int block = 0; server.Endpoint.Viewers > 1 && block < 10_000; block++)
        {
            source.Send(4_800, static (_, index) => index % 100 / 100f);
            await Task.Delay(5);
        }

        Assert.That(server.Endpoint.Viewers, Is.EqualTo(1), "the deaf one was left");
        source.Send(4_800, static (_, _) => 0.5f);
        await Eventually.Completes(reading, "the other reads");
        Assert.That(received, Is.GreaterThan(0));
        Assert.That(source.Ledger.Total.Lost, Is.Zero);
    }

    [Test]
    public async Task Who_asks_faster_than_it_reads_has_to_wait()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        server.Add("hall", HandSource.FormatOf(1));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        const int requests = 60; // more than may come at once
        for (int request = 0; request < requests; request++) await viewer.SendAsync("""{"levels": ["hall"]}""");

        int taken = 0;
        await viewer.ReceiveUntilAsync(message =>
        {
            if (message.Kind == 0)
                Assert.That(message.Text, Is.EqualTo($$"""{"taken":{{++taken}}}"""), "each is answered, in order");
            return taken == requests;
        });
    }

    [Test]
    public async Task A_server_that_stops_says_so_and_waits_for_no_viewer()
    {
        LiveServer server = await LiveServer.StartAsync();
        server.Add("hall", HandSource.FormatOf(1));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(server, """{"levels": ["hall"]}""", "hall");

        Task stopping = server.StopAsync();

        Assert.That((await viewer.ReceiveCloseAsync()).Code, Is.EqualTo(WebSocketCloseStatus.EndpointUnavailable));
        await viewer.DisposeAsync();
        await Eventually.Completes(stopping, "the server stops");
        await server.DisposeAsync();
    }

    private static TestCaseData Case(string request, string reason) => new(request, reason);

    /// <summary>A viewer that asks and never reads, with little room in the kernel.</summary>
    private static async Task<Socket> OpenDeafAsync(LiveServer server, string request)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {server.Address.AbsolutePath} HTTP/1.1\r\nHost: {server.Address.Authority}\r\n"
            + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(new byte[16])}\r\n\r\n"));
        byte[] text = Encoding.UTF8.GetBytes(request.PadRight(200));
        byte[] length = [(byte)(text.Length >> 8), (byte)text.Length], mask = new byte[4];
        byte[] frame = [0x81, 0x80 | 126, .. length, .. mask, .. text];
        await socket.SendAsync(frame);
        return socket;
    }
}
