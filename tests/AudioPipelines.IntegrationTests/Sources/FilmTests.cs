using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What comes of files that hold more than audio. That their audio is right, <see cref="FileDecodeTests"/>
/// checks.</summary>
public class FilmTests
{
    private static readonly string[] _ofPictures =
        ["vp8", "h264", "theora", "jpeg", "png", "video", "sub", "text", "queue"];

    [TestCaseSource(typeof(MediaFiles), nameof(MediaFiles.Formats))]
    [TestCaseSource(typeof(Films), nameof(Films.WithSound))]
    public async Task Neither_pictures_nor_texts_are_unpacked_and_no_queue_stands_in_the_way(MediaFile file)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = file.Path });
        string[] elements = await ElementsOf(source);

        Assert.That(elements, Has.Some.Contain("/decodebin"), "the graph is that of the running pipeline");
        Assert.That(elements.Where(
            element => Array.Exists(_ofPictures, word => element.Contains(word, StringComparison.Ordinal))), Is.Empty);
        Assert.That(elements.Where(element => element.Contains("/decodebin", StringComparison.Ordinal)
            && element.Contains("parse", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(typeof(Films), nameof(Films.Silent))]
    public async Task A_film_without_sound_holds_no_audio(MediaFile file)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = file.Path });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NoAudio), error.ToString());
        Assert.That(error.Message, Does.Contain("holds no audio").And.Contain($"'{file.Path}'"));
        Assert.That(source.Ledger.Total.Received, Is.Zero);
    }

    [Test]
    public async Task A_parsebin_of_any_description_brings_the_sound()
    {
        using var source = new GstSource(
            $"filesrc location=\"{Films.PictureFirst[0].Path}\" ! parsebin ! decodebin ! audioconvert ! appsink");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, Films.PictureFirst[0].Audio);
    }

    [Test]
    public async Task A_parsebin_of_the_applications_own_pipeline_is_left_alone()
    {
        using Pipeline pipeline = Pipeline.Parse(
            $"filesrc location=\"{Films.PictureFirst[0].Path}\" ! parsebin name=parse parse. ! video/x-vp8 ! fakesink parse. ! "
            + $"audio/x-flac ! flacdec ! audioconvert ! appsink");
        using var source = GstSource.FromPipeline(pipeline.Handle);
        var recording = new SourceRecording(source);

        await recording.ToEnd(); // with a picture that has to come, or there is no start

        AudioAssert.AreSame(recording.Audio, Films.PictureFirst[0].Audio);
    }

    /// <summary>The elements that run when the first frame comes, as <c>/bin/bin/element</c>.</summary>
    private static async Task<string[]> ElementsOf(GstSource source)
    {
        string[] names = [];
        source.SetCallback(_ =>
        {
            if (names.Length == 0) names = [.. source.RunningPipelines[0].GetElements().Select(Path)];
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return names;
    }

    private static string Path(Element element)
    {
        using (element) return string.Concat(element.PathString.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(
            part => "/" + part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..]));
    }
}
