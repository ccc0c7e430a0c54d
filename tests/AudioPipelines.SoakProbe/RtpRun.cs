using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AudioPipelines.Testing;

namespace AudioPipelines.SoakProbe;

/// <summary>Runs RTP streams on one clock through a bad network for some seconds: their timestamps wrap, they fall silent, return
/// and start again. Each sample must be where its timestamp says.</summary>
internal sealed class RtpRun : IRun
{
    private static readonly ManualResetEventSlim _never = new();
    private readonly Random _random;
    private readonly IPEndPoint[] _targets;
    private readonly ImpairmentPlan _network;
    private readonly RtpCounterOptions _options;
    private readonly int _latency;
    private readonly DeliveryMode _delivery;
    private readonly CounterCheck _check;

    public RtpRun(int seed)
    {
        _random = new Random(seed);
        _targets = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => FreeEndPoint())];
        _network = new ImpairmentPlan
        {
            Seed = seed,
            Loss = _random.Next(3) * 0.01,
            LossBurst = _random.Next(1, 20),
            Duplicates = _random.Next(3) * 0.01,
            Reordered = _random.Next(3) * 0.02,
            Jitter = TimeSpan.FromMilliseconds(_random.Next(5)),
        };
        _options = new RtpCounterOptions { Coding = CounterCoding.Pair24, Epoch = (uint)((1L << 32) - _random.Next(1, 150_000)) };
        _latency = _random.Next(20, 200);
        _delivery = _targets.Length == 1 && _random.Next(3) > 0 ? DeliveryMode.Direct : DeliveryMode.Thread;
        _check = new CounterCheck(CounterCoding.Pair24, -(long)_options.Epoch);
    }

    public long Frames => _check.Frames;

    public long Samples => _check.Channels.Sum(channel => channel.Samples);

    public long Gaps => _check.Channels.Sum(channel => channel.Missing);

    /// <summary>Runs, and gives what was wrong.</summary>
    public IReadOnlyList<string> Run()
    {
        var values = new ParameterValues
        {
            ["streams"] = _targets.Select(target => $"udp://{target}"),
            ["jitterBuffer"] = TimeSpan.FromMilliseconds(_latency),
            ["clock"] = "shared",
        };
        using GstSource source = GstSource.FromDescription("rtp", values, new GstSourceOptions { Delivery = _delivery });
        source.SetCallback(_check.Add);
        source.Start();
        using UdpImpairmentRelay relay = UdpImpairmentRelay.Start(
            [.. _targets.Select(target => new RelayRoute(new IPEndPoint(IPAddress.Loopback, 0), target, _network))]);
        using RtpCounterSender sender = RtpCounterSender.Start(
            [.. relay.ListenEndPoints.Select(point => new RtpCounterStream(point))], _options);
        for (int left = 10; left > 0; left--)
        {
            _never.Wait(_random.Next(100, 500));
            int stream = _random.Next(_targets.Length);
            switch (_random.Next(4))
            {
                case 0: sender.Pause(stream); break;
                case 1: sender.Resume(stream); break;
                case 2: sender.Restart(stream, (uint)_random.Next(), (ushort)_random.Next(65_536)); break;
                default: break;
            }
        }

        sender.Stop();
        relay.Stop();
        var faults = new List<string>();
        if (source.State is AudioSourceState.Failed or AudioSourceState.Stopped or AudioSourceState.Ended)
            faults.Add($"the source is {source.State}");
        source.Stop();
        if (_check.Faults > 0) faults.Add(_check.ToString().ReplaceLineEndings(" | "));
        Ledger ledger = source.Ledger;
        if (ledger.Channels.Any(channel => !channel.Balances))
            faults.Add($"the ledger does not balance: {string.Join(" | ", ledger.Channels)}");
        if (ledger.Total.Delivered != Samples) faults.Add($"{ledger.Total.Delivered} delivered by the ledger, {Samples} taken");
        return faults;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"rtp, {_targets.Length} streams from timestamp {_options.Epoch}, jitter buffer {_latency} ms, {_delivery}, {_network}");

    private static IPEndPoint FreeEndPoint()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
