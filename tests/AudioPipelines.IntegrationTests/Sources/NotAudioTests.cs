using System.IO.Compression;
using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What is given in place of audio, and files of which little is left: what it is, and the same each time.</summary>
public class NotAudioTests
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not here.</body></html>\n";
    private const string M3u = "#EXTM3U\n#EXTINF:3,Title\nhttp://radio.example.org/first.mp3\nsecond.mp3\n";
    private const string Pls = "[playlist]\nNumberOfEntries=1\nFile1=http://radio.example.org/first.mp3\n";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("page.mp3", path => File.WriteAllText(path, Page), "web page");
        yield return Case("list.m3u", path => File.WriteAllText(path, M3u), "playlist", "'http://radio.example.org/first.mp3'");
        yield return Case("list.pls", path => File.WriteAllText(path, Pls), "playlist", "'http://radio.example.org/first.mp3'");
        yield return Case("empty.m3u", path => File.WriteAllText(path, "#EXTM3U\n"), "empty playlist");
        yield return Case("archive.zip", MakeArchive, "archive", "Unpack");
        yield return Case("packed.gz", MakePacked, "archive", "Unpack");
        yield return Case("document.pdf", path => File.WriteAllText(path, "%PDF-1.4\n%%EOF\n"), "document");
        yield return Case("sound.caf", path => Convert(path), "Core Audio Format", "Convert it");
        yield return Case("alaw.aifc", path => Convert(path, "-c:a", "pcm_alaw", "-f", "aiff"), "AIFF-C", "'alaw'", "Convert it");
    }

    [TestCaseSource(nameof(Files))]
    public async Task A_file_that_is_no_audio_is_called_what_it_is(string name, Action<string> make, string[] words)
    {
        string path = Path.Combine(TestFolder.Create("no-audio"), name);
        make(path);
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat), error.ToString());
        Assert.That(error.Message, Does.Contain($"'{path}'").And.Not.Contain("apt install"));
        foreach (string word in words) Assert.That(error.Message, Does.Contain(word));
    }

    [TestCase(Page, "text/html", "web page")]
    [TestCase(M3u, "audio/x-mpegurl", "playlist")]
    public async Task A_server_that_sends_no_audio_is_told_of(string content, string type, string words)
    {
        using var server = new WebServer((_, _) => WebServer.Text(content, type));
        PipelinePlan plan = PipelineDescription.Load("uri").Resolve(new() { ["uri"] = $"http://{server.Authority}/sound" });
        using var source = new GstSource(plan with { Restart = RestartPolicy.Never });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat), error.ToString());
        Assert.That(error.Message, Does.Contain(words).And.Not.Contain("apt install"));
    }

    private static IEnumerable<TestCaseData> Remains()
    {
        yield return Case("header.mkv", path => File.WriteAllBytes(path, File.ReadAllBytes(MediaFiles.Matroska.Path)[..300]));
        yield return Case("half.mp4", path => File.WriteAllBytes(path, File.ReadAllBytes(MediaFiles.Aac.Path)[..10_000]));
        yield return Case(
            "index.mp4", path => File.WriteAllBytes(path, [.. Boxes(File.ReadAllBytes(MediaFiles.Aac.Path), "ftyp", "moov")]));
        yield return Case("header.wav", path => File.WriteAllBytes(path, File.ReadAllBytes(MediaFiles.Wav.Path)[..20]));
        yield return Case("header.ogg", path => File.WriteAllBytes(path, File.ReadAllBytes(MediaFiles.Opus.Path)[..60]));
    }

    /// <summary>parsebin keeps the error of a demuxer to itself that fails while it is being plugged, now and then: then it was
    /// the deadline that told.</summary>
    [TestCaseSource(nameof(Remains))]
    public async Task What_is_left_of_a_file_fails_alike_each_time(string name, Action<string> make, string[] words)
    {
        string path = Path.Combine(TestFolder.Create("remains"), name);
        make(path);
        var kinds = new HashSet<AudioSourceErrorKind>();
        for (int start = 0; start < 12; start++)
        {
            using var source = GstSource.FromDescription("file", new() { ["location"] = path });
            kinds.Add((await new SourceRecording(source).ToFailure()).Kind);
        }

        Assert.That(kinds, Has.Count.EqualTo(1), string.Join(", ", kinds));
        Assert.That(kinds.Single(), Is.AnyOf(
            AudioSourceErrorKind.Corrupt, AudioSourceErrorKind.UnsupportedFormat, AudioSourceErrorKind.NoAudio));
    }

    private static void MakeArchive(string path)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        archive.CreateEntryFromFile(MediaFiles.Text.Path, "text");
    }

    private static void MakePacked(string path)
    {
        using var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        packed.Write(File.ReadAllBytes(MediaFiles.Wav.Path));
    }

    private static void Convert(string path, params string[] options) =>
        ProcessRunner.Run("ffmpeg", ["-nostdin", "-v", "error", "-i", MediaFiles.Wav.Path, .. options, path]).Exited();

    private static IEnumerable<byte> Boxes(byte[] file, params string[] kept)
    {
        for (int at = 0; at < file.Length;)
        {
            int length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (kept.Contains(System.Text.Encoding.ASCII.GetString(file, at + 4, 4)))
            {
                foreach (byte part in file[at..(at + length)]) yield return part;
            }

            at += length;
        }
    }

    private static TestCaseData Case(string name, Action<string> make, params string[] words) =>
        new TestCaseData(name, make, words).SetArgDisplayNames(name);
}
