using AudioPipelines.IntegrationTests.Rtp;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FrozenSenderTests : IDisposable
{
    private readonly string _launch;
    private readonly BackgroundProgram _sender;

    public FrozenSenderTests()
    {
        int port = Ports.Free();
        _launch = $"udpsrc name=receiver address=127.0.0.1 port={port} "
            + $"caps=\"application/x-rtp,media=audio,payload=97,clock-rate=48000,encoding-name=L16,channels=2\""
            + " ! rtpL16depay ! audioconvert ! appsink";
        _sender = BackgroundProgram.Start("gst-launch-1.0",
        [
            .. ("-q audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! audioconvert"
                + $" ! rtpL16pay pt=97 ! udpsink host=127.0.0.1 port={port}").Split(' '),
        ]);
    }

    public void Dispose() => _sender.Dispose();

    [Test]
    public void A_sender_that_freezes_is_counted_as_stalled_and_heard_again_when_it_goes_on()
    {
        using var source = new GstSource(_launch);
        var frames = new FrameCounter(source);
        source.Start();
        frames.WaitForMore(20);

        _sender.Signal("STOP");
        Eventually.Is(() => source.Ledger.Channels[0].Stalled > 48_000, "a second of silence");
        long received = source.Ledger.Total.Received, index = frames.Last.SampleIndex;
        _sender.Signal("CONT");
        Eventually.Is(() => source.Ledger.Total.Received > received + 48_000, "audio");
        frames.WaitForMore(20);
        source.Stop();

        LedgerAssert.Balances(source);
        TestContext.Out.WriteLine(source.Ledger.Channels[0]);
        Assert.That(frames.Last.SampleIndex, Is.GreaterThan(index), "time goes on");
        Assert.That(frames.Failures, Is.Empty);
    }

    [Test]
    public void A_sender_that_stays_frozen_past_the_deadline_is_a_stall_and_heard_again_after_a_restart()
    {
        PipelinePlan plan = Launch.Plan(_launch) with { StallDeadline = TimeSpan.FromSeconds(1), Restart = QuickRestart.OnError };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 50, "audio");

        _sender.Signal("STOP");
        Eventually.Is(() => source.Restarts > 0, "a restart");
        _sender.Signal("CONT");
        int before = recording.Count;
        Eventually.Is(() => recording.Count > before + 50 && source.State == AudioSourceState.Running, "audio again");
        source.Stop();

        SourceFailed failed = recording.Told<SourceFailed>().First();
        Assert.That((failed.Error.Kind, failed.Error.Element, failed.IsFinal), Is.EqualTo(
            (AudioSourceErrorKind.Stalled, "receiver", false)));
        Assert.That(recording.Told<EpochStarted>().Select(begun => begun.Outage), Has.Some.Positive);
        recording.AssertInStep();
        LedgerAssert.Balances(source);
    }
}
