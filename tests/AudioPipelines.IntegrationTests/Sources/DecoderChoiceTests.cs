using System.Buffers.Binary;

namespace AudioPipelines.IntegrationTests.Sources;

public class DecoderChoiceTests
{
    private static IEnumerable<TestCaseData> Codecs()
    {
        yield return new TestCaseData(MediaFiles.Opus, "avdec_opus", "opusdec").SetArgDisplayNames("Opus");
        yield return new TestCaseData(MediaFiles.Mp3, "mpg123audiodec", "avdec_mp3").SetArgDisplayNames("MP3");
    }

    [TestCaseSource(nameof(Codecs))]
    public async Task The_fastest_decoder_is_taken_where_it_is_asked_for_and_nowhere_else(
        MediaFile file, string fastest, string ranked)
    {
        Assert.That(await DecodersOf(file, "fastest"), Does.Contain(fastest).And.Not.Contain(ranked));
        Assert.That(await DecodersOf(file, "default"), Does.Contain(ranked).And.Not.Contain(fastest), "ranks stay as they are");
    }

    [Test]
    public async Task The_fastest_MP3_decoder_gives_the_samples_of_the_other() =>
        AudioAssert.AreSame(
            await Decode(MediaFiles.Mp3.Path, "fastest"), await Decode(MediaFiles.Mp3.Path, "default"), AudioAssert.LeastBit16);

    /// <summary>RFC 8251, section 10, leaves it to the decoder whether a channel may come out inverted, as it was encoded:
    /// GStreamer's own turns it back unless it is asked not to.</summary>
    [Test]
    public async Task The_fastest_Opus_decoder_gives_the_samples_of_the_reference_decoder()
    {
        string[] reference = ["oggdemux", "!", "opusdec", "phase-inversion=true", "!", "audioconvert", "!"];

        AudioAssert.AreSame(await Decode(MediaFiles.Opus.Path, "fastest"), IndependentDecode.WithElements(
            MediaFiles.Opus.Path, reference), 32 * AudioAssert.LeastBit16);
    }

    [Test]
    public async Task Opus_of_six_channels_is_decoded()
    {
        AudioData audio = await Decode(MediaFiles.OpusSixChannels.Path, "fastest");

        AudioAssert.AreSame(audio, await Decode(MediaFiles.OpusSixChannels.Path, "default"));
        Assert.That(audio.Channels, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Opus_whose_header_asks_for_another_level_comes_at_that_level()
    {
        string quiet = Quieter(MediaFiles.Opus.Path);

        AudioData audio = await Decode(quiet, "fastest");

        Assert.That(audio.Peak(
            0), Is.EqualTo((await Decode(MediaFiles.Opus.Path, "default")).Peak(0) * MathF.Pow(10, -6 / 20f)).Within(0.01f));
        AudioAssert.AreSame(audio, await Decode(quiet, "default"));
    }

    /// <summary>A copy whose header asks for 6 dB less (RFC 7845, section 5.1), its page's checksum made anew (RFC 3533, section
    /// 6).</summary>
    private static string Quieter(string opus)
    {
        byte[] file = File.ReadAllBytes(opus);
        int head = file.AsSpan().IndexOf("OpusHead"u8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(head + 16), -6 * 256);
        Span<byte> page = file.AsSpan(0, head + file[26 + file[26]]);
        page[22..26].Clear();
        uint checksum = 0;
        foreach (byte one in page)
        {
            checksum ^= (uint)one << 24;
            for (int bit = 0; bit < 8; bit++) checksum = (checksum << 1) ^ ((checksum >> 31) * 0x04C11DB7);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(page[22..], checksum);
        string path = Path.Combine(TestFolder.Create("opus"), "quiet.opus");
        File.WriteAllBytes(path, file);
        return path;
    }

    private static GstSource Open(string path, string decoders) =>
        GstSource.FromDescription("file", new() { ["location"] = path, ["decoders"] = decoders });

    private static async Task<AudioData> Decode(string path, string decoders)
    {
        using GstSource source = Open(path, decoders);
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        recording.AssertInStep();
        return recording.Audio;
    }

    /// <summary>The names of the elements that decode a file.</summary>
    private static async Task<string[]> DecodersOf(MediaFile file, string decoders)
    {
        using GstSource source = Open(file.Path, decoders);
        string[] names = [];
        source.SetCallback(_ =>
        {
            if (names.Length == 0) names = [.. source.RunningPipelines[0].GetElements().Select(element => Name(element))];
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return names;
    }

    private static string Name(GStreamer.Element element)
    {
        using (element) return element.FactoryName ?? "";
    }
}
