namespace AudioPipelines.IntegrationTests.Sources;

public class RestartTests(DeliveryMode mode) : InBothModes(mode)
{
    private static readonly RestartPolicy _quick = new()
    {
        Mode = RestartMode.OnError,
        Delay = TimeSpan.FromMilliseconds(1),
        MaximumDelay = TimeSpan.FromMilliseconds(5),
        MaximumAttempts = 3,
    };

    [Test]
    public async Task A_source_that_fails_again_and_again_is_given_up_with_the_whole_story()
    {
        PipelinePlan plan = Launch.Plan(
            Launch.Finite(100, elements: "! identity name=culprit error-after=20")) with
        { Restart = _quick };
        using GstSource source = Source(plan);
        var recording = new SourceRecording(source);

        AudioSourceException error = await recording.ToFailure();

        Assert.Multiple(() =>
        {
            Assert.That(source.Restarts, Is.EqualTo(3));
            Assert.That(error.Element, Is.EqualTo("culprit"));
            Assert.That(error.Message, Does.Contain("Given up after 3 restarts"));
            Assert.That(
                recording.Told<SourceFailed>().Select(failed => failed.IsFinal), Is.EqualTo(new[] { false, false, false, true }));
            Assert.That(
                recording.Told<SourceStateChanged>().Select(change => change.Current),
                Is.EqualTo(new[]
                {
                    AudioSourceState.Starting, AudioSourceState.Running, AudioSourceState.Recovering, AudioSourceState.Running,
                    AudioSourceState.Recovering, AudioSourceState.Running, AudioSourceState.Recovering, AudioSourceState.Running,
                    AudioSourceState.Failed,
                }));
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(4 * 19 * Launch.BufferLength));
            Assert.That(recording.Frames.Select(frame => frame.Epoch).Distinct(), Is.EqualTo(new[] { 0, 1, 2, 3 }));
            recording.AssertInStep();
        });
    }

    [Test]
    public void A_file_that_is_always_restarted_comes_again_as_a_new_epoch()
    {
        PipelinePlan plan = Launch.Plan(Launch.Finite(10)) with { Restart = _quick with { Mode = RestartMode.Always } };
        using GstSource source = Source(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => source.Restarts >= 4, "the fourth repetition");
        source.Stop();

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        Assert.That(recording.Told<SourceFailed>(), Is.Empty);
        Assert.That(recording.Frames.GroupBy(frame => frame.Epoch).Take(4).Select(epoch => epoch.Count()), Is.All.EqualTo(10));
        Assert.That(recording.Told<EpochStarted>().Select(epoch => epoch.Epoch), Is.Ordered.And.Unique);
    }

    [Test]
    public void A_stop_ends_the_wait_for_a_restart()
    {
        PipelinePlan plan = Launch.Plan(Launch.Finite(100, elements: "! identity error-after=20")) with
        {
            Restart = _quick with { Delay = TimeSpan.FromHours(1), MaximumDelay = TimeSpan.FromHours(1) },
        };
        using GstSource source = Source(plan);
        source.Start();
        Eventually.Is(() => source.State == AudioSourceState.Recovering, "the failure");

        source.Stop();

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(source.Completion.IsCompletedSuccessfully, Is.True);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_callback_that_throws_is_not_tried_again()
    {
        using GstSource source = Source(Launch.Plan(Launch.Endless) with { Restart = _quick });
        var recording = new SourceRecording(source);
        source.SetCallback(_ => throw new InvalidOperationException());

        AudioSourceException error = await recording.ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
        Assert.That(source.Restarts, Is.Zero);
    }

    [Test]
    public async Task One_reader_reads_through_restarts()
    {
        PipelinePlan plan = Launch.Plan(Launch.Finite(100, elements: "! identity error-after=20")) with { Restart = _quick };
        await using GstSource source = Source(plan);
        long samples = 0;

        Assert.That(
            async () =>
            {
                await foreach (AudioFrame frame in source.ReadFramesAsync()) samples += frame.SamplesPerChannel;
            },
            Throws.InstanceOf<AudioSourceException>());

        Assert.That(samples, Is.EqualTo(4 * 19 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }
}
