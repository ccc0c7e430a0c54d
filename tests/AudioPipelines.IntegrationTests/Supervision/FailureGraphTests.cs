using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Supervision;

public class FailureGraphTests
{
    private static readonly RestartPolicy _quick = new()
    {
        Mode = RestartMode.OnError,
        Delay = TimeSpan.FromMilliseconds(
        1),
        MaximumDelay = TimeSpan.FromMilliseconds(2),
        MaximumAttempts = 25
    };

    [Test]
    public async Task The_graph_of_each_failure_is_kept_and_the_oldest_make_room()
    {
        string folder = Path.Combine(TestFolder.Create("graphs"), "made on demand");
        string foreign = Path.Combine(Directory.CreateDirectory(folder).FullName, "lab-other-20260101-000000-000.dot");
        await File.WriteAllTextAsync(foreign, "");
        using var source = new GstSource(
            Launch.Plan(Launch.Finite(10, elements: "! identity name=culprit error-after=5")) with { Restart = _quick },
            new GstSourceOptions { Name = "lab", GraphFolder = folder });
        var recording = new SourceRecording(source);

        AudioSourceException error = await recording.ToFailure();

        string[] files = [.. Directory.GetFiles(folder).Where(file => file != foreign).Order(StringComparer.Ordinal)];
        Assert.That(files, Has.Length.EqualTo(20));
        Assert.That(error.GraphFile, Is.EqualTo(files[^1]));
        Assert.That(recording.Told<SourceFailed>().TakeLast(20).Select(failed => failed.Error.GraphFile), Is.EqualTo(files));
        Assert.That(await File.ReadAllTextAsync(files[^1]), Does.StartWith("digraph").And.Contain("culprit"));
        Assert.That(foreign, Does.Exist);
    }

    [Test]
    public void A_source_that_cannot_be_started_tells_where_its_graph_is()
    {
        string folder = TestFolder.Create("graphs");
        using var source = new GstSource(
            Launch.Plan("audiotestsrc ! tee name=t  t. ! fakesink  t. ! fakesink  t. ! appsink") with
            {
                StartDeadline =
                TimeSpan.FromMilliseconds(300)
            },
            new GstSourceOptions { GraphFolder = folder });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.GraphFile, Is.EqualTo(Directory.GetFiles(folder).Single()));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_changes_nothing_about_the_failure()
    {
        string file = Path.Combine(TestFolder.Create("graphs"), "file");
        await File.WriteAllTextAsync(file, "");
        using var source = new GstSource(
            Launch.Plan(Launch.Finite(10, elements: "! identity name=culprit error-after=5")),
            new GstSourceOptions { GraphFolder = Path.Combine(file, "graphs") });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That((error.Element, error.GraphFile), Is.EqualTo(("culprit", (string?)null)));
    }
}
