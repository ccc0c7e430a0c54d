using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two groups whose senders count on the clock of one NTP server, and a description of a receiver that is synchronised
/// to it (RFC 7273).</summary>
internal sealed class NtpArray : IDisposable
{
    private const int Rate = 48_000;

    private readonly RtpCounterSender _sender;

    /// <summary>Starts server and senders.</summary>
    /// <param name="skewPpm">How much faster their clock runs than this machine's.</param>
    /// <param name="frame">Samples of a frame.</param>
    public NtpArray(double skewPpm = 0, int frame = 480)
    {
        Server = new SntpServer { SkewPpm = skewPpm };
        int port = Ports.FreePair();
        RtpCounterStream[] streams = [.. Enumerable.Range(1, 2).Select(group => new RtpCounterStream(
            new IPEndPoint(IPAddress.Parse($"239.255.78.{group}"), port)) { StartIndex = group * 31 })];
        // mediaclk:direct=0: the timestamp is the clock's time in samples.
        Epoch = (long)((Int128)Server.Time * Rate / 1_000_000_000);
        _sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = unchecked((uint)Epoch), SkewPpm = skewPpm });
        Description = Path.Combine(TestFolder.Create("reference"), "array.yaml");
        File.WriteAllText(Description, "name: array\nlaunch:\n" + string.Concat(streams.Select(Launch)) + $$"""
            audio: { rate: 48000, channels: 2 }
            frame: {{frame}}
            live: true
            # On 1.22.0 a jitter buffer sometimes hangs when its clock is synchronised while it runs.
            stallDeadline: 2s
            restart: { mode: onError, delay: 100ms }
            """);
    }

    public SntpServer Server { get; }

    public string Description { get; }

    /// <summary>The server's time in samples when the senders' counters were 0.</summary>
    public long Epoch { get; private set; }

    public string ClockName => $"NTP server 127.0.0.1:{Server.Port}";

    /// <summary>Sets the server's clock, and the senders' with it.</summary>
    public void Step(int seconds)
    {
        Server.Step += TimeSpan.FromSeconds(seconds);
        Epoch += seconds * Rate;
        for (int stream = 0; stream < 2; stream++) _sender.SetClock(stream, unchecked((uint)Epoch));
    }

    public void Dispose()
    {
        _sender.Dispose();
        Server.Dispose();
    }

    private string Launch(RtpCounterStream stream, int number) =>
        $"""
          - >-
            udpsrc uri=udp://{stream.Target} multicast-iface=lo buffer-size=2097152
            caps="application/x-rtp,media=audio,encoding-name=L24,payload=96,clock-rate=48000,channels=2,
            a-ts-refclk=(string)\"ntp=127.0.0.1:{Server.Port}\",a-mediaclk=(string)\"direct=0\""
            ! rtpjitterbuffer latency=60 rfc7273-sync=true add-reference-timestamp-meta=true
            ! rtpL24depay ! audioconvert ! appsink name=group{number + 1}

        """;
}
