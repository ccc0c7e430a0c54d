namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>A recording that is replayed.</summary>
public class ReplayTests
{
    /// <summary>A minute of an array, at a sixth of its rate.</summary>
    [Test]
    public async Task A_minute_of_sixteen_channels_with_lost_packets_is_replayed_bit_by_bit()
    {
        AudioFormat format = Take.Format(16, 8_000, SampleType.F32, 80);
        using var take = new Take(
            new RecordingPlan(TestFolder.Create("array")) { SegmentLength = TimeSpan.FromSeconds(7) }, format);
        var random = new Random(16);
        for (int frame = 0; frame < 6_000; frame++)
        {
            List<FrameGap> gaps = [];
            for (int packet = 0; packet < 80; packet++)
            {
                if (random.Next(100) > 0) continue; // eight streams of two channels, ten packets in a frame
                int stream = packet / 10 * 2, start = packet % 10 * 8;
                gaps.Add(new FrameGap(stream, start, 8, GapReason.Lost));
                gaps.Add(new FrameGap(stream + 1, start, 8, GapReason.Lost));
            }

            take.Write(gaps: [.. Merged(gaps)]);
            if (frame % 100 == 99) take.Sync();
        }

        take.Complete();
        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames));
        Assert.That(replayed.Events.OfType<GapEnded>().Sum(gap => gap.Length), Is.EqualTo(replayed.Ledger.Total.Lost));
        Assert.That(replayed.Ledger.Total.Lost, Is.GreaterThan(0));
        Assert.That(replayed.Warnings, Is.Empty);
    }

    [TestCase("flac", SampleType.S16, false)]
    [TestCase("flac", SampleType.S32, true)]
    [TestCase("mka: flacenc ! matroskamux", SampleType.S16, false)]
    public async Task What_an_exact_encoder_wrote_is_replayed_bit_by_bit(string encoding, SampleType type, bool perChannel)
    {
        var plan = new RecordingPlan(TestFolder.Create("encoded"))
        {
            Encoding = encoding,
            PerChannel = perChannel,
            SegmentLength = TimeSpan.FromMilliseconds(333),
        };
        using Take take = Take.Of(plan, 150, Take.Format(3, type: type));

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Warnings, Is.Empty);
        Assert.That(replayed.Frames, Is.EqualTo(take.Frames));
    }

    [Test]
    public async Task A_lossy_recording_keeps_everything_but_the_samples()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("opus")) { Encoding = "opus" }, 150);

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(
            replayed.Frames.Select(frame => frame with { Hash = "", Gaps = "" }),
            Is.EqualTo(take.Frames.Select(frame => frame with { Hash = "", Gaps = "" })));
    }

    [Test]
    public async Task A_recorded_source_is_replayed_with_its_epochs_and_gaps()
    {
        TestPlugin.Load();
        string folder = TestFolder.Create("recorded");
        await using var source = new GstSource(new PipelinePlan
        {
            Name = "recorded",
            LaunchTexts =
                ["countersrc num-samples=48000 ! audiofault script=\"4800:drop=960; 14400:drop=333\" ! audioconvert ! appsink"],
            Recording = new RecordingPlan(folder),
        });
        var frames = new List<FrameFacts>();
        var gaps = new List<GapEnded>();
        source.Notified += (_, what) =>
        {
            if (what is GapEnded gap) gaps.Add(gap);
        };
        source.SetCallback(frame => frames.Add(FrameFacts.Of(frame)));
        source.Start();
        await Eventually.Completes(source.Completion, "the source's end");
        LedgerAssert.Balances(source);

        Replayed replayed = await Replayed.PlayAsync(folder);

        Assert.That(replayed.Frames, Is.EqualTo(frames));
        Assert.That(replayed.Events.OfType<GapEnded>(), Is.EqualTo(gaps).And.Not.Empty);
        Assert.That(replayed.Events.OfType<SourceStarted>().Count(), Is.EqualTo(1));
        Assert.That(
            (replayed.Ledger.Total.Delivered, replayed.Ledger.Total.Lost),
            Is.EqualTo((source.Ledger.Total.Delivered, source.Ledger.Total.Lost)));
    }

    [Test]
    public async Task An_outage_is_replayed_as_it_was_told()
    {
        TestPlugin.Load();
        string folder = TestFolder.Create("outage");
        await using var source = new GstSource(new PipelinePlan
        {
            Name = "restarted",
            LaunchTexts =
            [
                "countersrc is-live=true ! audiofault script=\"9600:error | 4800:error | 9601:eos\" ! audioconvert ! appsink",
            ],
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(50) },
            Recording = new RecordingPlan(folder),
        });
        var told = new List<EpochStarted>();
        source.Notified += (_, what) =>
        {
            if (what is EpochStarted begun) told.Add(begun);
        };
        source.Start();
        await Eventually.Completes(source.Completion, "the source's end");
        LedgerAssert.Balances(source);

        Replayed replayed = await Replayed.PlayAsync(folder);

        Assert.That(told.Select(begun => begun.Outage), Has.Some.GreaterThan(0));
        Assert.That(Facts(replayed.Events.OfType<EpochStarted>()), Is.EqualTo(Facts(told)));

        static IEnumerable<(int, long, string, long)> Facts(IEnumerable<EpochStarted> epochs) =>
            epochs.Select(begun => (begun.Epoch, begun.SampleIndex, begun.Reason, begun.Outage));
    }

    [Test]
    public async Task Epochs_of_another_process_count_on()
    {
        using var take = new Take(new RecordingPlan(TestFolder.Create("twice")), Take.Format());
        take.Write();
        take.BeginEpoch(96_000, "restart");
        take.Write();
        take.BeginAnew();
        take.Write();
        take.BeginEpoch(480, "restart");
        take.Write();
        take.Complete();

        Replayed replayed = await Replayed.PlayAsync(take.Folder);

        Assert.That(replayed.Frames.Select(frame => (frame.Epoch, frame.Index)), Is.EqualTo(new[]
        {
            (0, 0L), (1, 96_000), (2, 0), (3, 480),
        }));
        Assert.That(replayed.Events.OfType<EpochStarted>().Select(begun => begun.Epoch), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task A_source_that_is_started_again_plays_again_in_a_new_epoch()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("again")), 10);
        await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 0 });
        var frames = new List<FrameFacts>();
        source.SetCallback(frame => frames.Add(FrameFacts.Of(frame)));
        for (int run = 0; run < 2; run++)
        {
            source.Start();
            await Eventually.Completes(source.Completion, "the end of the replay");
        }

        Assert.That(frames, Is.EqualTo(take.Frames.Concat(take.Frames.Select(frame => frame with { Epoch = 1 }))));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_replay_can_be_recorded()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("first")), 100);
        string copy = Path.Combine(TestFolder.Create("second"), "copy");
        var plan = new PipelinePlan
        {
            Name = "copy",
            LaunchTexts = [],
            Replay = new ReplayPlan { Folder = take.Folder, Speed = 0 },
            Recording = new RecordingPlan(copy) { Encoding = "flac" },
        };
        await Replayed.PlayAsync(AudioSource.FromPlan(plan));

        Assert.That((await Replayed.PlayAsync(copy)).Frames, Is.EqualTo(take.Frames));
        await using AudioSource onItself = AudioSource.FromPlan(plan with { Recording = new RecordingPlan(take.Folder) });
        Assert.That(
            Assert.Throws<AudioSourceException>(onItself.Start)!.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
    }

    private static List<FrameGap> Merged(List<FrameGap> gaps)
    {
        var merged = new List<FrameGap>();
        foreach (FrameGap gap in gaps.OrderBy(gap => gap.Channel).ThenBy(gap => gap.Start))
        {
            if (merged.Count > 0 && merged[^1].Channel == gap.Channel && merged[^1].Start + merged[^1].Length == gap.Start)
                merged[^1] = merged[^1] with { Length = merged[^1].Length + gap.Length };
            else merged.Add(gap);
        }

        return merged;
    }
}
