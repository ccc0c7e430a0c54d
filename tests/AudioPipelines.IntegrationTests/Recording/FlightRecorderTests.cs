using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What a source has in memory, and what a dump of it holds, in both modes of delivery.</summary>
public class FlightRecorderTests(DeliveryMode mode) : Sources.InBothModes(mode)
{
    private const string Counter = "countersrc coding=single num-samples=96000 ! audio/x-raw,format=S24LE,rate=48000,channels=2";

    [OneTimeSetUp]
    public void Load() => TestPlugin.Load();

    [Test]
    public async Task A_dump_holds_what_was_delivered_with_its_gaps()
    {
        await using GstSource source = Kept(
            $"{Counter} ! audiofault script=\"4800:drop=960; 60000:drop=100\" ! audioconvert ! appsink");
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);

        string dump = await source.DumpAsync(TestFolder.Create("dumps"));

        (int first, IReadOnlyList<HeardFrame> held) = heard.AssertHolds(dump);
        Assert.That((first, held.Count), Is.EqualTo((0, heard.Frames.Count)));
        Assert.That(held.Count(frame => frame.Gaps.Length > 0), Is.GreaterThan(0));
    }

    [Test]
    public async Task A_dump_holds_the_last_seconds_and_no_more()
    {
        await using GstSource source = Kept(
            $"{Counter} ! audioconvert ! appsink", new() { Length = TimeSpan.FromMilliseconds(505) });
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);

        (int first, IReadOnlyList<HeardFrame> held) = heard.AssertHolds(await source.DumpAsync(TestFolder.Create("dumps")));

        Assert.That((first, held.Count), Is.EqualTo((149, 51)), "of 200 frames of 10 ms");
    }

    [Test]
    public async Task A_dump_holds_epochs_and_formats_over_restarts()
    {
        await using GstSource source = Source(Plan(
            $"{Counter} ! audiofault script=\"4800:rate=32000; 9600:error | 4800:error | {200_000 + (int)Mode}:eos\" ! "
            + $"audioconvert "
            + "! appsink") with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(1) },
        });
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);

        string dump = await source.DumpAsync(TestFolder.Create("dumps"));

        (int first, IReadOnlyList<HeardFrame> held) = heard.AssertHolds(dump);
        Assert.That((first, held.Count), Is.EqualTo((0, heard.Frames.Count)));
        Assert.That(held.Select(frame => frame.Epoch).Distinct().Count(), Is.GreaterThanOrEqualTo(3));
        Assert.That(held.Select(frame => frame.Format).Distinct().Count(), Is.EqualTo(2));
        Assert.That(
            IndexReader.Read(dump).OfType<RecordedEvent>().Select(what => what.Kind), Is.EqualTo(
                new[] { "SourceFailed", "SourceFailed" }));
    }

    [Test]
    public async Task A_dump_of_a_running_live_source_holds_its_times_of_capture_and_its_graph()
    {
        await using GstSource source = Kept(
            "countersrc is-live=true coding=single ! audio/x-raw,format=S24LE ! audioconvert ! appsink");
        var heard = new HeardSource(source);
        source.Start();
        Eventually.Is(() => heard.Frames.Count >= 50, "frames");

        string dump = await source.DumpAsync(TestFolder.Create("dumps"));
        source.Stop();

        (_, IReadOnlyList<HeardFrame> held) = heard.AssertHolds(dump);
        Assert.That(held, Has.Count.GreaterThanOrEqualTo(50));
        Assert.That(held.Select(frame => frame.Captured.Clock), Is.All.Not.EqualTo(CaptureClock.None));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(dump, "pipeline.dot")), Does.StartWith("digraph").And.Contain("countersrc"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_dump_may_be_asked_for_inside_the_callback_and_several_at_once()
    {
        string folder = TestFolder.Create("dumps");
        await using GstSource source = Kept($"{Counter} ! audioconvert ! appsink");
        List<Task<string>> dumps = [];
        int frames = 0;
        source.SetCallback(_ =>
        {
            frames++;
            if (frames % 50 == 0) dumps.AddRange([source.DumpAsync(folder), source.DumpAsync(folder)]);
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the source's end");

        string[] written = await Eventually.Completes(Task.WhenAll(dumps), "the dumps");
        Assert.That(written.Distinct().Count(), Is.EqualTo(8));
        Assert.That(HeardFrame.Read(written[0]), Has.Count.GreaterThanOrEqualTo(50), "the frame of the callback is the last");
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(written));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_dump_tells_what_ran_and_no_secret()
    {
        await using GstSource source = Kept(
            "audiotestsrc num-buffers=10 ! audio/x-raw,format={ S16LE, F32LE },rate=48000 ! audioconvert ! appsink name=audio");
        Assert.That(await new HeardSource(source).Play(), Is.Null);
        string dump = await source.DumpAsync(TestFolder.Create("dumps"));

        string document = Path.Combine(dump, "description.yaml");
        PipelinePlan read = PipelineDescription.Load(document).Resolve();
        Assert.That((read.Name, read.LaunchTexts), Is.EqualTo((source.Plan.Name, source.Plan.LaunchTexts)));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(document), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task A_source_without_a_flight_recorder_or_audio_says_so()
    {
        await using GstSource without = Source(Plan($"{Counter} ! audioconvert ! appsink") with { FlightRecorder = null });
        await using GstSource silent = Kept($"{Counter} ! audioconvert ! appsink");

        Assert.That(() => without.DumpAsync("."), Throws.InvalidOperationException.With.Message.Contains("flightRecorder: 30s"));
        Assert.That(() => silent.DumpAsync("."), Throws.InvalidOperationException.With.Message.Contains("no audio"));
    }

    [Test]
    public async Task A_dump_that_cannot_be_written_says_where_and_changes_nothing()
    {
        await using GstSource source = Kept($"{Counter} ! audioconvert ! appsink", new() { Folder = "/dev/full/dumps" });
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);

        IOException? error = await Assert.ThrowsAsync<IOException>(() => source.DumpAsync());
        Assert.That(error?.Message, Does.Contain("/dev/full/dumps").And.Contain(source.Name));
        heard.AssertHolds(await source.DumpAsync(Path.Combine(TestFolder.Create("dumps"), "missing")));
        Assert.That(heard.Warnings, Is.Empty);
    }

    [Test]
    public async Task Another_plan_goes_on_in_the_same_memory()
    {
        await using GstSource source = Kept(
            "countersrc is-live=true coding=single ! audio/x-raw,format=S24LE ! audioconvert ! appsink");
        var heard = new HeardSource(source);
        source.Start();
        Eventually.Is(() => heard.Frames.Count >= 10, "frames");
        await Eventually.Completes(source.ReplaceAsync(source.Plan with { SampleType = SampleType.S16 }), "the other plan");
        int before = heard.Frames.Count;
        Eventually.Is(() => heard.Frames.Count >= before + 20, "frames of the other plan");

        (int first, IReadOnlyList<HeardFrame> held) = heard.AssertHolds(await source.DumpAsync(TestFolder.Create("dumps")));
        source.Stop();

        Assert.That(first, Is.Zero);
        Assert.That(held.Select(frame => frame.Format.Split(' ')[2]).Distinct(), Is.EqualTo(new[] { "F32", "S16" }));
        LedgerAssert.Balances(source);
    }

    private GstSource Kept(string launch, FlightRecorderPlan? flight = null) =>
        Source(Plan(launch) with { FlightRecorder = flight ?? new() });

    private static PipelinePlan Plan(string launch) => new() { Name = "kept", LaunchTexts = [launch], FlightRecorder = new() };
}
