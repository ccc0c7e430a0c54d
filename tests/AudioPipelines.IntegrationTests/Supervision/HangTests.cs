using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

/// <summary>An element that hangs in a state change is left behind; the source, its host and other sources go on.</summary>
[Parallelizable] // waits for what hangs
public class HangTests
{
    private const int HangMilliseconds = 4_000;

    /// <summary>The name tells the threads of these sources from those of others.</summary>
    private static readonly GstSourceOptions _options = new() { Name = "hanging", StopDeadline = TimeSpan.FromMilliseconds(300) };

    [OneTimeSetUp]
    public void LoadPlugin() => TestPlugin.Load();

    [Test]
    public async Task A_pipeline_that_hangs_in_its_stop_is_left_behind_and_the_source_can_be_started_again([Values] bool dispose)
    {
        var source = new GstSource(Launch.Plan(
            $"countersrc is-live=true ! audiofault hang-on-stop={HangMilliseconds} ! audioconvert ! appsink"), _options);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 5, "frames");

        await Eventually.Completes(Task.Run(source.Stop), "the stop", TimeSpan.FromMilliseconds(HangMilliseconds - 1_000));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(recording.Told<SourceWarning>().Select(warning => warning.Message), Has.Some.Contains("left behind"));
        LedgerAssert.Balances(source);

        int before = recording.Count;
        source.Start();
        Eventually.Is(() => recording.Count > before + 5, "frames again");
        Task end = Task.Run(async () =>
        {
            if (dispose) await source.DisposeAsync();
            else source.Stop();
        });
        await Eventually.Completes(end, "the end", TimeSpan.FromMilliseconds(HangMilliseconds - 1_000));
        LedgerAssert.Balances(source);
        await source.DisposeAsync();
        Eventually.Is(() => ControlThreads("close: hanging") == 0, "what was left behind to be released");
    }

    [Test]
    public async Task A_pipeline_that_hangs_in_its_stop_inside_the_callback_does_not_hold_the_callback(
        [BothModes] DeliveryMode mode)
    {
        using var source = new GstSource(
            Launch.Plan($"countersrc is-live=true ! audiofault hang-on-stop={HangMilliseconds} ! audioconvert ! appsink"),
            _options with { Delivery = mode });
        int calls = 0;
        source.SetCallback(_ =>
        {
            if (++calls == 3) source.Stop();
        });
        source.Start();

        await Eventually.Completes(source.Completion, "the end", TimeSpan.FromMilliseconds(HangMilliseconds - 1_000));
        Assert.That(calls, Is.EqualTo(3));
        LedgerAssert.Balances(source);
        Eventually.Is(() => ControlThreads("close: hanging") == 0, "what was left behind to be released");
    }

    [Test]
    public async Task Two_stops_and_a_dispose_of_a_hanging_pipeline_all_return()
    {
        var source = new GstSource(Launch.Plan(
            $"countersrc is-live=true ! audiofault hang-on-stop={HangMilliseconds} ! audioconvert ! appsink"), _options);
        source.Start();

        Task[] ends = [Task.Run(source.Stop), Task.Run(source.Stop), Task.Run(source.Dispose), source.DisposeAsync().AsTask()];
        await Eventually.Completes(Task.WhenAll(ends), "all four", TimeSpan.FromMilliseconds(HangMilliseconds - 1_000));

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(source);
        Eventually.Is(() => ControlThreads("close: hanging") == 0, "what was left behind to be released");
    }

    [Test]
    public async Task Dispose_returns_while_a_start_hangs()
    {
        var source = new GstSource(Launch.Plan(
            $"countersrc is-live=true ! audiofault hang-on-start={HangMilliseconds} ! audioconvert ! appsink"), _options);
        Task starting = Task.Run(source.Start);
        Eventually.Is(() => ControlThreads("open: hanging") == 1, "the start");

        await Eventually.Completes(
            source.DisposeAsync().AsTask(), "the dispose", TimeSpan.FromMilliseconds(HangMilliseconds - 1_000));

        Assert.That(
            async () => await Eventually.Completes(starting, "the start"), Throws.InstanceOf<OperationCanceledException>());
        LedgerAssert.Balances(source);
        Eventually.Is(() => ControlThreads("open: hanging") == 0, "what was left behind to be released");
    }

    [Test]
    public void A_start_that_hangs_past_its_deadline_does_not_disturb_the_one_that_follows()
    {
        using var source = new GstSource(
            Launch.Plan($"countersrc is-live=true ! audiofault hang-on-start={HangMilliseconds} ! audioconvert ! appsink") with
            {
                StartDeadline = TimeSpan.FromMilliseconds(200)
            }, _options);
        var recording = new SourceRecording(source);
        Assert.That(Assert.Throws<AudioSourceException>(source.Start)!.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));

        source.ReplaceAsync(Launch.Plan("countersrc is-live=true ! audioconvert ! appsink")).GetAwaiter().GetResult();
        source.Start();
        Eventually.Is(() => ControlThreads("open: hanging") == 0, "the first start to come back");
        int before = recording.Count;
        Eventually.Is(() => recording.Count > before + 20, "frames");
        source.Stop();

        Assert.That(recording.Frames.Select(frame => frame.Epoch), Is.All.EqualTo(0));
        recording.AssertInStep();
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Two_stops_and_a_dispose_end_the_wait_for_a_restart()
    {
        PipelinePlan plan = Launch.Plan(
            "countersrc is-live=true ! audiofault script=\"4800:error=read\" ! audioconvert ! appsink") with
        {
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                Delay = TimeSpan.FromHours(
                1),
                MaximumDelay = TimeSpan.FromHours(1)
            },
        };
        var source = new GstSource(plan, _options);
        source.Start();
        Eventually.Is(() => source.State == AudioSourceState.Recovering, "the failure");

        Task[] ends = [Task.Run(source.Stop), Task.Run(source.Stop), source.DisposeAsync().AsTask()];
        await Eventually.Completes(Task.WhenAll(ends), "all three");

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(source);
    }

    private static int ControlThreads(string name) =>
        Directory.EnumerateDirectories("/proc/self/task").Count(task =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "comm")).TrimEnd() == name;
            }
            catch (IOException)
            {
                return false; // it has ended meanwhile
            }
        });
}
