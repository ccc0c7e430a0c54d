using System.Net;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>Going over to other streams while counters come in.</summary>
[Parallelizable] // waits for packets
public class ReplacedStreamsTests
{
    private const uint Epoch = 1_000_000;

    private static RtpCounterStream[] Groups(int port, int count) =>
        [.. Enumerable.Range(1, count).Select(
            g => new RtpCounterStream(new IPEndPoint(IPAddress.Parse($"239.255.78.{g}"), port)))];

    private static PipelinePlan Plan(IEnumerable<RtpCounterStream> streams, int jitterBuffer = 50) =>
        PipelineDescription.Load("rtp").Resolve(new ParameterValues
        {
            ["streams"] = streams.Select(s => $"udp://{s.Target}"),
            ["interface"] = "lo",
            ["clock"] = "shared",
            ["jitterBuffer"] = TimeSpan.FromMilliseconds(jitterBuffer),
        });

    [TestCase(false)]
    [TestCase(true)]
    public async Task No_sample_of_multicast_streams_is_lost_or_misplaced_when_streams_are_added_and_taken_away(bool isIsolated)
    {
        RtpCounterStream[] streams = Groups(Ports.Free(), 4);
        using RtpCounterSender sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = Epoch });
        using var run = new CounterRun(new GstSource(Of(2)), new CounterCheck(CounterCoding.Single24, -(long)Epoch));
        run.Source.Start();
        run.WaitFor(4_800, 0, 3);
        long[] starts = [run.Start];
        int epoch = 0;
        foreach (PipelinePlan next in new[] { Of(4), Of(1), Of(4, latency: 20) })
        {
            await Eventually.Completes(run.Source.ReplaceAsync(next), "the source goes over");
            epoch++;
            Eventually.Is(() => run.Told<EpochStarted>().Any(e => e.Epoch == epoch), "an epoch");
            long more = run.Check.Channels[0].Samples + 9_600;
            run.WaitFor(more, 0);
        }

        run.StopAndCheck();
        ChannelLedger first = run.Ledger[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.Told<EpochStarted>().Select(e => e.Outage), Is.All.Zero);
            Assert.That((first.Lost, first.Stalled, first.Delivered), Is.EqualTo(
                (0L, 0L, run.End - run.Start)), "the first stream went on all the time");
            Assert.That(run.Gaps.Of(0, GapReason.Lost, GapReason.Stalled), Is.Empty);
            Assert.That(run.Told<SourceStateChanged>().Select(s => s.Current), Does.Not.Contain(AudioSourceState.Recovering));
        });
        Assert.That(sender.Refused, Is.Zero);

        PipelinePlan Of(int count, int latency = 50) =>
            Plan(streams.Take(count), latency) with { Isolation = isIsolated ? new() : null };
    }

    [Test]
    public async Task A_unicast_port_goes_over_within_some_frames_and_what_is_missed_is_told()
    {
        RtpCounterStream[] streams = [new(new IPEndPoint(IPAddress.Loopback, Ports.Free()))];
        using RtpCounterSender sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = Epoch });
        using var run = new CounterRun(new GstSource(Plan(streams)), new CounterCheck(CounterCoding.Single24, -(long)Epoch));
        run.Source.Start();
        run.WaitFor(4_800, 0, 1);
        for (int latency = 51; latency <= 56; latency++)
        {
            await Eventually.Completes(run.Source.ReplaceAsync(Plan(streams, latency)), "the source goes over");
            long more = run.Check.Channels[0].Samples + 4_800;
            run.WaitFor(more, 0);
        }

        run.StopAndCheck();
        long outages = run.Told<EpochStarted>().Sum(e => e.Outage);
        TestContext.Out.WriteLine($"outages: {string.Join(", ", run.Told<EpochStarted>().Select(e => e.Outage))}");
        Assert.That(run.Told<EpochStarted>().Count(), Is.EqualTo(6));
        Assert.That(run.Ledger[0].Elapsed + outages, Is.EqualTo(run.End - run.Start), "each index is in a frame or in an outage");
    }

    [Test]
    public async Task A_port_that_nobody_else_may_have_is_closed_first_and_the_outage_is_told()
    {
        int port = Ports.Free();
        RtpCounterStream[] streams = [new(new IPEndPoint(IPAddress.Loopback, port))];
        using RtpCounterSender sender = RtpCounterSender.Start(streams, new RtpCounterOptions { Epoch = Epoch });
        using var run = new CounterRun(new GstSource(Exclusive(100)), new CounterCheck(CounterCoding.Single24, -(long)Epoch));
        run.Source.Start();
        run.WaitFor(4_800, 0, 1);
        await Eventually.Completes(run.Source.ReplaceAsync(Exclusive(50)), "the source goes over");
        run.WaitFor(run.Check.Channels[0].Samples + 4_800, 0);

        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(run.Source.ReplaceAsync(Exclusive(20, "caps=text/plain")), "the plan is refused")))!;
        run.WaitFor(run.Check.Channels[0].Samples + 4_800, 0);
        run.StopAndCheck();
        TestContext.Out.WriteLine($"{error.Kind}: {error.Message}\n{string.Join('\n', run.Warnings.Select(w => w.Message))}");
        SourceWarning[] told = [.. run.Warnings.Where(w => w.Message.Contains("cannot run beside"))];
        Assert.Multiple(() =>
        {
            Assert.That(told[0].Message, Does.Contain("the new ones opened"));
            Assert.That(run.Told<EpochStarted>().First().Outage, Is.Positive);
            Assert.That(run.Source.Plan, Is.EqualTo(Exclusive(50)), "the plan before was opened again");
            Assert.That(run.Ledger[0].Elapsed + run.Told<EpochStarted>().Sum(e => e.Outage), Is.EqualTo(run.End - run.Start));
        });

        PipelinePlan Exclusive(int latency, string? caps = null) => Plan(streams, latency) with
        {
            Channels = 2,
            LaunchTexts = [$"udpsrc port={port} reuse=false {caps ?? $"caps=\"{sender.Caps(0)}\""} ! rtpjitterbuffer "
                + $"latency={latency} ! rtpL24depay ! audioconvert ! appsink name=audio0"],
        };
    }
}
