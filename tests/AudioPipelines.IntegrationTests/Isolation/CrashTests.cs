using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>A worker that is ended, in whatever way and at whatever time, is a gap of its sources and nothing else.</summary>
public class CrashTests
{
    private static readonly Action<int> _kill = process => CrashWays.Signal(process, "KILL");
    private static readonly Action<int> _freeze = process => CrashWays.Signal(process, "STOP");

    [Test]
    public async Task Fifty_crashes_are_fifty_gaps_and_nothing_to_the_parent_or_to_other_sources()
    {
        PipelinePlan other = Launch.Plan(
            "countersrc num-samples=480000 ! identity sync=true ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! appsink") with
        {
            SampleType = SampleType.S32,
        };
        Delivery undisturbed = await Delivery.Of(
            other with { LaunchTexts = [other.LaunchTexts[0].Replace("sync=true", "sync=false", StringComparison.Ordinal)] });
        using var segfault = new CrashRun("2400:crash");
        using var segfaultLater = new CrashRun("24007:crash");
        using var abort = new CrashRun("4801:abort");
        using var killed = new CrashRun();
        using var frozen = new CrashRun();
        using var lying = new CrashRun();
        CrashRun[] all = [segfault, segfaultLater, abort, killed, frozen, lying];

        Task<Delivery> disturbed = Delivery.Of(other);
        foreach (CrashRun run in all) run.Source.Start();
        await Task.WhenAll(
            Task.Run(() => StopAfter(segfault, 10)),
            Task.Run(() => StopAfter(segfaultLater, 8)),
            Task.Run(() => StopAfter(abort, 10)),
            Task.Run(() => killed.Crash([.. Enumerable.Repeat(_kill, 15)])),
            Task.Run(() => frozen.Crash([_freeze, _freeze, _freeze])),
            Task.Run(
                () => lying.Crash([CrashWays.SpeakNonsense, CrashWays.SpoilRing, CrashWays.SpeakNonsense, CrashWays.SpoilRing])));
        killed.WaitForCrashes(15);
        frozen.WaitForCrashes(3);
        lying.WaitForCrashes(4);

        segfault.StopAndCheck(10);
        segfaultLater.StopAndCheck(8);
        abort.StopAndCheck(10);
        killed.StopAndCheck(15);
        frozen.StopAndCheck(3);
        lying.StopAndCheck(4);
        TestContext.Out.WriteLine(
            $"{all.Sum(run => run.Failures.Count)} crashes, {all.Sum(run => run.Source.Restarts)} restarts");
        foreach (IGrouping<string, AudioSourceException> way in all.SelectMany(run => run.Failures).GroupBy(
            failure => failure.Message))
            TestContext.Out.WriteLine($"{way.Count()} × {way.Key}");
        Assert.That(
            segfault.Failures.Concat(segfaultLater.Failures).Select(failure => failure.Worker!.Signal), Is.All.EqualTo(11));
        Assert.That(abort.Failures.Select(failure => failure.Worker!.Signal), Is.All.EqualTo(6));
        Assert.That(killed.Failures.Select(failure => failure.Worker!.Signal), Is.All.EqualTo(9));
        Assert.That(frozen.Failures.Select(failure => failure.Message), Is.All.Contain("no sign of life"));
        Assert.That((await disturbed).Frames, Is.EqualTo(undisturbed.Frames), "another source, bit for bit");
    }

    /// <summary>Lets a source that crashes by itself do so this often, and no longer: its starts cost the others time.</summary>
    private static void StopAfter(CrashRun run, int crashes)
    {
        Eventually.Is(() => run.Source.Restarts >= crashes, $"{crashes} restarts", TimeSpan.FromMinutes(3));
        run.Source.Stop();
    }

    [Test]
    public void A_worker_that_lies_is_ended_and_replaced()
    {
        using var run = new CrashRun();
        run.Source.Start();

        run.Crash(CrashWays.SpeakNonsense, CrashWays.SpoilRing, CrashWays.SpeakNonsense, CrashWays.SpoilRing);
        run.WaitForCrashes(4);

        run.StopAndCheck(4);
        foreach (AudioSourceException failure in run.Failures) TestContext.Out.WriteLine(failure.Message);
        Assert.That(run.Failures.Select(failure => failure.Message), Is.All.Contain("broke the protocol"));
    }

    [Test]
    public void A_crash_of_a_shared_worker_is_a_gap_in_each_of_its_sources()
    {
        using var one = new CrashRun(worker: "shared");
        using var other = new CrashRun(worker: "shared");
        one.Source.Start();
        other.Source.Start();
        int process = one.WaitForWorker();
        Assert.That(other.WaitForWorker(), Is.EqualTo(process), "they share it");

        CrashWays.Signal(process, "KILL");
        one.WaitForCrashes(1);
        other.WaitForCrashes(1);

        int next = one.WaitForWorker();
        Assert.That(other.WaitForWorker(), Is.EqualTo(next), "they share the next one too");
        one.StopAndCheck(1);
        Assert.That(Isolated.Lives(next), "it stays for the other");
        other.StopAndCheck(1);
        Assert.That(Isolated.Lives(next), Is.False, "nobody needs it");
    }

    [TestCase(480)]
    [TestCase(4_800)]
    [TestCase(48_000)]
    public async Task What_a_worker_wrote_before_it_died_is_delivered(int samples)
    {
        Delivery delivery = await Delivery.Of(
            Isolated.Plan($"countersrc ! audio/x-raw,format=S32LE,rate=48000,channels=2 ! audiofault "
                + $"script=\"{samples}:abort\" ! appsink") with
            {
                SampleType = SampleType.S32,
            });

        Assert.That(delivery.Error!.Kind, Is.EqualTo(AudioSourceErrorKind.WorkerCrashed));
        Assert.That(delivery.Error.IsRetryable);
        Assert.That(delivery.Error.Worker, Is.EqualTo(new WorkerExit(null, 6, "")));
        Assert.That(delivery.Frames, Has.Count.EqualTo(samples / 480));
    }

    [Test]
    public async Task The_last_words_of_a_worker_are_told()
    {
        // A file name with a conversion that reads an argument which is not there.
        Delivery delivery = await Delivery.Of(
            Isolated.Plan("audiotestsrc ! audioconvert ! appsink multifilesrc location=%s%s%s%n ! fakesink"));

        Assert.That(delivery.Error!.Kind, Is.EqualTo(AudioSourceErrorKind.WorkerCrashed), delivery.Error.ToString());
        TestContext.Out.WriteLine(delivery.Error.Message);
    }

    [Test]
    public async Task A_worker_that_runs_out_of_memory_is_a_failure_of_its_source_and_no_more()
    {
        const long limit = 256L << 20;
        Delivery delivery = await Delivery.Of(
            Isolated.Plan("fakesrc num-buffers=1 sizetype=fixed sizemax=1500000000 ! fakesink", Isolated.Counter()) with
            {
                SampleType = SampleType.S32,
                Isolation = new() { Memory = limit },
            });

        TestContext.Out.WriteLine(delivery.Error);
        Assert.That(delivery.Error!.Kind, Is.EqualTo(AudioSourceErrorKind.WorkerCrashed));
        Assert.That(delivery.Error.Worker!.Signal, Is.AnyOf(5, 6), "GLib gives up");
    }

    [Test]
    public void A_worker_without_descriptors_is_a_gap()
    {
        using var run = new CrashRun(worker: "poor");
        run.Source.Start();
        int process = run.WaitForWorker();

        CrashWays.TakeDescriptors(process);
        using var second = new GstSource(
            Isolated.Plan(Isolated.Counter()) with { SampleType = SampleType.S32, Isolation = new() { Worker = "poor" } });
        AudioSourceException error = Assert.Throws<AudioSourceException>(second.Start)!;

        TestContext.Out.WriteLine(error.Message);
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.WorkerCrashed));
        run.WaitForCrashes(1);
        run.StopAndCheck(1);
        LedgerAssert.Balances(second);
    }
}
