using System.Net.WebSockets;
using System.Text;
using AudioPipelines.Dashboard.Tests.Live;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>What is sent over the socket by those who mean harm. The connection ends, or nothing is found; whoever comes next is
/// served.</summary>
public sealed class SocketAttacks
{
    private const string Upgrade = "GET /audio/api/v1/live HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n";

    private static IEnumerable<TestCaseData> Strangers()
    {
        yield return Stranger("another origin", "Host: 127.0.0.1:{port}\r\nOrigin: http://evil.example\r\n", 403);
        yield return Stranger("an origin of a file", "Host: 127.0.0.1:{port}\r\nOrigin: null\r\n", 403);
        yield return Stranger("another port's origin", "Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:1\r\n", 403);
        yield return Stranger("a page of another site", "Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\n", 403);
        yield return Stranger("a name made to point here", "Host: evil.example:{port}\r\n", 403);
        yield return Stranger(
            "a name made to point here, and its origin", "Host: evil.example:{port}\r\nOrigin: http://evil.example:{port}\r\n",
            403);
        yield return Stranger("through a proxy", "Host: 127.0.0.1:{port}\r\nX-Forwarded-For: 127.0.0.1\r\n", 403);
        yield return Stranger("no token", "Host: 127.0.0.1:{port}\r\n", 401, isLocked: true);
        yield return Stranger(
            "a wrong token", "Host: 127.0.0.1:{port}\r\nAuthorization: Bearer wrong-horse-battery-staple\r\n", 401,
            isLocked: true);
        yield return Stranger(
            "the token as a subprotocol", $"Host: 127.0.0.1:{{port}}\r\nSec-WebSocket-Protocol: {AttackTarget.Token}\r\n", 401,
            isLocked: true);
        yield return Stranger("another protocol", "Host: 127.0.0.1:{port}\r\nSec-WebSocket-Protocol: chat\r\n", 400);
    }

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Text("65 sources", $"{{\"levels\": [{string.Join(',', Enumerable.Repeat("\"a\"", 65))}]}}");
        yield return Text("nine channels", Picture("[0,1,2,3,4,5,6,7,8]"));
        yield return Text("a negative channel", Picture("[-1]"));
        yield return Text("a channel beyond numbers", Picture("[99999999999]"));
        yield return Text("a channel that is a fraction", Picture("[0.5]"));
        yield return Text("a negative channel to hear", "{\"listen\": {\"source\": \"a\", \"channel\": -2147483648}}");
        yield return Text("a negative rate", "{\"levels\": [], \"levelsRate\": -1}");
        yield return Text("a huge rate", "{\"levels\": [], \"levelsRate\": 2147483647}");
        yield return Text("a rate beyond numbers", "{\"levels\": [], \"levelsRate\": 1e300}");
        yield return Text("a huge rate of pictures", "{\"picture\": {\"source\": \"a\", \"channels\": [0], \"rate\": 1000000}}");
        yield return Text("a number in place of a list", "{\"levels\": 5}");
        yield return Text("lists in a list", "{\"levels\": [[\"a\"]]}");
        yield return Text("a list in place of a picture", "{\"picture\": []}");
        yield return Text("a number in place of a name", "{\"listen\": {\"source\": 1, \"channel\": 0}}");
        yield return Text("a text in place of channels", Picture("\"all\""));
        yield return Text("10,000 brackets", new string('{', 10_000));
    }

    private static IEnumerable<TestCaseData> Frames()
    {
        yield return Frame("a message of a megabyte", 1009, new WebSocketFrame(0x81, new byte[1 << 20]));
        yield return Frame("a binary message", 1008, new WebSocketFrame(0x82, [1, 2, 3, 4]));
        yield return Frame("a text that is no UTF-8", 0, new WebSocketFrame(0x81, [0xFF, 0xC0, 0xAF, 0x80]));
        yield return Frame(
            "a message in parts without end", 1009,
            [new WebSocketFrame(0x01, new byte[1_000]), .. Enumerable.Repeat(new WebSocketFrame(0x00, new byte[1_000]), 40)]);
        yield return Frame("a part of nothing", 0, new WebSocketFrame(0x80, [1]));
        yield return Frame("a kind that there is not", 0, new WebSocketFrame(0x83, [1]));
        yield return Frame("bits that nobody agreed on", 0, new WebSocketFrame(0xF1, "{}"u8.ToArray()));
        yield return Frame("a text that is not masked", 0, new WebSocketFrame(0x81, "{}"u8.ToArray(), IsMasked: false));
        yield return Frame("a ping of 200 bytes", 0, new WebSocketFrame(0x89, new byte[200]));
        yield return Frame("a length of 2⁶³ − 1", 0, new WebSocketFrame(0x81, [], Length: long.MaxValue));
    }

    [TestCaseSource(nameof(Strangers))]
    public async Task AStrangerGetsNoSocket(string headers, int expected, bool isLocked)
    {
        PageServer server = isLocked ? AttackTarget.Locked : AttackTarget.Open;
        ArgumentNullException.ThrowIfNull(headers);
        using var socket = await RawSocket.ConnectAsync(server, Upgrade + headers + "\r\n");
        Assert.That(socket.Status, Is.EqualTo(expected));
        Assert.That(socket.Head, Does.Not.Contain(AttackTarget.Room).And.Not.Contain("Upgrade: websocket").IgnoreCase);
        await AssertOthersAreServedAsync();
    }

    [TestCaseSource(nameof(Texts))]
    public Task ATextThatIsNoRequestEndsTheConnection(string text) =>
        EndsAsync([new WebSocketFrame(0x81, Encoding.UTF8.GetBytes(text))], 1008);

    [TestCaseSource(nameof(Frames))]
    public Task AFrameThatNoViewerSendsEndsTheConnection(WebSocketFrame[] frames, int code) => EndsAsync(frames, code);

    [Test]
    public async Task BytesThatAreNoFramesEndTheConnection()
    {
        using var socket = await OpenAsync();
        byte[] bytes = new byte[50_000];
        new Random(7).NextBytes(bytes);
        bytes[0] |= 0x70; // no luck can make a frame of them
        await socket.WriteAsync(bytes);
        await AssertEndsAsync(socket, 0);
    }

    [TestCase("no-such-source")]
    [TestCase("/etc/passwd")]
    [TestCase("../../pipelines/door.yaml")]
    [TestCase("file:///etc/passwd")]
    [TestCase("tone")]
    [TestCase("audiotestsrc ! appsink")]
    [TestCase("filesrc location=/etc/passwd ! appsink")]
    [TestCase("quiet-room ")]
    [TestCase("Quiet-Room")]
    [TestCase("<script>alert(1)</script>")]
    public async Task ANameThatIsNoSourcesFindsNothing(string name)
    {
        await using LiveClient viewer = await LiveClient.ConnectAsync(AttackTarget.Open.LiveAddress);
        string json = System.Text.Json.JsonSerializer.Serialize(name);
        await viewer.AskAsync(
            $"{{\"levels\": [{json}], \"picture\": {{\"source\": {json}}}, \"listen\": {{\"source\": {json}, \"channel\": 0}}}}");
        Assert.That(await viewer.ReceiveErrorAsync(), Does.EndWith("There is no source of this name."));
        await AssertOthersAreServedAsync();
    }

    [Test]
    public async Task AChannelThatThereIsNotFindsNothing([Values(2, 65_536, int.MaxValue)] int channel)
    {
        await using LiveClient viewer = await LiveClient.ConnectAsync(AttackTarget.Open.LiveAddress);
        await viewer.AskAsync(
            $"{{\"picture\": {{\"source\": \"{AttackTarget.Room}\", \"channels\": [{channel}]}}, "
            + $"\"listen\": {{\"source\": \"{AttackTarget.Room}\", \"channel\": {channel}}}}}");
        Assert.That(await viewer.ReceiveErrorAsync(), Does.Contain($"no channel {channel}"));
        await AssertOthersAreServedAsync();
    }

    [Test]
    public async Task OfAThousandSocketsThoseThatThereIsRoomForAreServed()
    {
        await using PageServer server = await PageServer.StartAsync(
            page => page.MaxViewers = 8, audio => audio.Add(AttackTarget.Room, Descriptions.Paced()));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server.LiveAddress);
        List<RawSocket> sockets = [];
        try
        {
            for (int n = 0; n < 1_000; n++)
                sockets.Add(await RawSocket.ConnectAsync(server, Upgrade + "Host: 127.0.0.1\r\n\r\n"));
            Assert.Multiple(() =>
            {
                Assert.That(sockets.Count(socket => socket.Status == 101), Is.EqualTo(7), "and the viewer");
                Assert.That(sockets.Count(socket => socket.Status == 503), Is.EqualTo(993));
            });
            await AssertIsServedAsync(viewer);
        }
        finally
        {
            foreach (RawSocket socket in sockets) socket.Dispose();
        }

        await using LiveClient next = await ConnectAsync(server); // there is room again
        await AssertIsServedAsync(next);
        Assert.That(((GstSource)server.Source(AttackTarget.Room)).Restarts, Is.Zero);
        Assert.That(server.Source(AttackTarget.Room).State, Is.EqualTo(AudioSourceState.Running));
        AttackTarget.AssertUnharmed();
    }

    private static async Task EndsAsync(WebSocketFrame[] frames, int code)
    {
        using RawSocket socket = await OpenAsync();
        foreach (WebSocketFrame frame in frames)
        {
            if (!await socket.WriteAsync(frame.ToBytes())) break; // it has ended already
        }

        await AssertEndsAsync(socket, code);
    }

    /// <summary>Fails unless the server ends the connection and has given nothing away.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="code">What its close says; 0: the protocol is broken, and it may say nothing. Of 1009 nothing may come
    /// through, since what was sent beyond it resets the connection.</param>
    private static async Task AssertEndsAsync(RawSocket socket, int code)
    {
        byte[] answer = await socket.ReadToEndAsync();
        if (code != 0 && !(code == 1009 && answer.Length == 0))
        {
            Assert.That(answer.Length, Is.GreaterThan(4), "a close frame with a reason");
            Assert.That(answer[0], Is.EqualTo(0x88));
            Assert.That((answer[2] << 8) | answer[3], Is.EqualTo(code));
        }

        Assert.That(Encoding.Latin1.GetString(answer), Does.Not.Contain(AttackTarget.Room).And.Not.Contain("taken"));
        await AssertOthersAreServedAsync();
    }

    private static async Task AssertOthersAreServedAsync()
    {
        await using (LiveClient viewer = await ConnectAsync(AttackTarget.Open)) await AssertIsServedAsync(viewer);
        Assert.That(AttackTarget.Open.Sources.Names, Is.EqualTo(new[] { AttackTarget.Room }));
        AttackTarget.AssertUnharmed();
    }

    private static async Task AssertIsServedAsync(LiveClient viewer)
    {
        await viewer.AskAsync($"{{\"levels\": [\"{AttackTarget.Room}\"], \"levelsRate\": 25}}");
        await viewer.ReceiveUntilAsync(message => message.Kind == 1 && message.U16(0) == 2 && message.F32(8) > 0);
    }

    private static async Task<RawSocket> OpenAsync()
    {
        while (true)
        {
            RawSocket socket = await RawSocket.ConnectAsync(AttackTarget.Open, Upgrade + "Host: 127.0.0.1\r\n\r\n");
            if (socket.Status == 101) return socket;
            Assert.That(socket.Status, Is.EqualTo(503), "those of the test before have not gone yet");
            socket.Dispose();
        }
    }

    /// <summary>Connects, as soon as those that went have left room.</summary>
    private static Task<LiveClient> ConnectAsync(PageServer server) => Eventually.Completes(
        Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    return await LiveClient.ConnectAsync(server.LiveAddress);
                }
                catch (WebSocketException refused) when (refused.Message.Contains("503", StringComparison.Ordinal))
                {
                    // Not yet.
                }
            }
        }),
        "there is room for a viewer");

    private static string Picture(string channels) => $"{{\"picture\": {{\"source\": \"a\", \"channels\": {channels}}}}}";

    private static TestCaseData Stranger(string name, string headers, int expected, bool isLocked = false) =>
        new TestCaseData(headers, expected, isLocked).SetArgDisplayNames(name);

    private static TestCaseData Text(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);

    private static TestCaseData Frame(string name, int code, params WebSocketFrame[] frames) =>
        new TestCaseData(frames, code).SetArgDisplayNames(name);
}
