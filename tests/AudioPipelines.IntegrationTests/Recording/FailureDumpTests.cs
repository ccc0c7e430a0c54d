using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What a flight recorder does by itself when the source fails.</summary>
public class FailureDumpTests(DeliveryMode mode) : Sources.InBothModes(mode)
{
    [OneTimeSetUp]
    public void Load() => TestPlugin.Load();

    [Test]
    public async Task A_failure_is_dumped_with_what_came_before_it_and_the_graph_of_that_time()
    {
        string folder = Path.Combine(TestFolder.Create("dumps"), "made");
        await using GstSource source = Source(Plan("9600:error", folder));
        var heard = new HeardSource(source);
        AudioSourceException? failure = await heard.Play();

        string dump = Directory.GetDirectories(folder).Single();
        Assert.That(heard.Warnings.Single(), Does.Contain(dump).And.Contain("0.2 s"));
        Assert.That(heard.AssertHolds(dump).Frames, Has.Count.EqualTo(heard.Frames.Count));
        Assert.That(IndexReader.Read(dump).OfType<RecordedEvent>().Single().Text, Is.EqualTo(failure!.Message));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(dump, "pipeline.dot")), Does.StartWith("digraph").And.Contain("audiofault"));
    }

    [Test]
    public async Task Failures_are_dumped_while_the_source_starts_again_and_no_audio_brings_two_dumps()
    {
        string folder = TestFolder.Create("dumps");
        // Elements with one text take turns, so each mode has a text of its own.
        string turns = string.Join(" | ", Enumerable.Repeat("4800:error | 0:error", 7))
            + $" | 9600:eos; {90_000 + (int)Mode}:eos";
        await using GstSource source = Source(Plan(turns, folder) with
        {
            Restart = new RestartPolicy
            {
                Mode = RestartMode.OnError,
                Delay = TimeSpan.FromMilliseconds(1),
                MaximumDelay = TimeSpan.FromMilliseconds(1),
                MaximumAttempts = 100,
            },
        });
        var heard = new HeardSource(source);
        Assert.That(await heard.Play(), Is.Null);
        source.Dispose(); // waits for the last dump

        string[] dumps = Directory.GetDirectories(folder);
        Assert.That(dumps, Has.Length.GreaterThan(0).And.Length.LessThanOrEqualTo(7));
        foreach (string dump in dumps) heard.AssertHolds(dump);
        Eventually.Is(
            () => heard.Warnings.Count(
                text => text.Contains("before its failure are in", StringComparison.Ordinal)) == dumps.Length,
            "a warning for each");
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_one_warning_and_changes_nothing_about_the_failure()
    {
        await using GstSource source = Source(Plan("9600:error", "/dev/full/dumps"));
        var heard = new HeardSource(source);
        AudioSourceException? failure = await heard.Play();

        Assert.That(
            failure!.Kind, Is.Not.EqualTo(AudioSourceErrorKind.Internal).And.Not.EqualTo(AudioSourceErrorKind.AccessDenied));
        Assert.That(heard.Warnings.Single(), Does.Contain("/dev/full/dumps"));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
    }

    [Test]
    public async Task A_source_that_has_failed_before_any_audio_is_not_dumped()
    {
        string folder = TestFolder.Create("dumps");
        await using GstSource source = Source(Plan("0:error", folder));
        var heard = new HeardSource(source);

        Assert.That(await heard.Play(), Is.Not.Null);
        Assert.That(Directory.GetFileSystemEntries(folder), Is.Empty);
        Assert.That(heard.Warnings, Is.Empty);
    }

    private static PipelinePlan Plan(string script, string folder) => new()
    {
        Name = "kept",
        LaunchTexts =
        [
            $"countersrc coding=single num-samples=96000 ! audio/x-raw,format=S24LE,rate=48000 ! audiofault script=\"{script}\" "
            + "! audioconvert ! appsink",
        ],
        FlightRecorder = new() { OnFailure = true, Folder = folder },
    };
}
