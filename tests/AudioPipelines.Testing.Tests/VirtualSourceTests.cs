namespace AudioPipelines.Testing.Tests;

public class VirtualSourceTests
{
    [Test]
    public async Task The_ledger_says_what_the_script_says()
    {
        using var source = new VirtualSource(new VirtualScript(channels: 2)
            .Audio(1_000).Gap(100, GapReason.Lost, 1).Gap(50, GapReason.Stalled).Repeat(
                3, loop => loop.Audio(10).Gap(1, GapReason.Lost, 0)));

        await RunToEnd(source);

        ChannelLedger[] channels = [.. source.Ledger.Channels];
        Assert.That(channels.Select(channel => channel.Elapsed), Is.All.EqualTo(1_183));
        Assert.That(channels.Select(channel => channel.Lost), Is.EqualTo(new[] { 3, 100 }));
        Assert.That(channels.Select(channel => channel.Stalled), Is.All.EqualTo(50));
        Assert.That(channels.Select(channel => channel.Unclaimed), Is.EqualTo(new[] { 1_130, 1_033 }));
    }

    [Test]
    public async Task Frames_are_cut_at_multiples_of_their_length_and_the_last_is_short()
    {
        using var source = new VirtualSource(new VirtualScript(samplesPerFrame: 100) { StartIndex = 250 }.Audio(30).Audio(140));
        var frames = new List<(long, int)>();
        source.SetCallback(frame => frames.Add((frame.SampleIndex, frame.SamplesPerChannel)));

        await RunToEnd(source);

        Assert.That(frames, Is.EqualTo(new[] { (250L, 50), (300L, 100), (400L, 20) }));
    }

    [Test]
    public async Task Gaps_are_silent_and_one_event_each()
    {
        using var source = new VirtualSource(new VirtualScript(channels: 2).Audio(100).Gap(1_000, GapReason.Lost, 1).Audio(100));
        var events = new List<AudioSourceEvent>();
        source.Notified += (_, happened) => events.Add(happened);

        await RunToEnd(source);

        Assert.That(events.OfType<GapEnded>(), Is.EqualTo(new[] { new GapEnded(1, 0, 100, 1_000, GapReason.Lost) }));
        Assert.That(events.OfType<SourceStarted>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_comes_after_the_audio_before_it()
    {
        using var source = new VirtualSource(new VirtualScript().Audio(1_000).Fail(AudioSourceErrorKind.Network, "gone"));
        source.Start();

        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.Completion, "the failure"));

        Assert.That(error?.Kind, Is.EqualTo(AudioSourceErrorKind.Network));
        Assert.That(source.Ledger.Channels[0].Unclaimed, Is.EqualTo(1_000));
    }

    [Test]
    public void A_start_can_fail()
    {
        using var source = new VirtualSource(
            new VirtualScript())
        { StartFailure = new AudioSourceException(AudioSourceErrorKind.Busy, "in use") };

        Assert.That(
            source.Start, Throws.InstanceOf<AudioSourceException>().With.Property("Kind").EqualTo(AudioSourceErrorKind.Busy));
    }

    [Test]
    public async Task Each_start_follows_the_next_script_and_the_ledger_goes_on()
    {
        using var source = new VirtualSource([new VirtualScript().Audio(480), new VirtualScript().Audio(960)]);
        var epochs = new List<int>();
        source.SetCallback(frame => epochs.Add(frame.Epoch));

        for (int run = 0; run < 3; run++) await RunToEnd(source);

        Assert.That(epochs, Is.EqualTo(new[] { 0, 1, 1, 2, 2 }));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(480 + 960 + 960));
    }

    [Test]
    public async Task A_source_that_waits_goes_on_when_the_gate_opens()
    {
        var gate = new TaskCompletionSource();
        using var source = new VirtualSource(new VirtualScript().Frames(2).WaitFor(gate.Task).Frames(1));
        source.Start();
        Eventually.Is(() => source.Ledger.Total.Unclaimed == 960, "the first two frames");
        Assert.That(source.Completion.IsCompleted, Is.False);

        gate.SetResult();
        await Eventually.Completes(source.Completion, "the script's end");

        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(1_440));
    }

    [Test]
    public void A_source_that_hangs_or_loops_for_ever_can_be_stopped([Values] bool hangs)
    {
        var script = new VirtualScript();
        using var source = new VirtualSource(hangs
            ? script.Frames(1).Hang()
            : script.Repeat(long.MaxValue, loop => loop.Frames(1)));
        source.Start();
        Eventually.Is(() => source.Ledger.Total.Unclaimed > 0, "a frame");

        source.Stop();

        Assert.That(source.Completion.IsCompletedSuccessfully);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_paced_source_follows_the_clock_it_is_given()
    {
        var time = new ManualTime();
        using var source = new VirtualSource(
            new VirtualScript().Frames(5), new AudioSourceOptions { TimeProvider = time })
        { IsPaced = true };
        source.Start();
        for (int frame = 0; frame < 5; frame++)
        {
            Assert.That(source.Ledger.Total.Unclaimed, Is.LessThanOrEqualTo(frame * 480));
            time.Advance(TimeSpan.FromMilliseconds(10));
            Eventually.Is(() => source.Ledger.Total.Unclaimed == (frame + 1) * 480, "the next frame");
        }

        await Eventually.Completes(source.Completion, "the script's end");
    }

    private static async Task RunToEnd(VirtualSource source)
    {
        source.Start();
        await Eventually.Completes(source.Completion, "the script's end");
        LedgerAssert.Balances(source);
    }
}
