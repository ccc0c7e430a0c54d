namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Which of several streams of audio in a file becomes frames. Those of a server are in <c>Rtp/RtspTests</c>.</summary>
public class TrackTests
{
    private static readonly MediaFile[] _tracks = [MediaFiles.WavMono, MediaFiles.Wav, MediaFiles.Wav44100];
    private static readonly Dictionary<string, string> _files = [];

    private static IEnumerable<TestCaseData> Choices() =>
        from container in (string[])["mkv", "mp4"]
        from preset in (string[])["file", "uri"]
        from choice in ((string? Track, int Number)[])[(null, 0), ("1", 0), ("2", 1), ("3", 2), ("eng", 0), ("en-GB", 0),
            ("de", 1), ("ger", 1), ("deu", 1), ("fr", 2)]
        select new TestCaseData(container, preset, choice.Track, choice.Number);

    [TestCaseSource(nameof(Choices))]
    public async Task The_track_that_is_asked_for_comes_by_number_or_language_else_the_first(
        string container, string preset, string? track, int number)
    {
        using var source = new GstSource(Plan(preset, container, track));
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, _tracks[number].Audio);
    }

    [Test]
    public async Task Of_a_file_only_the_track_that_is_asked_for_is_decoded()
    {
        using var source = new GstSource(Plan("file", "mkv", "de"));
        int decoders = 0;
        source.SetCallback(_ =>
        {
            if (decoders == 0) decoders = source.RunningPipelines[0].GetElements().Count(IsDecoder);
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        LedgerAssert.Balances(source);
        Assert.That(decoders, Is.EqualTo(1));
    }

    [Test]
    public async Task The_track_is_the_same_in_a_worker()
    {
        using var source = new GstSource(Plan("file", "mkv", "fr") with { Isolation = new() });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, _tracks[2].Audio);
    }

    [Test]
    public async Task A_track_that_is_not_there_is_an_error_that_lists_those_that_are(
        [Values("mkv", "mp4")] string container, [Values("file", "uri")] string preset, [Values("4", "it")] string track)
    {
        using var source = new GstSource(Plan(preset, container, track));

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That((error.Kind, error.IsRetryable), Is.EqualTo((AudioSourceErrorKind.NotFound, false)), error.ToString());
        Assert.That(error.Message, Does.Contain($"no audio track '{track}'"));
        foreach (string offered in (string[])["1 (en", "2 (", "3 (fr"]) Assert.That(error.Message, Does.Contain(offered));
    }

    [Test]
    public void A_track_where_nothing_brings_several_is_refused()
    {
        using var source = new GstSource(Launch.Plan("audiotestsrc num-buffers=5 ! appsink") with { Track = "2" });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("track '2'"));
        LedgerAssert.Balances(source);
    }

    [TestCase("0")]
    [TestCase("second one")]
    [TestCase("")]
    public void A_track_that_is_neither_number_nor_language_is_refused_before_anything_is_opened(string track) =>
        Assert.Throws<DescriptionException>(() => Plan("file", "mkv", track));

    private static PipelinePlan Plan(string preset, string container, string? track)
    {
        string parameter = preset == "file" ? "location" : "uri";
        PipelinePlan plan = PipelineDescription.Load(preset).Resolve(
            new() { [parameter] = new Uri(File(container)).AbsoluteUri, ["track"] = track });
        return plan with { Restart = RestartPolicy.Never };
    }

    /// <summary>A picture, and three tracks of different lengths, channels and rates: English, German and French.</summary>
    private static string File(string container)
    {
        lock (_files)
        {
            if (_files.TryGetValue(container, out string? made)) return made;
            string path = Path.Combine(TestFolder.Create("tracks"), "film." + container);
            string[] arguments =
            [
                "-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x48:duration=1:rate=10", .. _tracks.SelectMany(
                    track => (string[])["-i", track.Path]),
                "-map", "0", "-map", "1", "-map", "2", "-map", "3", "-c:v", "mpeg4", "-c:a", container == "mkv" ? "flac" : "alac",
                "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=ger", "-metadata:s:a:2", "language=fra", path,
            ];
            ProcessRunner.Run("ffmpeg", arguments).Exited();
            return _files[container] = path;
        }
    }

    private static bool IsDecoder(GStreamer.Element element)
    {
        using (element) return element.FactoryName is "flacdec" or "avdec_flac";
    }
}
