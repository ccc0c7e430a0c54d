using System.Net;
using System.Net.Sockets;
using AudioPipelines.Hosting;
using AudioPipelines.Testing;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>A stereo RTP stream on the loopback interface that loses packets, and the source that receives it.</summary>
internal sealed class LossyArray : IDisposable
{
    private readonly UdpImpairmentRelay _relay;
    private readonly IDisposable _sender;
    private readonly IPEndPoint _target;

    /// <param name="loss">The share of packets that is lost.</param>
    /// <param name="sound">What is sent, as launch text; <see langword="null"/>: counters, which a test can read.</param>
    public LossyArray(double loss, string? sound = null)
    {
        _target = new IPEndPoint(IPAddress.Loopback, FreePort());
        var plan = new ImpairmentPlan { Loss = loss, LossBurst = 3, Duplicates = 0.01, Seed = 7 };
        _relay = UdpImpairmentRelay.Start([new RelayRoute(new IPEndPoint(IPAddress.Loopback, 0), _target, plan)]);
        IPEndPoint heard = _relay.ListenEndPoints[0];
        _sender = sound is null
            ? RtpCounterSender.Start([new RtpCounterStream(heard)])
            : BackgroundProgram.Start("gst-launch-1.0", ["-q", .. Send(sound, heard).Split(' ')]);
    }

    /// <summary>Packets that the network has lost.</summary>
    public long Lost => _relay.Log.Count(0, RelayOutcome.Lost);

    /// <summary>Adds the source.</summary>
    public void AddTo(AudioPipelinesBuilder audio, string name) => audio.AddSource(
        name, "rtp", new ParameterValues { ["streams"] = $"udp://{_target}", ["jitterBuffer"] = TimeSpan.FromMilliseconds(50) });

    public void Dispose()
    {
        _sender.Dispose();
        _relay.Dispose();
    }

    private static string Send(string sound, IPEndPoint to) =>
        $"{sound} ! audioconvert ! audio/x-raw,format=S24BE,rate=48000,channels=2 ! rtpL24pay pt=96 max-ptime=1000000 "
        + $"! udpsink host={to.Address} port={to.Port}";

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
