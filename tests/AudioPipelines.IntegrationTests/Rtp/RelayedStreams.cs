using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Stereo L24 streams on one clock that come through a bad network, and what the relay's log says must come of
/// them.</summary>
internal sealed class RelayedStreams : IDisposable
{
    public const uint Epoch = 1_000_000;
    private const int BytesPerInstant = 6;
    private const int SamplesPerPacket = 48;

    private readonly IPEndPoint[] _targets;
    private readonly RtpCounterOptions _options;
    private readonly TimeSpan _deadline;
    private RtpCounterSender? _sender;
    private long[]? _letThrough; // packets of each stream, where there are jitter buffers

    /// <param name="plans">What the network does to each stream.</param>
    /// <param name="packets">How many packets of 1 ms each stream has.</param>
    public RelayedStreams(IReadOnlyList<ImpairmentPlan> plans, long? packets = null)
    {
        _deadline = TimeSpan.FromMinutes(1) + (2 * TimeSpan.FromMilliseconds(packets ?? 0));
        var relayed = new RelayOptions();
        if (_deadline > relayed.MaximumDuration) relayed = relayed with { MaximumDuration = _deadline };
        relayed = relayed with { MaximumLogged = Math.Max(relayed.MaximumLogged, (int)(plans.Count * (packets ?? 0))) };
        _options = new RtpCounterOptions
        {
            Coding = CounterCoding.Pair24,
            Epoch = Epoch,
            PacketsPerStream = packets,
            MaximumDuration = relayed.MaximumDuration,
        };
        _targets = [.. plans.Select(_ => new IPEndPoint(IPAddress.Loopback, Ports.Free()))];
        Relay = UdpImpairmentRelay.Start(
            [.. plans.Select((plan, i) => new RelayRoute(new IPEndPoint(IPAddress.Loopback, 0), _targets[i], plan))], relayed);
    }

    public UdpImpairmentRelay Relay { get; }

    /// <summary>The source, once it has been opened.</summary>
    public CounterRun Run { get; private set; } = null!;

    public int Streams => _targets.Length;

    /// <summary>Receives with the preset: behind jitter buffers.</summary>
    /// <param name="jitterBuffer">How long these wait, in milliseconds.</param>
    /// <param name="change">Changes the preset's plan.</param>
    /// <param name="onFrame">Gets each frame before it is checked.</param>
    public void OpenPreset(
        int jitterBuffer, Func<PipelinePlan, PipelinePlan>? change = null, Action<AudioFrame>? onFrame = null)
    {
        PipelinePlan plan = PipelineDescription.Load("rtp").Resolve(new ParameterValues
        {
            ["streams"] = _targets.Select(t => $"udp://{t}"),
            ["jitterBuffer"] = TimeSpan.FromMilliseconds(jitterBuffer),
            ["clock"] = "shared",
        });
        _letThrough = new long[Streams];
        Open(change?.Invoke(plan) ?? plan, onFrame);
    }

    /// <summary>Receives without jitter buffers: what is late, out of order or twice reaches the frames.</summary>
    public void OpenBare(TimeSpan latency) => Open(new PipelinePlan
    {
        Name = "bare",
        LaunchTexts = [.. _targets.Select((target, i) =>
            $"udpsrc uri=udp://{target} buffer-size=2097152"
            + " caps=\"application/x-rtp,media=audio,encoding-name=L24,clock-rate=48000,channels=2,payload=96\""
            + $" ! rtpL24depay max-reorder=0 ! audioconvert ! appsink name=audio{i}")],
        SampleRate = 48_000,
        Channels = 2,
        Clock = ClockSharing.Shared,
        Live = true,
        Latency = latency,
    });

    /// <summary>Starts the source, then the sender, so that nothing is missed.</summary>
    public void Start()
    {
        Run.Source.Start();
        _sender = RtpCounterSender.Start([.. Relay.ListenEndPoints.Select(point => new RtpCounterStream(point))], _options);
    }

    /// <summary>Starts, waits until all packets have been sent and what of them was received has become frames, and
    /// stops.</summary>
    public void SendAll()
    {
        Start();
        Eventually.Is(() => !_sender!.IsRunning
            && Relay.Log.Total == Streams * _options.PacketsPerStream, "all packets", _deadline);
        Finish();
    }

    /// <summary>Ends the sending, and sends at once what is under way; waits until the streams' silence shows, and
    /// stops.</summary>
    public void Finish()
    {
        _sender!.Stop();
        Relay.Stop();
        long[] received = [.. Run.Ledger.Select(c => c.Received)];
        Eventually.Is(
            () =>
            {
                long[] before = received;
                received = [.. Run.Ledger.Select(c => c.Received)];
                return received.SequenceEqual(before)
                    && Enumerable.Range(0, Streams).All(s => Run.Ledger[2 * s] is { Pending: 0 } && Run.End > Sent(s)[^1].End);
            },
            "frames of all that came", _deadline);
        for (int stream = 0; stream < _letThrough?.Length; stream++)
            _letThrough[stream] = PacketLosses.LetThrough(Run.Source, _targets[stream].Port);
        Run.Source.Stop();
        LedgerAssert.Balances(Run.Source);
        Assert.That((Relay.Refused, _sender.Refused, Enumerable.Range(0, Streams).Sum(s => Relay.Log.NeverReceived(s))),
            Is.EqualTo((0L, 0L, 0L)));
    }

    /// <summary>What of a stream was sent on, as sample indices.</summary>
    public IReadOnlyList<SampleRange> Sent(int stream) => Relay.Log.SentSamples(stream, BytesPerInstant);

    /// <summary>What of a stream was sent on and belongs into a frame: the rest lies before the first.</summary>
    public long SentForFrames(int stream) => Between(stream, Sent(stream)).Sum(r => r.Length);

    /// <summary>How many samples of a channel were sent on and not delivered since the machine was busy: the kernel or the jitter
    /// buffer dropped them, or they were late.</summary>
    public long Starved(int stream)
    {
        ChannelLedger ledger = Run.Ledger[2 * stream];
        long received = (_letThrough?[stream] * SamplesPerPacket) ?? ledger.Received;
        return Sent(stream).Sum(range => range.Length) - received + ledger.Late;
    }

    /// <summary>What of a stream was lost between its first packet that was sent on and its last, in frames.</summary>
    public IReadOnlyList<SampleRange> Lost(int stream) => Between(stream, Relay.Log.LostSamples(stream, BytesPerInstant));

    /// <summary>What of a stream was to be overtaken.</summary>
    public IReadOnlyList<SampleRange> Overtaken(int stream) => SampleRange.Merge(
        Relay.Log.OfRoute(stream).Where(p => p.OvertakenBy > 0).Select(
            p => new SampleRange(p.Rtp.Timestamp, p.PayloadBytes / BytesPerInstant)));

    /// <summary>The gaps of a channel between its stream's first packet that was sent on and its last.</summary>
    public IReadOnlyList<SampleRange> Gaps(int channel, params GapReason[] reasons) =>
        Between(channel / 2, Run.Gaps.Of(channel, reasons));

    public void Dispose()
    {
        _sender?.Dispose();
        Relay.Dispose();
        Run?.Dispose();
    }

    private IReadOnlyList<SampleRange> Between(int stream, IReadOnlyList<SampleRange> ranges)
    {
        IReadOnlyList<SampleRange> sent = Sent(stream);
        long first = Math.Max(sent[0].Start, Run.Start);
        var before = new SampleRange(0, first);
        return SampleRange.Subtract(SampleRange.Subtract(ranges, [before]), [new SampleRange(sent[^1].End, long.MaxValue / 4)]);
    }

    private void Open(PipelinePlan plan, Action<AudioFrame>? onFrame = null) =>
        Run = new CounterRun(new GstSource(plan), new CounterCheck(CounterCoding.Pair24, -(long)Epoch)) { OnFrame = onFrame };
}
