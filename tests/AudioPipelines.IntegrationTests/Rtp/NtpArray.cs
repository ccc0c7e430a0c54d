using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two groups whose senders count on the clock of one NTP server, and a description of a receiver that is synchronised
/// to it (RFC 7273).</summary>
internal sealed class NtpArray : IDisposable
{
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
        Epoch = SharedClockArray.ToSamples(Server.Time);
        _sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = unchecked((uint)Epoch), SkewPpm = skewPpm });
        Description = SharedClockArray.Describe(streams, $"ntp=127.0.0.1:{Server.Port}", frame);
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
        Epoch += seconds * SharedClockArray.Rate;
        for (int stream = 0; stream < 2; stream++) _sender.SetClock(stream, unchecked((uint)Epoch));
    }

    public void Dispose()
    {
        _sender.Dispose();
        Server.Dispose();
    }
}
