namespace AudioPipelines.IntegrationTests.Sources;

public class SeveralStreamsTests
{
    [Test]
    public async Task Streams_of_different_length_are_aligned_and_the_shorter_is_flagged_as_ended()
    {
        using var source = new GstSource(Launch.Plan(Named("short", 10), Named("long", 25, channels: 2)));
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        recording.AssertInStep();
        IReadOnlyList<ChannelLedger> ledger = source.Ledger.Channels;
        Assert.Multiple(() =>
        {
            Assert.That(recording.Samples, Is.EqualTo(25 * 480));
            Assert.That(recording.Frames.Select(frame => frame.Channels), Is.All.EqualTo(3));
            Assert.That((ledger[0].Delivered, ledger[0].Ended), Is.EqualTo((10L * 480, 15L * 480)));
            Assert.That((ledger[1], ledger[2].Delivered), Is.EqualTo((ledger[2], 25L * 480)));
            Assert.That(
                recording.Told<GapEnded>().ToArray(), Is.EqualTo(new[] { new GapEnded(0, 0, 4800, 7200, GapReason.Ended) }));
            Assert.That(recording.Audio.Channels[0].Skip(4800), Is.All.Zero);
            Assert.That(recording.Audio.Channels[0].Take(4800), Is.EqualTo(
                recording.Audio.Channels[1].Take(4800)), "the same tone at the same instant");
        });
    }

    [Test]
    public async Task Several_appsinks_of_one_pipeline_are_in_step()
    {
        using var source = new GstSource(
            $"filesrc location=\"{MediaFiles.WavSixChannels.Path}\" ! wavparse ! audioconvert ! deinterleave name=d "
            + string.Concat(
                Enumerable.Range(0, 6).Select(channel => $" d.src_{channel} ! queue ! audioconvert ! appsink name=c{channel}")));
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, MediaFiles.WavSixChannels.Audio);
        Assert.That(source.Format!.ChannelLabels, Has.Count.EqualTo(6));
    }

    [Test]
    public void Live_streams_run_on_one_clock_and_their_channels_have_the_labels_of_the_plan()
    {
        PipelinePlan plan = Launch.Plan(
            "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=2 ! appsink name=front",
            "audiotestsrc is-live=true samplesperbuffer=441 ! audio/x-raw,rate=48000,channels=1 ! appsink name=rear") with
        {
            SampleRate = 48_000,
            Streams = [new StreamPlan("rear", 1, ["behind"]), new StreamPlan("front", 2, ["left", "right"])],
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 50, "half a second of frames");
        source.Stop();

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        Assert.Multiple(() =>
        {
            Assert.That(source.Format!.ChannelLabels, Is.EqualTo(new[] { "behind", "left", "right" }));
            Assert.That(recording.Frames.Select(frame => frame.SampleIndex % 480), Is.All.Zero);
            Assert.That(recording.Frames.Skip(20).SelectMany(frame => frame.Gaps), Is.Empty);
            Assert.That(source.Ledger.Total.Late + source.Ledger.Total.Overflow + source.Ledger.Total.Duplicate, Is.Zero);
        });
    }

    [Test]
    public void A_live_stream_that_never_comes_does_not_hold_the_others()
    {
        PipelinePlan plan = Launch.Plan(
            "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink name=there",
            Launch.Silent.Replace("appsink", "appsink name=absent", StringComparison.Ordinal)) with
        {
            SampleRate = 48_000,
            Channels = 1,
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 50, "half a second of frames");
        source.Stop();

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        Assert.That(source.Ledger.Channels[1].NotStarted, Is.EqualTo(source.Ledger.Channels[1].Elapsed).And.Positive);
        Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(source.Ledger.Channels[0].Elapsed));
    }

    [Test]
    public async Task A_live_stream_that_falls_silent_is_given_up_and_its_silence_has_a_reason()
    {
        const string live = "audiotestsrc is-live=true samplesperbuffer=480";
        PipelinePlan plan = Launch.Plan(
            $"{live} ! audio/x-raw,rate=48000,channels=1 ! appsink name=steady",
            // After 20 buffers it is the turn of a source that delivers nothing.
            $"concat name=c ! appsink name=wanting  {live} num-buffers=20 ! audio/x-raw,format=F32LE,rate=48000,channels=1 ! c.  "
            + Launch.Silent.Replace("appsink", "c.", StringComparison.Ordinal)) with
        {
            SampleRate = 48_000,
            Channels = 1,
            Latency = TimeSpan.FromMilliseconds(50),
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(
            () => source.Ledger.Channels.Count == 2 && source.Ledger.Channels[1].Stalled > 0, "the silence to be noticed");
        int count = recording.Count;
        Eventually.Is(() => recording.Count > count + 30, "frames that go on");
        source.Stop();
        await source.Completion;

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        Assert.That(source.Ledger.Channels[1].Received, Is.EqualTo(20 * 480));
        Assert.That(source.Ledger.Channels[1].Delivered, Is.Positive);
        Assert.That(source.Ledger.Channels[0].Stalled, Is.Zero);
    }

    [Test]
    public void Different_rates_without_a_declared_one_are_refused()
    {
        using var source = new GstSource(
            [Named("a", 1000), Named("b", 1000).Replace("48000", "44100", StringComparison.Ordinal)]);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("48000").And.Contain("44100").And.Contain("rate:"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_stream_that_ends_without_any_audio_is_named()
    {
        using var source = new GstSource([Named("a", 1000), "fakesrc num-buffers=0 ! appsink name=nothing"]);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NoAudio));
        Assert.That(error.Message, Does.Contain("'nothing'"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Different_rates_are_converted_to_the_declared_one()
    {
        string other = Named("b", 100).Replace("48000", "44100", StringComparison.Ordinal).Replace(
            "! appsink", "! audioresample ! appsink", StringComparison.Ordinal);
        using var source = new GstSource(Launch.Plan(Named("a", 100), other) with { SampleRate = 48_000 });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(48_000));
        Assert.That(source.Ledger.Channels[1].Delivered, Is.EqualTo(480L * 100 * 48_000 / 44_100).Within(1));
    }

    [Test]
    public void Live_streams_whose_shape_is_not_declared_are_refused()
    {
        using var source = new GstSource([Launch.Live, Launch.Live]);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("declare the sample rate"));
    }

    [Test]
    public async Task An_error_of_one_stream_ends_all_of_them()
    {
        using var source = new GstSource(Launch.Plan(
            "audiotestsrc samplesperbuffer=480 num-buffers=400 ! audio/x-raw,rate=48000 ! appsink name=good",
            // So late that it cannot come before the other stream's first audio: this one would have to wait for it.
            "audiotestsrc samplesperbuffer=480 ! audio/x-raw,rate=48000 ! identity name=culprit error-after=200 ! appsink "
            + "name=bad"));
        var recording = new SourceRecording(source);

        AudioSourceException error = await recording.ToFailure();

        Assert.That(error.Element, Is.EqualTo("culprit"));
        Assert.That(source.Ledger.Channels[1].Delivered, Is.EqualTo(199 * Launch.BufferLength));
        Assert.That(source.Ledger.Total.Pending, Is.Zero);
        recording.AssertInStep();
    }

    private static string Named(string name, int buffers, int channels = 1) =>
        $"audiotestsrc num-buffers={buffers} samplesperbuffer=480 ! audio/x-raw,rate=48000,channels={channels} ! appsink "
        + $"name={name}";
}
