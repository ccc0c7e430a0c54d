using AudioPipelines.Nats.Tests.Support;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>Frames that come through a real broker are those of the source.</summary>
public class RemoteFramesTests
{
    private static readonly ScriptStep[] _script =
    [
        .. ScriptSource.Frames(40),
        new(ScriptAction.Holes, 96, 5), new(ScriptAction.Gap, 250, 2), .. ScriptSource.Frames(10),
        new(ScriptAction.Skip, 500, 0), .. ScriptSource.Frames(10),
        new(ScriptAction.Epoch, 77, 2), .. ScriptSource.Frames(10),
        new(ScriptAction.OtherFormat, 30, 4), new(ScriptAction.Frame, 7, 3), new(ScriptAction.Frame, 40, 6),
    ];

    private NatsServer _server = null!;

    [OneTimeSetUp]
    public void StartServer() => _server = NatsServer.Start();

    [OneTimeTearDown]
    public void StopServer() => _server.Dispose();

    [TestCase(FrameTransport.JetStream)]
    [TestCase(FrameTransport.Core)]
    public async Task Remote_frames_are_the_local_ones_over_gaps_skips_epochs_and_a_restart(FrameTransport transport)
    {
        using var gate = new SemaphoreSlim(0);
        using var local = new ScriptSource(_script, ScriptSource.Format) { Gate = gate };
        var here = new Listening(local);
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions
        {
            Url = _server.Url,
            Name = $"over all {transport}",
            Transport = transport,
            BatchTime = TimeSpan.FromMilliseconds(30),
        });
        local.Start();
        await using var remote = new RemoteSource(
            publisher.Name, new RemoteSourceOptions { Url = _server.Url, Transport = transport });
        var there = new Listening(remote);
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        await remote.StartAsync();

        gate.Release(_script.Length - 1);
        there.WaitFor(60);
        gate.Release();
        await Eventually.Completes(local.Completion, "the end of the script");
        await Eventually.Completes(remote.Completion, "the end there");
        local.Start();
        await remote.StartAsync();
        gate.Release(_script.Length);
        await Eventually.Completes(local.Completion, "the end of the second run");
        await Eventually.Completes(remote.Completion, "the second end there");

        Assert.That(there.Frames, Is.EqualTo(here.Frames));
        LedgerAssert.Balances(local);
        LedgerAssert.Balances(remote);
        Assert.That(remote.Sender!.Ledger.Total, Is.EqualTo(local.Ledger.Total), "the sender's ledger is told");
        Assert.That(remote.Ledger.Total.Delivered, Is.EqualTo(local.Ledger.Total.Delivered));
        Assert.That(
            there.Told<EpochStarted>().Select(epoch => (epoch.Epoch, epoch.SampleIndex, epoch.Reason, epoch.Outage)),
            Is.EqualTo(here.Told<EpochStarted>().Select(epoch => (epoch.Epoch, epoch.SampleIndex, epoch.Reason, epoch.Outage))));
        Assert.That(publisher.Counts.DroppedSamples, Is.Zero);
    }

    [Test]
    public async Task A_late_consumer_reads_from_the_first_kept_frame_an_index_or_a_time()
    {
        using var local = new ScriptSource(
            ScriptSource.Frames(300).Select(step => step with { Seed = (4 * step.Seed) + 2 }), ScriptSource.Format);
        var here = new Listening(local);
        await using (var publisher = new NatsPublisher(
            local, new NatsPublisherOptions { Url = _server.Url, Name = "late", BatchTime = TimeSpan.FromMilliseconds(20) }))
        {
            local.Start();
            await Eventually.Completes(local.Completion, "the end of the script");
        }

        HeardFrame at = here.Frames[170], timed = here.Frames[202];
        var time = DateTimeOffset.UnixEpoch.AddTicks((timed.Captured.UnixNanoseconds + 5_000_000) / TimeSpan.NanosecondsPerTick);
        Listening all = await ReadAsync(RemoteStart.First);
        Listening indexed = await ReadAsync(RemoteStart.AtIndex(at.Index + 50));
        Listening early = await ReadAsync(RemoteStart.AtIndex(-5_000));
        Listening late = await ReadAsync(RemoteStart.AtTime(time));

        Assert.That(all.Frames, Is.EqualTo(here.Frames));
        Assert.That(indexed.Frames, Is.EqualTo(here.Frames.Skip(170)));
        Assert.That(early.Frames, Is.EqualTo(here.Frames));
        Assert.That(early.Told<SourceWarning>().Single().Message, Does.Contain("no longer has the index -5000"));
        Assert.That(late.Frames, Is.EqualTo(here.Frames.Skip(202)));
    }

    [Test]
    public async Task Several_consumers_hear_the_same_and_the_source_does_not_wait_for_any()
    {
        using var local = new ScriptSource(ScriptSource.Frames(200), ScriptSource.Format);
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions { Url = _server.Url, Name = "many" });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        RemoteSource[] remotes =
            [.. Enumerable.Range(0, 4).Select(_ => new RemoteSource("many", new RemoteSourceOptions { Url = _server.Url }))];
        Listening[] heard = [.. remotes.Select(remote => new Listening(remote))];
        using var blocked = new ManualResetEventSlim();
        await using var slow = new RemoteSource("many", new RemoteSourceOptions { Url = _server.Url });
        slow.SetCallback(_ => blocked.Wait());
        await Task.WhenAll([.. remotes.Select(remote => remote.StartAsync()), slow.StartAsync()]);

        local.Start();
        await Eventually.Completes(local.Completion, "the end, whoever is slow");
        foreach (RemoteSource remote in remotes) await Eventually.Completes(remote.Completion, "the end there");
        blocked.Set();

        Assert.That(heard.Select(one => one.Count), Has.All.EqualTo(200));
        Assert.That(heard.Select(one => one.Frames), Has.All.EqualTo(heard[0].Frames));
        LedgerAssert.Balances(local);
        foreach (RemoteSource remote in remotes)
        {
            LedgerAssert.Balances(remote);
            await remote.DisposeAsync();
        }
    }

    [Test]
    public async Task On_demand_nothing_is_published_before_somebody_wants_it()
    {
        using var gate = new SemaphoreSlim(0);
        using var local = new ScriptSource(ScriptSource.Frames(200), ScriptSource.Format) { Gate = gate };
        var here = new Listening(local);
        await using var publisher = new NatsPublisher(local, new NatsPublisherOptions
        {
            Url = _server.Url,
            Name = "wanted",
            OnDemand = true,
            Transport = FrameTransport.Core,
        });
        local.Start();
        gate.Release(100);
        here.WaitFor(100);
        Eventually.Is(() => publisher.State == NatsPublisherState.Idle, "a publisher that waits");
        Assert.That(publisher.Counts.Frames, Is.Zero);

        await using var remote = new RemoteSource(
            "wanted", new RemoteSourceOptions { Url = _server.Url, Transport = FrameTransport.Core });
        var there = new Listening(remote);
        Eventually.Is(() => publisher.LastError is null, "the broker");
        await remote.StartAsync();
        gate.Release(100);
        await Eventually.Completes(remote.Completion, "the end there");

        Assert.That(there.Frames, Is.EqualTo(here.Frames.Skip(100)));
        LedgerAssert.Balances(remote);
    }

    private async Task<Listening> ReadAsync(RemoteStart from)
    {
        await using var remote = new RemoteSource("late", new RemoteSourceOptions { Url = _server.Url, From = from });
        var heard = new Listening(remote);
        await remote.StartAsync();
        await Eventually.Completes(remote.Completion, "the end there");
        LedgerAssert.Balances(remote);
        return heard;
    }
}
