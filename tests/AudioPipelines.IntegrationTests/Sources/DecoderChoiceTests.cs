namespace AudioPipelines.IntegrationTests.Sources;

public class DecoderChoiceTests
{
    private static IEnumerable<TestCaseData> Codecs()
    {
        yield return new TestCaseData(MediaFiles.Opus, "avdec_opus", "opusdec").SetArgDisplayNames("Opus");
        yield return new TestCaseData(MediaFiles.Mp3, "mpg123audiodec", "avdec_mp3").SetArgDisplayNames("MP3");
    }

    [TestCaseSource(nameof(Codecs))]
    public async Task The_fastest_decoder_is_taken_where_it_is_asked_for_and_nowhere_else(MediaFile file, string fastest, string ranked)
    {
        Assert.That(await DecodersOf(file, "fastest"), Does.Contain(fastest).And.Not.Contain(ranked));
        Assert.That(await DecodersOf(file, "default"), Does.Contain(ranked).And.Not.Contain(fastest), "ranks stay as they are");
    }

    [Test]
    public async Task The_fastest_MP3_decoder_gives_the_samples_of_the_other() =>
        AudioAssert.AreSame(await Decode(MediaFiles.Mp3, "fastest"), await Decode(MediaFiles.Mp3, "default"), AudioAssert.LeastBit16);

    /// <summary>RFC 8251, section 10, leaves it to the decoder whether a channel may come out inverted, as it was encoded: GStreamer's own
    /// turns it back unless it is asked not to.</summary>
    [Test]
    public async Task The_fastest_Opus_decoder_gives_the_samples_of_the_reference_decoder()
    {
        string[] reference = ["oggdemux", "!", "opusdec", "phase-inversion=true", "!", "audioconvert", "!"];

        AudioAssert.AreSame(await Decode(MediaFiles.Opus, "fastest"), IndependentDecode.WithElements(MediaFiles.Opus.Path, reference), 32 * AudioAssert.LeastBit16);
    }

    [Test]
    public async Task Opus_of_six_channels_is_decoded()
    {
        AudioData audio = await Decode(MediaFiles.OpusSixChannels, "fastest");

        AudioAssert.AreSame(audio, await Decode(MediaFiles.OpusSixChannels, "default"));
        Assert.That(audio.Channels, Has.Count.EqualTo(6));
    }

    private static GstSource Open(MediaFile file, string decoders) =>
        GstSource.FromDescription("file", new() { ["location"] = file.Path, ["decoders"] = decoders });

    private static async Task<AudioData> Decode(MediaFile file, string decoders)
    {
        using GstSource source = Open(file, decoders);
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        recording.AssertInStep();
        return recording.Audio;
    }

    /// <summary>The names of the elements that decode a file.</summary>
    private static async Task<string[]> DecodersOf(MediaFile file, string decoders)
    {
        using GstSource source = Open(file, decoders);
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
