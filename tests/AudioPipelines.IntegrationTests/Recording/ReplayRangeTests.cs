namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Parts of a recording, its pace, and its repetition.</summary>
public class ReplayRangeTests
{
    private static readonly DateTimeOffset _captured = new(2026, 11, 29, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A second of one epoch and a second of another, whose indices begin anew.</summary>
    private static Take TwoSeconds(string encoding = "wav")
    {
        var take = new Take(
            new RecordingPlan(TestFolder.Create("range"))
            {
                Encoding = encoding,
                SegmentLength = TimeSpan.FromMilliseconds(333),
            }, Take.Format())
        {
            Captured = new CaptureTime(_captured.ToUnixTimeMilliseconds() * 1_000_000, CaptureClock.Ntp, false, 1),
        };
        for (int frame = 0; frame < 100; frame++) take.Write();
        take.BeginEpoch(0, "restart");
        take.Captured = take.Captured with { UnixNanoseconds = take.Captured.UnixNanoseconds + 10_000_000_000 };
        for (int frame = 0; frame < 100; frame++) take.Write();
        take.Complete();
        return take;
    }

    private static IEnumerable<TestCaseData> Ranges()
    {
        ReplayPlan.Place Second(double time) => ReplayPlan.Place.AtTime(TimeSpan.FromSeconds(time));
        ReplayPlan.Place Utc(double time) => ReplayPlan.Place.AtUtc(_captured.AddSeconds(time));
        yield return Case("all", null, null, 0, 200);
        yield return Case("from the frame that holds an index", ReplayPlan.Place.AtIndex(4_801), null, 10, 200);
        yield return Case("to the frame that holds an index", null, ReplayPlan.Place.AtIndex(4_801), 0, 11);
        yield return Case("to the frame before an index", null, ReplayPlan.Place.AtIndex(4_800), 0, 10);
        yield return Case("times", Second(0.4), Second(1.25), 40, 125);
        yield return Case("times of day", Utc(0.5), Utc(10.5), 50, 150);
        yield return Case("a time of day between two epochs", Utc(5), null, 100, 200);

        static TestCaseData Case(string name, ReplayPlan.Place? from, ReplayPlan.Place? to, int first, int end) =>
            new TestCaseData(from, to, first, end).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Ranges))]
    public async Task A_part_is_played_frame_by_frame_as_it_was_recorded(
        ReplayPlan.Place? from, ReplayPlan.Place? to, int first, int end)
    {
        using Take take = TwoSeconds();

        Replayed replayed = await Replayed.PlayAsync(new ReplayPlan { Folder = take.Folder, From = from, To = to });

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames[first..end]));
    }

    [Test]
    public async Task A_part_of_an_encoded_recording_is_played_exactly()
    {
        using Take take = TwoSeconds("flac");

        Replayed replayed = await Replayed.PlayAsync(new ReplayPlan
        {
            Folder = take.Folder,
            From = ReplayPlan.Place.AtIndex(24_000),
            To = ReplayPlan.Place.AtTime(TimeSpan.FromSeconds(1.1)),
        });

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames[50..110]));
    }

    [Test]
    public void A_part_that_is_not_there_is_an_error_at_the_start()
    {
        using Take take = TwoSeconds();
        using var source = AudioSource.FromReplay(
            new ReplayPlan { Folder = take.Folder, From = ReplayPlan.Place.AtIndex(48_000) });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NoAudio));
        Assert.That(error.Message, Does.Contain("48000").And.Contain(take.Folder));
    }

    [Test]
    public async Task A_loop_begins_again_in_a_new_epoch()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("loop")), 10);
        var plan = new ReplayPlan { Folder = take.Folder, Loop = true, Speed = 0, To = ReplayPlan.Place.AtIndex(5 * 480) };

        Replayed replayed = await Replayed.PlayAsync(AudioSource.FromReplay(plan), frames: 17);

        Assert.That(replayed.Frames, Is.EqualTo(Enumerable.Range(0, 17).Select(
            number => take.Frames[number % 5] with { Epoch = number / 5 })));
        Assert.That(
            replayed.Events.OfType<EpochStarted>().Select(begun => (begun.Epoch, begun.Reason)),
            Is.EqualTo(new[] { (1, "loop"), (2, "loop"), (3, "loop") }));
    }

    /// <summary>The test's clock decides: no frame comes before its time, and all come in it.</summary>
    [TestCase(1)]
    [TestCase(2.5)]
    public async Task Frames_come_at_the_speed_that_is_asked_for(double speed)
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("speed")), 100);
        var time = new ManualTime();
        long begun = time.GetTimestamp();
        await using var source = AudioSource.FromReplay(
            new ReplayPlan { Folder = take.Folder, Speed = speed }, new GstSourceOptions { TimeProvider = time });
        int frames = 0, early = 0;
        source.SetCallback(_ =>
        {
            double passed = time.GetElapsedTime(begun).TotalSeconds * speed;
            if (passed < (Interlocked.Increment(ref frames) * 0.01) - 0.0011 * speed) early++;
        });
        source.Start();
        Eventually.Is(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(5)); // half a frame
                return source.Completion.IsCompleted;
            }, "the end of the replay", TimeSpan.FromMinutes(2));

        Assert.That((frames, early), Is.EqualTo((100, 0)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stop_ends_the_wait_for_a_frame()
    {
        using Take take = Take.Of(new RecordingPlan(TestFolder.Create("stop")), 10);
        await using var source = AudioSource.FromReplay(new ReplayPlan { Folder = take.Folder, Speed = 1e-9 });
        source.Start();
        await Eventually.Completes(source.StopAsync(), "the stop");

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(source.Ledger.Total.Elapsed, Is.Zero);
        LedgerAssert.Balances(source);
    }
}
