using AudioPipelines.IntegrationTests.Recording;
using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>The flight recorder of a source whose pipelines run in a worker process.</summary>
public class IsolatedDumpTests
{
    [Test]
    public async Task A_dump_of_an_isolated_source_holds_what_was_delivered()
    {
        await using var source = new GstSource(Plan(new()));
        var heard = new HeardSource(source);
        source.Start();
        Eventually.Is(() => heard.Frames.Count >= 50, "frames", TimeSpan.FromMinutes(3));

        string dump = await source.DumpAsync(TestFolder.Create("dumps"));
        source.Stop();

        Assert.That(heard.AssertHolds(dump).Frames, Has.Count.GreaterThanOrEqualTo(50));
        Assert.That((await Replayed.PlayAsync(dump)).Warnings, Is.Empty);
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(dump, "pipeline.dot")), Does.StartWith("digraph").And.Contain("countersrc"));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(dump, "description.yaml")),
            Does.Contain("countersrc").And.Contain("a worker process of its own"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task The_crash_of_a_worker_is_dumped_with_what_came_before_it()
    {
        string folder = TestFolder.Create("dumps");
        await using var source = new GstSource(Plan(new() { OnFailure = true, Folder = folder }));
        var heard = new HeardSource(source);
        source.Start();
        Eventually.Is(() => heard.Frames.Count >= 50, "frames", TimeSpan.FromMinutes(3));
        CrashWays.Signal(source.WorkerProcessId, "KILL");

        AudioSourceException? failure = await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(source.Completion, "the failure", TimeSpan.FromMinutes(3)));

        Assert.That(failure!.Kind, Is.EqualTo(AudioSourceErrorKind.WorkerCrashed));
        string dump = Directory.GetDirectories(folder).Single();
        Assert.That(heard.Warnings, Has.Some.Contains(dump));
        Assert.That(heard.AssertHolds(dump).Frames, Has.Count.EqualTo(heard.Frames.Count));
        Assert.That(
            IndexReader.Read(dump).OfType<RecordedEvent>().Select(what => what.Text), Has.Some.EqualTo(failure.Message));
        LedgerAssert.Balances(source);
    }

    private static PipelinePlan Plan(FlightRecorderPlan flight) => Isolated.Plan(
        "countersrc is-live=true coding=single ! audio/x-raw,format=S24LE,rate=48000 ! audioconvert ! appsink") with
    {
        FlightRecorder = flight,
    };
}
