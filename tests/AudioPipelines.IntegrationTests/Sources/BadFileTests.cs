namespace AudioPipelines.IntegrationTests.Sources;

public class BadFileTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("missing", () => Path.Combine(TestFolder.Create("missing"), "nothing.wav"),
            AudioSourceErrorKind.NotFound, "does not exist");
        yield return Case("folder", () => TestFolder.Create("folder"), AudioSourceErrorKind.UnsupportedFormat, "folder");
        yield return Case("empty", () => MediaFiles.Empty.Path, AudioSourceErrorKind.NoAudio, "empty");
        yield return Case("header_only", HeaderOnly, AudioSourceErrorKind.NoAudio, "without any audio");
        yield return Case("random_bytes", () => MediaFiles.RandomBytes.Path, AudioSourceErrorKind.UnsupportedFormat);
        yield return Case("text", () => MediaFiles.Text.Path, AudioSourceErrorKind.UnsupportedFormat);
        yield return Case("fifo", MediaFiles.Fifo, AudioSourceErrorKind.UnsupportedFormat, "not a regular file");
        yield return Case("video_only", () => MediaFiles.VideoOnly.Path, AudioSourceErrorKind.NoAudio);
        yield return Case("device", () => "/dev/zero", AudioSourceErrorKind.UnsupportedFormat, "not a regular file");
    }

    [TestCaseSource(nameof(Files))]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason(
        Func<string> make, AudioSourceErrorKind kind, string words)
    {
        string path = make();
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(kind), error.ToString());
        Assert.That(error.Message, Does.Contain(words).And.Contain($"'{path}'"));
        Assert.That(source.Ledger.Total.Received, Is.Zero);
    }

    [TestCase(0.2)]
    [TestCase(0.9)]
    public async Task A_truncated_file_gives_what_is_left_of_it(double keep)
    {
        string path = MediaFiles.Truncated(MediaFiles.Wav, keep);
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        const int header = 44;
        Assert.That(recording.Samples, Is.EqualTo((new FileInfo(path).Length - header) / 4).Within(16));
        recording.AssertInStep();
    }

    [Test]
    public async Task Truncated_files_of_every_format_end_or_fail_with_a_balanced_ledger()
    {
        foreach (MediaFile file in MediaFiles.Formats)
        {
            PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = MediaFiles.Truncated(file) });
            using var source = new GstSource(plan with { StartDeadline = TimeSpan.FromSeconds(3) });
            var recording = new SourceRecording(source);
            try
            {
                await recording.ToEnd();
                Assert.That(recording.Samples, Is.Positive, file.Name);
            }
            catch (AudioSourceException error)
            {
                Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Corrupt), $"{file}: {error}");
            }

            recording.AssertInStep();
            Assert.That(source.Ledger.Total.Pending, Is.Zero, file.Name);
        }
    }

    private static string HeaderOnly()
    {
        byte[] file = File.ReadAllBytes(MediaFiles.WavMono.Path)[..44];
        BitConverter.TryWriteBytes(file.AsSpan(4), 36);
        BitConverter.TryWriteBytes(file.AsSpan(40), 0);
        string path = Path.Combine(TestFolder.Create("header"), "header.wav");
        File.WriteAllBytes(path, file);
        return path;
    }

    private static TestCaseData Case(string name, Func<string> make, AudioSourceErrorKind kind, string words = "") =>
        new TestCaseData(make, kind, words).SetArgDisplayNames(name);
}
