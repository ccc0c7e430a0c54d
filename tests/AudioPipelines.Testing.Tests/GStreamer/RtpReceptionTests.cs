using System.Net;
using System.Net.Sockets;

namespace AudioPipelines.Testing.Tests.GStreamer;

/// <summary>What the sender sends, GStreamer understands.</summary>
public class RtpReceptionTests
{
    [Test]
    public void Counters_come_through_the_jitter_buffer_and_the_depayloader([Values(16, 24)] int bits, [Values] bool throughRelay)
    {
        var coding = new CounterCoding(bits, isPaired: true);
        var port = new IPEndPoint(IPAddress.Loopback, FreePort());
        using UdpImpairmentRelay? relay = throughRelay ? UdpImpairmentRelay.Start([new(new(IPAddress.Loopback, 0), port)]) : null;
        using RtpCounterSender sender = RtpCounterSender.Start(
            [new(relay?.ListenEndPoints[0] ?? port)], new RtpCounterOptions { Coding = coding, Epoch = uint.MaxValue - 20_000 });
        var check = new CounterCheck(coding);
        using var source = new GstSource(
            $"udpsrc address=127.0.0.1 port={port.Port} buffer-size=1000000 caps=\"{sender.Caps(0)}\" ! rtpjitterbuffer "
            + $"latency=100 ! rtpL{bits}depay ! audioconvert ! appsink");
        source.SetCallback(check.Add);
        source.Start();
        Eventually.Is(() => check.Channels.Count == 2 && check.Channels[0].Samples > 48_000, "a second of audio");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(check.Faults, Is.Zero, check.ToString());
        TestContext.Out.WriteLine($"{check}\n{source.Ledger.Channels[0]}");
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
