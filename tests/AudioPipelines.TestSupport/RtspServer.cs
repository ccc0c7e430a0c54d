using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace AudioPipelines.TestSupport;

/// <summary>The least that an RTSP server has to say: one L16 stream over UDP, for one client after the other, or sound and
/// pictures.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc2326"/>
public sealed partial class RtspServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly Thread _thread;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _setUp = new();
    private BackgroundProgram? _sender;
    private TcpClient? _client;
    private readonly Dictionary<string, int> _clientPorts = [];

    /// <summary>Begins to serve.</summary>
    /// <param name="port">That of a server that was there before; 0: any.</param>
    public RtspServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _thread = new Thread(Serve) { IsBackground = true, Name = "rtsp server" };
        _thread.Start();
    }

    /// <summary>Its address.</summary>
    public string Uri => $"rtsp://{_listener.LocalEndpoint}/live";

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether the client must log in, as me with the password secret.</summary>
    public bool NeedsPassword { get; init; }

    /// <summary>What it offers: <c>audio</c>, with or without a language behind it (<c>audio de</c>), or <c>video</c>, of which
    /// it sends none unless it <see cref="SendsPictures"/>.</summary>
    public IReadOnlyList<string> Media { get; init; } = ["audio"];

    /// <summary>Whether it sends pictures, 25 a second, and G.711 with a tick a second, 9.875 ms before a picture. Both have
    /// reports of one clock. <see cref="Media"/> is then sound and pictures.</summary>
    public bool SendsPictures { get; init; }

    /// <summary>The controls of the streams that clients have set up, such as <c>track1</c>.</summary>
    public IReadOnlyCollection<string> SetUp => _setUp;

    /// <summary>How the program fares that sends what is played, for a failure's message.</summary>
    public string Sender => Volatile.Read(ref _sender) is not { } sender ? "nothing was played"
        : $"the sender {(sender.HasExited ? "has ended" : "runs")}: {sender.Output}";

    /// <summary>Dies: the connection is closed, and nothing is sent any more.</summary>
    public void Dispose()
    {
        _listener.Dispose();
        Volatile.Read(ref _client)?.Dispose(); // a pipeline that hangs in its stop never leaves by itself
        _thread.Join();
        _sender?.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = _listener.AcceptTcpClient();
                Volatile.Write(ref _client, client);
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                while (ReadRequest(reader) is { Length: > 0 } request)
                    client.GetStream().Write(Encoding.ASCII.GetBytes(Answer(request)));
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private static string Language(string media) => media.Split(' ') is [_, var language] ? $"a=lang:{language}\r\n" : "";

    private static string ReadRequest(StreamReader reader)
    {
        var request = new StringBuilder();
        while (reader.ReadLine() is { Length: > 0 } line) request.Append(line).Append('\n');
        return request.ToString();
    }

    private string Answer(string request)
    {
        string head = $"CSeq: {Sequence().Match(request).Groups[1].Value}\r\nSession: 1\r\n";
        string login = Convert.ToBase64String("me:secret"u8);
        if (NeedsPassword && !request.StartsWith("OPTIONS", StringComparison.Ordinal)
            && !request.Contains(login, StringComparison.Ordinal))
            return $"RTSP/1.0 401 Unauthorized\r\n{head}WWW-Authenticate: Basic realm=\"test\"\r\n\r\n";
        switch (request.Split(' ')[0])
        {
            case "OPTIONS":
                return $"RTSP/1.0 200 OK\r\n{head}Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n\r\n";
            case "DESCRIBE":
                string sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=t\r\nt=0 0\r\na=range:npt=now-\r\n"
                    + string.Concat(Media.Select((media, i) =>
                    media.StartsWith("audio", StringComparison.Ordinal)
                        ? SendsPictures ? $"m=audio 0 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\na=control:track{i + 1}\r\n"
                        : $"m=audio 0 RTP/AVP 97\r\nc=IN IP4 0.0.0.0\r\na=rtpmap:97 "
                            + $"L16/48000/2\r\n{Language(media)}a=control:track{i + 1}\r\n"
                        : $"m=video 0 RTP/AVP 96\r\nc=IN IP4 0.0.0.0\r\na=rtpmap:96 H264/90000\r\na=control:track{i + 1}\r\n"));
                return $"RTSP/1.0 200 OK\r\n{head}Content-Base: {Uri}/\r\nContent-Type: application/sdp\r\nContent-Length: "
                    + $"{sdp.Length}\r\n\r\n{sdp}";
            case "SETUP":
                string ports = ClientPort().Match(request).Groups[1].Value;
                if (ports.Length == 0) return $"RTSP/1.0 461 Unsupported Transport\r\n{head}\r\n";
                _setUp.Enqueue(Track().Match(request).Value);
                int port = _clientPorts[Track().Match(request).Value] = int.Parse(ports, CultureInfo.InvariantCulture);
                return $"RTSP/1.0 200 OK\r\n{head}Transport: "
                    + $"RTP/AVP;unicast;client_port={port}-{port + 1};server_port=6970-6971\r\n\r\n";
            case "PLAY":
                _sender?.Dispose();
                string sender = (SendsPictures ? Camera() : Sound()).Trim();
                _sender = BackgroundProgram.Start("gst-launch-1.0", ["-q", .. sender.Split(' ')]);
                break;
            case "TEARDOWN":
                _sender?.Dispose();
                break;
        }

        return $"RTSP/1.0 200 OK\r\n{head}\r\n";
    }

    private string Sound() => "audiotestsrc is-live=true freq=1000 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 "
        + $"! audioconvert ! rtpL16pay pt=97 ! udpsink host=127.0.0.1 port={_clientPorts[_setUp.Last()]}";

    // Not live, but held up by the clock: so both begin at the same moment. GStreamer's ticks begin a buffer before each second.
    private string Camera() => "rtpbin name=bin rtpsession0::rtcp-min-interval=500000000 "
        + "rtpsession1::rtcp-min-interval=500000000 audiotestsrc wave=ticks samplesperbuffer=80 "
        + "! audio/x-raw,rate=8000,channels=1 ! clocksync ! mulawenc ! rtppcmupay ! bin.send_rtp_sink_0 " + Send(0, "audio")
        + "videotestsrc ! video/x-raw,width=64,height=48,framerate=25/1 ! clocksync ! x264enc tune=zerolatency "
        + "! rtph264pay pt=96 ! bin.send_rtp_sink_1 " + Send(1, "video");

    private string Send(int session, string media)
    {
        int port = _clientPorts[$"track{Media.ToList().FindIndex(offered => offered == media) + 1}"];
        return $"bin.send_rtp_src_{session} ! udpsink host=127.0.0.1 port={port} sync=false async=false "
            + $"bin.send_rtcp_src_{session} ! udpsink host=127.0.0.1 port={port + 1} sync=false async=false ";
    }

    [GeneratedRegex("CSeq: *(\\d+)")]
    private static partial Regex Sequence();

    [GeneratedRegex("track\\d+")]
    private static partial Regex Track();

    [GeneratedRegex("client_port=(\\d+)")]
    private static partial Regex ClientPort();
}
