namespace AudioPipelines.IntegrationTests.Sources;

public class RecordingTests
{
    private const string Launch =
        "audiotestsrc num-buffers=100 samplesperbuffer=441 ! audio/x-raw,rate=44100,channels=2 ! audioconvert ! appsink";

    [Test]
    public async Task A_recording_holds_what_the_frames_held()
    {
        string folder = TestFolder.Create("recording");
        string path = Path.Combine(folder, "new", "take.wav");
        await using GstSource source = Source(new RecordingPlan(path, null));
        var delivered = new List<float>();
        source.SetCallback(frame => delivered.AddRange(frame.Channel(1)));
        source.Start();
        await Eventually.Completes(source.Completion, "the source ends");

        (AudioData audio, _, bool isFloat, _) = WavFile.Read(path);
        Assert.That(isFloat, Is.True);
        Assert.That(audio.Channels[1], Is.EqualTo(delivered));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Segments_follow_each_other_without_losing_a_sample()
    {
        string folder = TestFolder.Create("recording");
        await using GstSource source = Source(
            new RecordingPlan(Path.Combine(folder, "take.wav"), TimeSpan.FromMilliseconds(300)));
        source.Start();
        await Eventually.Completes(source.Completion, "the source ends");

        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        Assert.That(files.Select(Path.GetFileName), Is.EqualTo(
            new[] { "take-00000.wav", "take-00001.wav", "take-00002.wav", "take-00003.wav" }));
        Assert.That(files.Select(file => WavFile.Read(file).Audio.Samples), Is.EqualTo(new[] { 13_230, 13_230, 13_230, 4_410 }));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_recording_that_exists_is_never_written_over()
    {
        string folder = TestFolder.Create("recording");
        string path = Path.Combine(folder, "take.wav");
        File.WriteAllText(path, "mine");
        await using GstSource source = Source(new RecordingPlan(path, null));
        source.Start();
        await Eventually.Completes(source.Completion, "the source ends");

        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
        Assert.That(WavFile.Read(Path.Combine(folder, "take-00001.wav")).Audio.Samples, Is.EqualTo(44_100));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_recording_that_fails_is_told_once_and_the_source_goes_on()
    {
        await using GstSource source = Source(new RecordingPlan("/dev/full/take.wav", null));
        var warnings = new List<SourceWarning>();
        source.Notified += (_, notification) =>
        {
            if (notification is SourceWarning warning) warnings.Add(warning);
        };
        source.Start();
        await Eventually.Completes(source.Completion, "the source ends");

        Assert.That(warnings, Has.Count.EqualTo(1));
        Assert.That(warnings[0].Message, Does.Contain("/dev/full/take.wav"));
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(88_200));
        LedgerAssert.Balances(source);
    }

    private static GstSource Source(RecordingPlan recording) =>
        new(new PipelinePlan { Name = "recorded", LaunchTexts = [Launch], Recording = recording });
}
