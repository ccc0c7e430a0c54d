namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A lone live stream has nothing to be in step with: whatever arrives is delivered.</summary>
[Parallelizable] // real time, in which hardly anything is done
public class LoneStreamTests
{
    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public async Task Audio_that_is_held_up_for_a_second_leaves_no_gap([BothModes] DeliveryMode mode)
    {
        using GstSource source = Source("96000:stall=1000; 240000:stall=1000", mode);
        List<int> heard = await ToEnd(source);

        Assert.That(heard, Is.EqualTo(Enumerable.Range(heard[0], heard.Count)));
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That(
            (ledger.Elapsed, ledger.Late, ledger.Lost, ledger.Stalled), Is.EqualTo((ledger.Delivered, 0L, 0L, 0L)), $"{ledger}");
        Assert.That(ledger.Delivered + ledger.Trimmed, Is.EqualTo(480_000));
    }

    [Test]
    public async Task Audio_that_comes_after_silence_was_emitted_for_it_is_not_late([BothModes] DeliveryMode mode)
    {
        using GstSource source = Source("96000:stall=4000", mode);
        List<EpochStarted> epochs = [];
        source.Notified += (_, told) =>
        {
            if (told is EpochStarted begun) epochs.Add(begun);
        };
        List<int> heard = await ToEnd(source);

        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That((ledger.Delivered + ledger.Trimmed, ledger.Late), Is.EqualTo(
            (480_000L, 0L)), $"{ledger}, of which four seconds came at once");
        Assert.That(ledger.Stalled, Is.Positive, "silence goes on in time");
        int[] audio = [.. heard.Where(value => value != 0)];
        Assert.That(audio, Is.EqualTo(Enumerable.Range(audio[0], audio.Length)));
        Assert.That(epochs.Select(epoch => epoch.Reason), Has.Some.Contains("came after silence"));
    }

    [Test]
    public async Task More_audio_at_once_than_the_ring_holds_finds_room([BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Plan(
            "countersrc is-live=true num-samples=480000 samples-per-buffer=480 burst=250 ! "
            + "audio/x-raw,format=S32LE,rate=48000,channels=1 ! appsink name=only sync=false") with
        {
            SampleType = SampleType.S32,
            Delivery = mode,
        });
        List<int> heard = await ToEnd(source);

        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That((ledger.Delivered + ledger.Trimmed, ledger.Overflow), Is.EqualTo((480_000L, 0L)), $"{ledger}");
        int[] audio = [.. heard.Where(value => value != 0)];
        Assert.That(audio, Is.EqualTo(Enumerable.Range(audio[0], audio.Length)));
    }

    [Test]
    public async Task Holes_keep_their_length_after_silence_was_emitted_for_audio()
    {
        const int hole = 5_000;
        using GstSource source = Source($"96000:stall=4000; 360000:drop={hole},gap");
        var heard = new List<(long Index, int Value)>();
        source.SetCallback(frame =>
        {
            long index = frame.SampleIndex;
            foreach (int sample in frame.Channel<int>(0)) heard.Add((index++, sample / 64));
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);

        // By the indices: a callback that gets no processor for a second misses audio, which moves nothing.
        int[] moved = [.. heard.Where(sample => sample.Value >= 240_000).Select(
            sample => (int)(sample.Index - sample.Value)).Distinct()];
        Assert.That(moved, Has.Length.EqualTo(1), "what comes after the hole is where it would be if there were none");
        Assert.That(heard.Select(sample => sample.Value), Has.Some.GreaterThanOrEqualTo(360_000 + hole));
        Assert.That(heard.Select(sample => sample.Value), Has.None.InRange(360_000, 360_000 + hole - 1));
        Assert.That(
            heard.Where(sample => sample.Index - moved[0] is >= 360_000 and < 360_000 + hole).Select(sample => sample.Value),
            Is.All.Zero);
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That(
            ledger.Delivered + ledger.Trimmed + ledger.Overflow, Is.EqualTo(480_000 - hole), $"{ledger}");
    }

    [Test]
    public async Task Indices_go_on_where_the_format_changes_after_silence_was_emitted_for_audio([BothModes] DeliveryMode mode)
    {
        using GstSource source = Source("96000:stall=4000; 360000:channels=2", mode);
        var frames = new List<(long Index, int Samples, int Channels)>();
        source.SetCallback(frame => frames.Add((frame.SampleIndex, frame.SamplesPerChannel, frame.Channels)));
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);

        Assert.That(frames.Select(frame => frame.Channels).Distinct(), Is.EqualTo(new[] { 1, 2 }));
        foreach (((long index, int samples, _), (long next, _, _)) in frames.Zip(frames.Skip(1)))
            Assert.That(next, Is.GreaterThanOrEqualTo(index + samples), "no two frames have the same place");
        Assert.That(source.Ledger.Total.Late + source.Ledger.Total.Overflow, Is.Zero);
    }

    [TestCase(1_500_000_000L)]
    [TestCase(86_400_000_000_000L)]
    [TestCase(-1_500_000_000L)]
    public async Task Timestamps_that_are_set_while_it_runs_begin_an_epoch_and_no_silence(long nanoseconds)
    {
        using GstSource source = Source($"96000:jump={nanoseconds}");
        List<EpochStarted> epochs = [];
        source.Notified += (_, told) =>
        {
            if (told is EpochStarted begun) epochs.Add(begun);
        };
        List<int> heard = await ToEnd(source);

        Assert.That(heard, Is.EqualTo(Enumerable.Range(heard[0], heard.Count)));
        Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(source.Ledger.Channels[0].Elapsed));
        Assert.That(epochs, Has.Count.EqualTo(1));
    }

    [TestCase(1_500_000_000L)]
    [TestCase(86_400_000_000_000L)]
    [TestCase(-1_500_000_000L)]
    public void Another_streams_timestamps_that_are_set_hurt_no_stream(long nanoseconds)
    {
        using var source = new GstSource(Launch.Plan(Counter("", "steady"), Counter($"96000:jump={nanoseconds}", "jumping")) with
        {
            SampleRate = 48_000,
            Channels = 1,
            SampleType = SampleType.S32,
            Latency = TimeSpan.FromSeconds(2),
        });
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end");

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        foreach (ChannelLedger ledger in source.Ledger.Channels)
            Assert.That(
                (ledger.Delivered + ledger.Trimmed, ledger.Lost, ledger.Late), Is.EqualTo((480_000L, 0L, 0L)), $"{ledger}");
        Assert.That(recording.Told<EpochStarted>().Single().Reason, Does.Contain("jumping").And.Contain("set"));
    }

    private static GstSource Source(string script, DeliveryMode mode = DeliveryMode.Auto) =>
        new(Launch.Plan(Counter(script, "only")) with { SampleType = SampleType.S32, Delivery = mode });

    private static string Counter(string script, string name) =>
        "countersrc is-live=true num-samples=480000 ! audio/x-raw,format=S32LE,rate=48000,channels=1"
        + $" ! audiofault script=\"{script}\" ! appsink name={name}";

    /// <summary>The index that each sample says it has, in the order of their delivery; 0 for silence.</summary>
    private static async Task<List<int>> ToEnd(GstSource source)
    {
        var heard = new List<int>();
        source.SetCallback(frame =>
        {
            foreach (int sample in frame.Channel<int>(0)) heard.Add(sample / 64);
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return heard;
    }
}
