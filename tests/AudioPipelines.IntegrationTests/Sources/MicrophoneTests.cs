namespace AudioPipelines.IntegrationTests.Sources;

[Parallelizable] // waits for a sound server
public class MicrophoneTests
{
    private PulseServer _pulse = null!;

    [SetUp]
    public void StartServer() => _pulse = PulseServer.Start();

    [TearDown]
    public void StopServer() => _pulse.Dispose();

    [Test]
    public void A_microphone_hears_the_frequency_and_the_level_that_are_played()
    {
        using var source = new GstSource(Microphone(PulseServer.Source));
        using BackgroundProgram tone = _pulse.PlayTone(1000);
        var recording = new SourceRecording(source);
        float[] heard = [];
        source.SetCallback(frame =>
        {
            if (heard.Length < 24_000)
                heard = frame.Channel(0).ToArray().Max() > 0.4f || heard.Length > 0 ? [.. heard, .. frame.Channel(0)] : [];
        });
        source.Start();
        Eventually.Is(() => heard.Length >= 24_000, "half a second of the tone");
        source.Stop();

        LedgerAssert.Balances(source);
        Assert.That(source.Format!.SampleRate, Is.EqualTo(48_000));
        float[] steady = heard[4800..];
        // Of most periods: a player that stutters on a busy machine makes the server's resampler ring.
        int[] crossings = [.. Enumerable.Range(1, steady.Length - 1).Where(at => steady[at - 1] < 0 && steady[at] >= 0)];
        Assert.That(Median(crossings.Zip(crossings.Skip(1), (one, next) => (float)(next - one))), Is.EqualTo(48).Within(
            1), "samples a period");
        Assert.That(Median(steady.Chunk(480).Select(block => block.Max())), Is.EqualTo(0.5f).Within(0.05f));
        Assert.That(recording.Told<SourceFailed>(), Is.Empty);
    }

    [Test]
    public async Task Another_plan_for_the_same_microphone_is_gone_over_to_while_it_is_open()
    {
        using var source = new GstSource(Microphone(PulseServer.Source));
        using BackgroundProgram tone = _pulse.PlayTone(1000);
        var run = new FrameRun(source);
        source.Start();
        run.WaitForMore(10);
        await Eventually.Completes(source.ReplaceAsync(Launch.Plan(
            Microphone(PulseServer.Source)) with
        { Latency = TimeSpan.FromMilliseconds(300) }), "the source goes over");
        run.WaitForEpoch(1);
        run.WaitForMore(10);
        source.Stop();
        Assert.That(run.Holes, Is.Empty);
        Assert.That(run.Told<EpochStarted>().Single().Outage, Is.Zero);
        Assert.That(run.Told<SourceStateChanged>().Count(s => s.Current is AudioSourceState.Starting), Is.EqualTo(
            1), "nothing is closed first");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task An_unplugged_microphone_fails_the_source_and_is_named()
    {
        using var source = new GstSource(Microphone(PulseServer.Source));
        var recording = new SourceRecording(source);
        Task<AudioSourceException> failure = recording.ToFailure();
        Eventually.Is(() => recording.Count > 10, "the first frames");

        _pulse.UnloadMicrophone();
        AudioSourceException error = await Eventually.Completes(failure, "the failure");

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound), error.ToString());
        Assert.That(error.Element, Is.EqualTo("mic"));
        Assert.That(error.IsRetryable, Is.True);
        Assert.That(recording.Told<SourceFailed>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_sound_server_that_dies_fails_the_source()
    {
        using var source = new GstSource(Microphone(PulseServer.Source));
        var recording = new SourceRecording(source);
        Task<AudioSourceException> failure = recording.ToFailure();
        Eventually.Is(() => recording.Count > 10, "the first frames");

        _pulse.Daemon.Dispose();
        AudioSourceException error = await Eventually.Completes(failure, "the failure");

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound), error.ToString());
        Assert.That(error.Element, Is.EqualTo("mic"));
    }

    [Test]
    public void A_microphone_that_is_not_there_fails_every_start_and_is_never_taken_for_running()
    {
        for (int start = 0; start < 20; start++)
        {
            using var source = new GstSource(Microphone("nosuch.monitor"));
            var recording = new SourceRecording(source);

            var error = Assert.Throws<AudioSourceException>(source.Start)!;

            Assert.That((error.Kind, error.Element), Is.EqualTo((AudioSourceErrorKind.NotFound, "mic")), error.ToString());
            Assert.That(recording.Told<SourceStarted>(), Is.Empty);
            LedgerAssert.Balances(source);
        }
    }

    [Test]
    public void An_unplugged_microphone_that_comes_back_is_heard_again()
    {
        PipelinePlan plan = Launch.Plan(Microphone(PulseServer.Source)) with
        {
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                Delay = TimeSpan.FromMilliseconds(
                20),
                MaximumDelay = TimeSpan.FromMilliseconds(50),
                MaximumAttempts = 1000
            },
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 10, "the first frames");

        _pulse.UnloadMicrophone();
        Eventually.Is(() => source.State == AudioSourceState.Recovering, "the failure");
        int before = recording.Count;
        _pulse.LoadNullSink(PulseServer.Sink);
        Eventually.Is(() => recording.Count > before + 10, "frames after the return");
        source.Stop();

        recording.AssertInStep();
        LedgerAssert.Balances(source);
        Assert.That(recording.Frames[^1].Epoch, Is.Positive);
        Assert.That(recording.Frames[^1].SampleIndex, Is.GreaterThan(recording.Frames[0].SampleIndex), "time goes on");
    }

    private static float Median(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private string Microphone(string device) =>
        $"pulsesrc name=mic server=\"{_pulse.Server}\" device={device} ! audioconvert ! audio/x-raw,rate=48000,channels=2 ! "
        + $"appsink";
}
