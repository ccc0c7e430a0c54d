using System.Collections.Concurrent;
using System.Text;
using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What sources tell of tags.</summary>
public class TagTests
{
    [TestCase("flac", "flacenc", false)]
    [TestCase("mp3", "lamemp3enc ! id3v2mux", false)]
    [TestCase("ogg", "vorbisenc ! oggmux", false)]
    [TestCase("flac", "flacenc", true)]
    public async Task The_tags_of_a_file_are_told_once(string extension, string encoder, bool isIsolated)
    {
        PipelinePlan plan = PipelineDescription.Load("file").Resolve(new() { ["location"] = Tagged(extension, encoder) });
        await using var source = new GstSource(isIsolated ? plan with { Isolation = new() } : plan);
        IReadOnlyList<AudioSourceEvent.TagsChanged> told = await PlayAsync(source);

        Assert.Multiple(() =>
        {
            Assert.That(source.Tags["title"], Is.EqualTo(new[] { "Ein Lied" }));
            Assert.That(source.Tags["artist"], Is.EqualTo(new[] { "Jemand" }));
            Assert.That(source.Tags.Keys, Is.SubsetOf(new[] { "title", "artist" }));
            Assert.That(told[^1].Title, Is.EqualTo("Jemand - Ein Lied"));
            Assert.That(told.Select(tags => tags.ToString()), Is.Unique);
        });
    }

    [Test]
    public async Task A_seek_tells_no_tags_again()
    {
        await using var source = GstSource.FromFile(Tagged("flac", "flacenc"));
        var told = new ConcurrentQueue<AudioSourceEvent>();
        PausedPlay play = await PausedPlay.StartAsync(source);
        Eventually.Is(() => source.Tags.ContainsKey("title"), "the tags");
        source.Notified += (_, what) => told.Enqueue(what);
        await Eventually.Completes(source.SeekAsync(TimeSpan.FromSeconds(1)), "the place is gone to");
        await play.ToEndAsync();

        Assert.That(told.OfType<AudioSourceEvent.TagsChanged>(), Is.Empty);
    }

    [Test]
    public async Task A_web_radio_tells_the_title_of_each_song()
    {
        using var isFirstTold = new ManualResetEventSlim();
        byte[] audio = File.ReadAllBytes(MediaFiles.OfLength("mp3", 480_000).Path);
        using var server = new WebServer((_, _) => new WebServer.Answer(
            "200 OK", "Content-Type: audio/mpeg\r\nicy-name: Radio Eins\r\nicy-metaint: 4096\r\n",
            WithTitles(audio, 4096, "Anna - One", "Bert - Two"), TellsLength: false)
        {
            Halfway = () => Eventually.Set(isFirstTold, "the first title"),
        });
        await using var source = GstSource.FromUri($"http://{server.Authority}/radio.mp3");
        source.Notified += (_, what) =>
        {
            if (what is AudioSourceEvent.TagsChanged { Title: "Anna - One" }) isFirstTold.Set();
        };
        await PlayAsync(source);

        Assert.That(isFirstTold.IsSet, Is.True);
        Assert.That(source.Tags["title"], Is.EqualTo(new[] { "Bert - Two" }));
    }

    private static async Task<IReadOnlyList<AudioSourceEvent.TagsChanged>> PlayAsync(GstSource source)
    {
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        AudioSourceEvent[] events = [.. recording.Events.Where(
            what => what is SourceStarted or AudioSourceEvent.TagsChanged)];
        Assert.That(events[0], Is.InstanceOf<SourceStarted>());
        return [.. events.OfType<AudioSourceEvent.TagsChanged>()];
    }

    private static string Tagged(string extension, string encoder)
    {
        string path = Path.Combine(TestFolder.Create("tagged"), $"song.{extension}");
        ProcessRunner.Run("gst-launch-1.0",
        [
            "-q", "audiotestsrc", "num-buffers=100", "samplesperbuffer=960", "!", "audio/x-raw,rate=48000,channels=1", "!",
            "taginject", "tags=title=\"Ein\\ Lied\",artist=Jemand", "!", .. encoder.Split(
                ' '), "!", "filesink", $"location={path}",
        ]).Exited();
        return path;
    }

    /// <summary>What a SHOUTcast server sends: behind each so many bytes of audio a block that says the title, or is
    /// empty.</summary>
    private static byte[] WithTitles(byte[] audio, int interval, params string[] titles)
    {
        var sent = new MemoryStream();
        int blocks = audio.Length / interval;
        for (int block = 0; block <= blocks; block++)
        {
            sent.Write(audio.AsSpan(block * interval, Math.Min(interval, audio.Length - (block * interval))));
            if (block == blocks) break;
            string text = block % (blocks / 2) == 0 && block / (blocks / 2) < titles.Length
                ? $"StreamTitle='{titles[block / (blocks / 2)]}';"
                : "";
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int length = (bytes.Length + 15) / 16;
            sent.WriteByte((byte)length);
            sent.Write(bytes);
            sent.Write(new byte[(length * 16) - bytes.Length]);
        }

        return sent.ToArray();
    }
}
