namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>A plan is gone over to without an outage, and a broken one costs nothing.</summary>
public class ReplaceBesideTests(DeliveryMode mode) : InBothModes(mode)
{
    private static readonly (string Fault, PipelinePlan Plan, AudioSourceErrorKind Kind)[] _broken =
    [
        ("a misspelled element", With(
            "audiotestsource is-live=true ! audioconvert ! appsink"), AudioSourceErrorKind.InvalidDescription),
        ("an unknown property", With(
            "audiotestsrc is-live=true frequency=440 ! audioconvert ! appsink"), AudioSourceErrorKind.InvalidDescription),
        ("a syntax error", With("audiotestsrc is-live=true ! ! appsink"), AudioSourceErrorKind.InvalidDescription),
        ("no appsink", With("audiotestsrc is-live=true ! fakesink"), AudioSourceErrorKind.InvalidDescription),
        ("elements that cannot be linked", With("audiotestsrc is-live=true ! audio/x-raw,rate=8000 ! audioconvert ! "
            + "audio/x-raw,rate=16000 ! appsink"), AudioSourceErrorKind.InvalidDescription),
        ("a missing file", With(
            "filesrc location=/no/such/file.wav ! wavparse ! audioconvert ! appsink"), AudioSourceErrorKind.NotFound),
        ("a source that ends at once", With(
            "audiotestsrc is-live=true num-buffers=0 ! audioconvert ! appsink"), AudioSourceErrorKind.NoAudio),
        ("a start that hangs", With("appsrc ! appsink") with { StartDeadline = TimeSpan.FromSeconds(1) },
            AudioSourceErrorKind.Timeout),
    ];

    [Test]
    public async Task Indices_of_a_live_source_go_on_without_a_hole_through_many_replacements()
    {
        using GstSource source = Source(Tone(440));
        await ManyReplacements.GoThrough(source, number => Tone(440 + number));
    }

    [Test]
    public async Task Frames_of_another_length_follow_where_both_begin()
    {
        using GstSource source = Source(Tone(440));
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        await Eventually.Completes(
            source.ReplaceAsync(Tone(440) with { FrameLength = FrameLength.FromSamples(1_024) }), "the source goes over");
        run.WaitForEpoch(1);
        source.Stop();
        Assert.That(run.Holes, Is.Empty);
        Assert.That(run.Told<EpochStarted>().Single(), Has.Property("Outage").Zero.And.Property("SampleIndex").Matches<long>(
            index => index % 1_024 == 0));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_broken_plan_costs_nothing([Range(0, 7)] int number)
    {
        (string fault, PipelinePlan plan, AudioSourceErrorKind kind) = _broken[number];
        using GstSource source = Source(Tone(440));
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.ReplaceAsync(plan), "the plan is refused")))!;
        run.WaitForMore(3);
        source.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(kind), $"{fault}: {error.Message}");
            Assert.That(run.Holes, Is.Empty);
            Assert.That(run.Told<EpochStarted>(), Is.Empty);
            Assert.That(run.Told<SourceFailed>(), Is.Empty);
            Assert.That(run.Told<SourceStateChanged>().Count(), Is.EqualTo(3), "to Starting, Running and Stopped");
            Assert.That(source.Plan, Is.EqualTo(Tone(440)));
        });
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_plan_that_equals_the_one_that_runs_is_no_change()
    {
        using GstSource source = Source(Tone(440));
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        await Eventually.Completes(source.ReplaceAsync(Tone(440)), "nothing is to be done");
        run.WaitForMore(20);
        source.Stop();
        Assert.That(run.Told<EpochStarted>(), Is.Empty);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_plan_that_brings_no_audio_does_not_take_the_place_of_one_that_does()
    {
        using GstSource source = Source(Tone(440));
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        PipelinePlan silent = With(
            "appsrc is-live=true format=time ! audio/x-raw,format=F32LE,rate=48000,channels=1,layout=interleaved ! appsink") with
        {
            StartDeadline = TimeSpan.FromSeconds(1),
        };
        AudioSourceException error = (await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.ReplaceAsync(silent), "the plan is refused")))!;
        run.WaitForMore(3);
        source.Stop();
        Assert.That(error, Has.Property("Kind").EqualTo(AudioSourceErrorKind.Timeout).And.Message.Contains("brought no audio"));
        Assert.That(run.Holes, Is.Empty);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Pipelines_that_both_write_somewhere_are_closed_before_the_others_are_opened()
    {
        string folder = TestFolder.Create("replace");
        using GstSource source = Source(Writing(1));
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        await Eventually.Completes(source.ReplaceAsync(Writing(2)), "the source goes over");
        run.WaitForEpoch(1);
        await Assert.ThrowsAsync<AudioSourceException>(
            () => source.ReplaceAsync(With($"audiotestsource ! tee ! appsink filesink location={folder}/x")));
        run.WaitForMore(3);
        source.Stop();
        Assert.Multiple(() =>
        {
            Assert.That(run.Epoch, Is.EqualTo(1), "what cannot be built closes nothing");
            Assert.That(run.Told<SourceWarning>().Single().Message,
                Does.Contain("cannot run beside the others (both write somewhere)").And.Contain("s later"));
            Assert.That(
                run.Holes, Has.Count.EqualTo(run.Told<EpochStarted>().Single().Outage > 0 ? 1 : 0), "what is missing is told");
        });
        LedgerAssert.Balances(source);

        PipelinePlan Writing(int number) => With(
            $"audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000 ! tee name=t ! queue ! audioconvert ! "
            + $"appsink t. ! queue ! filesink location={folder}/{number}.raw");
    }

    [Test]
    public async Task A_file_gives_way_once_the_next_one_is_there()
    {
        PipelinePlan File(int channels) =>
            With($"audiotestsrc samplesperbuffer=480 ! audio/x-raw,rate=48000,channels={channels} ! audioconvert ! appsink") with
            {
                Channels = channels
            };
        using GstSource source = Source(File(1));
        long samples = 0;
        int channels = 0;
        source.SetCallback(frame =>
        {
            samples += frame.SamplesPerChannel * frame.Channels;
            Volatile.Write(ref channels, frame.Channels);
        });
        source.Start();
        for (int next = 2; next <= 4; next++)
        {
            await Eventually.Completes(source.ReplaceAsync(File(next)), "the source goes over");
            Eventually.Is(() => Volatile.Read(ref channels) == next, "frames of the next");
        }

        source.Stop();
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(samples), "every sample delivered is in the ledger");
        Assert.That(source.Ledger.Total.Elapsed, Is.EqualTo(samples));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_ends_while_the_next_is_opened_goes_over_to_it()
    {
        using var asked = new ManualResetEventSlim();
        using GstSource source = Source(
            With("audiotestsrc num-buffers=20 samplesperbuffer=480 ! audio/x-raw,rate=48000 ! audioconvert ! appsink"));
        source.SetCallback(_ => asked.Wait());
        source.Start();
        Task replacement = source.ReplaceAsync(Tone(440));
        asked.Set();
        await Eventually.Completes(replacement, "the source goes over");
        long before = source.Ledger.Total.Delivered;
        Eventually.Is(() => source.Ledger.Total.Delivered > before, "frames of the next");
        Assert.That(source.Completion.IsCompleted, Is.False);
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stop_or_dispose_may_meet_a_replacement_at_any_point()
    {
        for (int round = 0; round < 40; round++)
        {
            GstSource source = Source(
                Tone(440), new GstSourceOptions { DeliveryThreads = round % 2 == 0 ? null : new DeliveryThreads(1) });
            var run = new FrameRun(source);
            source.Start();
            Task replacement = source.ReplaceAsync(round % 3 == 0 ? With("audiotestsource ! appsink") : Tone(880));
            Eventually.Holds(() => run.Epoch > 0, TimeSpan.FromMilliseconds(round * 3));
            if (round % 4 == 0) await source.DisposeAsync();
            else source.Stop();
            Eventually.Is(() => replacement.IsCompleted, "the replacement is settled");
            _ = replacement.Exception;
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
            LedgerAssert.Balances(source);
            source.Dispose();
        }
    }

    [Test]
    public async Task A_source_on_a_shared_thread_goes_over_without_a_hole()
    {
        using var threads = new DeliveryThreads(1);
        using GstSource source = Source(Tone(440), new GstSourceOptions { DeliveryThreads = threads });
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(3);
        await Eventually.Completes(source.ReplaceAsync(Tone(880)), "the source goes over");
        run.WaitForEpoch(1);
        source.Stop();
        Assert.That(run.Holes, Is.Empty);
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan Tone(int frequency) =>
        With($"audiotestsrc is-live=true samplesperbuffer=480 freq={frequency} ! audioconvert ! audioresample ! appsink") with
        {
            SampleRate = 48_000,
            Channels = 1
        };

    private static PipelinePlan With(string launch) => new() { Name = "tone", LaunchTexts = [launch] };
}
