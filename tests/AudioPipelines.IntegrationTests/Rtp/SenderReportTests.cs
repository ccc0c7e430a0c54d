using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Two senders whose timestamps begin anywhere; the network of the second one takes 30 ms longer.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable] // waits for packets
public sealed class SenderReportTests : IDisposable
{
    private static readonly TimeSpan _detour = TimeSpan.FromMilliseconds(30);

    private readonly int[] _sent = [Ports.FreePair(), Ports.FreePair()];
    private readonly int[] _received = [Ports.FreePair(), Ports.FreePair()];
    private readonly UdpImpairmentRelay _relay, _reports;
    private readonly RtpCounterSender _sender;
    private readonly Lock _lock = new();
    private readonly List<(int Epoch, long Difference)> _differences = [];
    private CaptureTime _lastCapture;

    public SenderReportTests()
    {
        _relay = UdpImpairmentRelay.Start(
        [
            .. _sent.Select((port, stream) => new RelayRoute(
                Loopback(port), Loopback(_received[stream]), new ImpairmentPlan { Delay = stream * _detour })),
        ]);
        _reports = UdpImpairmentRelay.Start(
            [.. _sent.Select((port, stream) => new RelayRoute(Loopback(port + 1), Loopback(_received[stream] + 1)))]);
        _sender = RtpCounterSender.Start(
            [new(Loopback(_sent[0])) { Epoch = 1_000 }, new(Loopback(_sent[1])) { Epoch = 2_000_000_000 }],
            new RtpCounterOptions { SenderReportInterval = TimeSpan.FromSeconds(1) });
    }

    public void Dispose()
    {
        _sender.Dispose();
        _relay.Dispose();
        _reports.Dispose();
    }

    [TestCase("rtcp")]
    [TestCase("auto")]
    public void Their_reports_put_streams_in_step_that_share_no_epoch(string clock)
    {
        using GstSource source = Source(clock);
        source.Start();
        Eventually.Is(() => Latest is { Epoch: > 0, Count: > 100 }, "an epoch by the reports");
        source.Stop();

        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine($"{clock}: off by {Differences(0)[^1]} samples by arrival, by "
            + $"{Settled(Latest.Epoch).Max(Math.Abs)} by reports; {source.Alignment}");
        Assert.That(Differences(0)[^1], Is.Not.InRange(-48, 48), "by arrival");
        Assert.That(Settled(Latest.Epoch), Is.All.InRange(-1, 1), "by reports");
        Assert.That(source.Alignment.IsExact, Is.False, "an estimate is not called exact");
        Assert.That(source.Alignment.Streams.Select(s => s.Basis), Is.EquivalentTo(
            new[] { AlignmentBasis.RtpTimestamps, AlignmentBasis.SenderReports }));
        Assert.That(_lastCapture.Clock, Is.EqualTo(CaptureClock.Sender));
    }

    /// <summary>Isolated, so that the count of reports comes from the worker, too.</summary>
    [Test]
    public void When_the_reports_end_the_time_is_less_certain_by_the_second()
    {
        var changes = new List<CaptureClockChanged>();
        using GstSource source = Source("rtcp", isIsolated: true);
        source.Notified += (_, what) =>
        {
            if (what is CaptureClockChanged change) lock (changes) changes.Add(change);
        };
        source.Start();
        Eventually.Is(() => _lastCapture is { Clock: CaptureClock.Sender, IsLocked: true }, "a second report");
        long locked = _lastCapture.UncertaintyNanoseconds;
        _reports.Dispose();
        Eventually.Is(() => !_lastCapture.IsLocked, "the lock's loss");
        long lost = _lastCapture.UncertaintyNanoseconds;
        Eventually.Is(() => _lastCapture.UncertaintyNanoseconds > lost, "growing uncertainty");
        source.Stop();

        LedgerAssert.Balances(source);
        lock (changes)
            TestContext.Out.WriteLine($"±{locked} ns, ±{lost} ns; {string.Join("; ", changes.Select(c => c.Reason))}");
        Assert.That(lost, Is.GreaterThan(locked));
        lock (changes) Assert.That(changes[^1].Reason, Does.StartWith("the sender has sent no more reports"));
    }

    [Test]
    public void Without_reports_the_relation_is_an_estimate()
    {
        using GstSource source = Source("none");
        source.Start();
        Eventually.Is(() => Latest.Count > 200, "frames");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(source.Alignment.Streams.Select(s => (s.Basis, s.IsExact)), Is.EquivalentTo(
            new[] { (AlignmentBasis.RtpTimestamps, true), (AlignmentBasis.Arrival, false) }));
        Assert.That(source.Alignment.Uncertainty, Is.GreaterThan(0.01));
        Assert.That(_lastCapture.Clock, Is.EqualTo(CaptureClock.Local));
    }

    private (int Epoch, int Count) Latest
    {
        get
        {
            lock (_lock)
            {
                int epoch = _differences.Count == 0 ? -1 : _differences[^1].Epoch;
                return (epoch, _differences.Count(d => d.Epoch == epoch));
            }
        }
    }

    private static IPEndPoint Loopback(int port) => new(IPAddress.Loopback, port);

    private long[] Differences(int epoch)
    {
        lock (_lock) return [.. _differences.Where(d => d.Epoch == epoch).Select(d => d.Difference)];
    }

    private GstSource Source(string clock, bool isIsolated = false)
    {
        PipelinePlan plan = PipelineDescription.Load("rtp").Resolve(new()
        {
            ["streams"] = _received.Select(port => $"udp://127.0.0.1:{port}"),
            ["clock"] = clock,
            ["jitterBuffer"] = "100ms",
        });
        var source = new GstSource(isIsolated ? plan with { Isolation = new() } : plan);
        source.SetCallback(Take);
        return source;
    }

    /// <summary>Differences in an epoch, without its first frame, in which the epoch before may end.</summary>
    private long[] Settled(int epoch) => Differences(epoch)[1..];

    /// <summary>Notes how much later the first stream's sample was taken than the second one's at the same index.</summary>
    private void Take(AudioFrame frame)
    {
        _lastCapture = frame.CaptureTime;
        if (!frame.IsComplete) return;
        long first = Index(frame, 0), second = Index(frame, 2), period = CounterCoding.Single24.Period;
        long difference = ((second - first + (period * 3 / 2)) % period) - (period / 2);
        lock (_lock) _differences.Add((frame.Epoch, difference));
    }

    private static long Index(AudioFrame frame, int channel) =>
        CounterSamples.Decode(
            CounterCoding.Single24, CounterSamples.FromFloat(CounterCoding.Single24, frame.Channel(channel)[0])).Index;
}
