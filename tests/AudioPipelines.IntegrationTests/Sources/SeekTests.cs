namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What <see cref="AudioSource.SeekAsync"/> promises.</summary>
public class SeekTests(DeliveryMode mode) : InBothModes(mode)
{
    private static IEnumerable<MediaFile> Files => MediaFiles.Formats;

    private static readonly TimeSpan _place = TimeSpan.FromSeconds(1.2345678);

    [TestCaseSource(nameof(Files))]
    public async Task After_a_seek_the_samples_are_those_of_the_whole_file_at_their_indices(MediaFile file)
    {
        AudioData whole = await WholeAsync(file);
        using GstSource source = Source(PlanOf(file));
        PausedPlay play = await PausedPlay.StartAsync(source);

        Assert.That(source.CanSeek, Is.True);
        await Eventually.Completes(source.SeekAsync(_place), "the place is gone to");
        Assert.That((source.State, source.Position), Is.EqualTo((AudioSourceState.Paused, (TimeSpan?)_place)));
        await play.ToEndAsync();

        int first = (int)Math.Round(_place.TotalSeconds * whole.Rate);
        Assert.Multiple(() =>
        {
            Assert.That(play.Of(1)[0].SampleIndex, Is.EqualTo(first));
            Assert.That(play.Of(1)[0].Time, Is.EqualTo(_place).Within(TimeSpan.FromSeconds(0.5 / whole.Rate)));
            Assert.That(play.Of(1).Sum(frame => frame.Samples), Is.EqualTo(whole.Samples - first));
            Assert.That(play.Faults(whole), Is.Empty);
            Assert.That(play.Begun.Select(begun => (begun.Epoch, begun.SampleIndex, begun.Reason)), Is.EqualTo(
                new[] { (1, (long)first, "seek") }));
        });
    }

    [Test]
    public async Task What_comes_before_the_place_is_trimmed_and_nothing_of_it_is_in_a_frame()
    {
        using GstSource source = Source(PlanOf(MediaFiles.Wav));
        PausedPlay play = await PausedPlay.StartAsync(source);
        long before = source.Ledger.Channels[0].Delivered;

        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(1)), "the place is gone to");
        await play.ToEndAsync();

        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.Multiple(() =>
        {
            Assert.That(ledger.Delivered, Is.EqualTo(before + MediaFiles.Wav.Samples - 48_000));
            Assert.That(ledger.Trimmed, Is.GreaterThanOrEqualTo(48_000));
            Assert.That(ledger.Elapsed, Is.EqualTo(ledger.Delivered));
            Assert.That(ledger.Pending, Is.Zero);
        });
    }

    [Test]
    public async Task A_source_may_go_back_to_its_beginning()
    {
        AudioData whole = await WholeAsync(MediaFiles.Wav);
        using GstSource source = Source(PlanOf(MediaFiles.Wav));
        PausedPlay play = await PausedPlay.StartAsync(source);

        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(2)), "a place is gone to");
        await Eventually.Completes(source.SeekAsync(TimeSpan.Zero), "the beginning is gone to");
        await play.ToEndAsync();

        Assert.That(play.Of(2).Sum(frame => frame.Samples), Is.EqualTo(whole.Samples));
        Assert.That(play.Faults(whole), Is.Empty);
    }

    [Test]
    public async Task Of_many_seeks_the_last_one_counts()
    {
        using GstSource source = Source(PlanOf(MediaFiles.Wav));
        PausedPlay play = await PausedPlay.StartAsync(source);

        Task[] seeks = [.. Enumerable.Range(1, 20).Select(tenth => source.SeekAsync(TimeSpan.FromSeconds(tenth / 10.0)))];
        await Eventually.Completes(seeks[^1], "the last place is gone to");
        Eventually.Is(() => Array.TrueForAll(seeks, seek => seek.IsCompleted), "every seek is settled");
        await play.ToEndAsync();

        Assert.That(play.Frames[^1].SampleIndex + play.Frames[^1].Samples, Is.EqualTo(MediaFiles.Wav.Samples));
        Assert.That(play.Begun[^1].SampleIndex, Is.EqualTo(96_000));
    }

    [Test]
    public async Task A_stop_during_a_seek_stops_the_source_and_settles_the_seek()
    {
        using GstSource source = Source(PlanOf(MediaFiles.Wav));
        for (int round = 0; round < 20; round++)
        {
            await PausedPlay.StartAsync(source);
            Task seek = source.SeekAsync(TimeSpan.FromSeconds(1));
            source.Stop();
            Eventually.Is(() => seek.IsCompleted, "the seek is settled");
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
            LedgerAssert.Balances(source);
        }
    }

    [Test]
    public async Task Places_that_are_not_there_are_refused_with_a_sentence()
    {
        using GstSource source = Source(PlanOf(MediaFiles.Wav));
        Assert.That(
            () => source.SeekAsync(TimeSpan.Zero), Throws.InvalidOperationException.With.Message.Contains("does not run"));
        PausedPlay play = await PausedPlay.StartAsync(source);

        Assert.Multiple(() =>
        {
            Assert.That(() => source.SeekAsync(TimeSpan.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>()
                .With.Message.Contains("has no audio before its beginning. Give a place from 0 on."));
            Assert.That(() => source.SeekAsync(TimeSpan.FromHours(1)), Throws.TypeOf<ArgumentOutOfRangeException>()
                .With.Message.Contains("ends at 00:00:02"));
        });
        await play.ToEndAsync();
        Assert.That(
            () => source.SeekAsync(TimeSpan.Zero), Throws.InvalidOperationException.With.Message.Contains("does not run"));
    }

    [TestCase(Launch.Live, "it is live")]
    [TestCase(Launch.Endless, "it has no end that is known")]
    public void A_source_that_cannot_seek_says_why(string launch, string why)
    {
        using GstSource source = Source(launch);
        source.Start();
        Assert.That(source.CanSeek, Is.False);
        Assert.That(() => source.SeekAsync(TimeSpan.FromSeconds(1)), Throws.TypeOf<NotSupportedException>()
            .With.Message.Contains($"cannot seek: {why}"));
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task An_isolated_source_seeks_too()
    {
        AudioData whole = await WholeAsync(MediaFiles.Flac);
        using GstSource source = new(PlanOf(MediaFiles.Flac) with { Isolation = new() });
        PausedPlay play = await PausedPlay.StartAsync(source);

        await Eventually.Completes(source.SeekAsync(_place), "the place is gone to");
        await play.ToEndAsync();

        Assert.That(play.Of(1)[0].SampleIndex, Is.EqualTo((long)Math.Round(_place.TotalSeconds * whole.Rate)));
        Assert.That(play.Faults(whole), Is.Empty);
    }

    [Test]
    public async Task A_file_of_a_web_server_is_asked_for_again()
    {
        AudioData whole = await WholeAsync(MediaFiles.Flac);
        using var server = new Trust.WebServer((_, _) => Trust.WebServer.File(MediaFiles.Flac.Path, "audio/flac"));
        using GstSource source = Source(PipelineDescription.Load("uri").Resolve(
            new ParameterValues { ["uri"] = $"http://{server.Authority}/stereo.flac" }));
        PausedPlay play = await PausedPlay.StartAsync(source);

        await Eventually.Completes(source.SeekAsync(_place), "the place is gone to");
        await play.ToEndAsync();

        Assert.That(play.Of(1), Is.Not.Empty);
        Assert.That(play.Faults(whole), Is.Empty);
    }

    private static PipelinePlan PlanOf(MediaFile file) =>
        PipelineDescription.Load("file").Resolve(new ParameterValues { ["location"] = file.Path });

    private static async Task<AudioData> WholeAsync(MediaFile file)
    {
        using var source = GstSource.FromFile(file.Path);
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        return recording.Audio;
    }
}
