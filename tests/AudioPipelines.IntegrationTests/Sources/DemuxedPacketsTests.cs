using AudioPipelines.GStreamer;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Which AAC is parsed on its way from a file to its decoder. That the samples are right is for
/// <see cref="GaplessTests"/> and <see cref="ChannelOrderTests"/>.</summary>
public class DemuxedPacketsTests
{
    [TestCase("song.m4a", false)]
    [TestCase("song.mkv", false)]
    [TestCase("song.flv", false)]
    [TestCase("song.ts", true)]
    [TestCase("song.aac", true)]
    public async Task AAC_is_parsed_only_where_no_demuxer_has_cut_its_packets(string name, bool isParsed)
    {
        string path = Path.Combine(TestFolder.Create("packets"), name);
        ProcessRunner.Run(
            "ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=f=440:d=3:r=44100", "-c:a", "aac", path]).Exited();
        using GstSource source = GstSource.FromDescription("file", new() { ["location"] = path });
        string[] elements = [];
        source.SetCallback(_ =>
        {
            if (elements.Length == 0) elements = [.. source.RunningPipelines[0].GetElements().Select(Name)];
        });
        source.Start();

        await Eventually.Completes(source.Completion, "the end");

        Assert.That(elements, Does.Contain("avdec_aac"));
        Assert.That(elements.Contains("aacparse"), Is.EqualTo(isParsed));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(3 * 44_100).Within(3 * 1_024), "the sound");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task What_follows_a_parsebin_without_a_decodebin_gets_parsed_AAC()
    {
        string path = MediaFiles.Aac.Path;
        using var source = new GstSource($"filesrc location=\"{path}\" ! parsebin name=parse ! avdec_aac ! appsink name=audio");
        string[] elements = [];
        source.SetCallback(_ =>
        {
            if (elements.Length == 0) elements = [.. source.RunningPipelines[0].GetElements().Select(Name)];
        });
        source.Start();

        await Eventually.Completes(source.Completion, "the end");

        Assert.That(elements, Does.Contain("aacparse"));
        LedgerAssert.Balances(source);
    }

    private static string Name(Element element)
    {
        using (element) return element.FactoryName ?? "";
    }
}
