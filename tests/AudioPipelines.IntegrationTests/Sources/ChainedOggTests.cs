using AudioPipelines.IntegrationTests.Trust;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Ogg files of several links, such as the songs of an Internet radio. What each link holds is known from playing it
/// alone.</summary>
public class ChainedOggTests
{
    private static readonly (int Rate, int Channels)[] _alike = [(48_000, 1), (48_000, 1), (48_000, 1)];

    [TestCase("libopus")]
    [TestCase("libvorbis")]
    [TestCase("flac")]
    public async Task Every_link_of_a_file_is_played_in_an_epoch_of_its_own(string codec)
    {
        (string chain, string[] links) = ChainedOgg.Make(codec, _alike);

        SourceRecording recording = await Play("file", "location", chain);

        float[][] alone = await Task.WhenAll(
            links.Select(async link => (await Play("file", "location", link)).Audio.Channels[0]));
        Assert.That(recording.Told<EpochStarted>().Select(epoch => epoch.SampleIndex),
            Is.EqualTo(new long[] { alone[0].Length, alone[0].Length + alone[1].Length }).Within(480));
        AssertJoined(recording.Audio.Channels[0], alone, isExact: codec == "flac");
    }

    [TestCase("libvorbis", 16_000, 2)]
    [TestCase("flac", 96_000, 2)]
    [TestCase("libopus", 48_000, 2)]
    public async Task A_link_may_have_another_rate_and_other_channels(string codec, int rate, int channels)
    {
        (string chain, _) = ChainedOgg.Make(codec, (44_100, 1), (rate, channels), (44_100, 1));

        SourceRecording recording = await Play("file", "location", chain);

        FrameNote[][] epochs = [.. recording.Frames.GroupBy(frame => frame.Epoch).Select(epoch => epoch.ToArray())];
        int first = epochs[0][0].Rate;
        Assert.That(epochs.Select(epoch => (epoch[0].Rate, epoch[0].Channels)), Is.EqualTo(
            new[] { (first, 1), (rate, channels), (first, 1) }));
        Assert.That(
            epochs.Select(epoch => (double)epoch.Sum(frame => frame.Samples) / epoch[0].Rate), Is.All.EqualTo(2).Within(0.03));
        Assert.That(recording.Source.Ledger.Total.Received, Is.EqualTo(recording.Source.Ledger.Total.Delivered));
    }

    [TestCase("libopus")]
    [TestCase("libvorbis")]
    [TestCase("flac")]
    public async Task A_radio_goes_on_with_its_next_song(string codec)
    {
        (string chain, string[] links) = ChainedOgg.Make(codec, _alike);
        using var radio = new WebServer((path, _) =>
            new("200 OK", "Content-Type: application/ogg\r\n", File.ReadAllBytes(path == "/chain"
                ? chain
                : links[path[1] - '0']), TellsLength: false));

        SourceRecording recording = await Play("uri", "uri", $"http://{radio.Authority}/chain");

        float[][] alone = await Task.WhenAll(
            links.Select(async (_, link) => (await Play("uri", "uri", $"http://{radio.Authority}/{link}")).Audio.Channels[0]));
        Assert.That(recording.Told<EpochStarted>().Count(), Is.EqualTo(2));
        AssertJoined(recording.Audio.Channels[0], alone, isExact: codec == "flac");
    }

    [Test]
    public async Task A_chain_is_played_by_a_worker_process_too()
    {
        (string chain, _) = ChainedOgg.Make("flac", _alike);
        using var source = new GstSource(
            PipelineDescription.Load("file").Resolve(new() { ["location"] = chain }) with { Isolation = new() });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(recording.Samples, Is.EqualTo(3 * 2 * 48_000));
        Assert.That(
            recording.Told<EpochStarted>().Select(epoch => epoch.SampleIndex), Is.EqualTo(new long[] { 96_000, 192_000 }));
    }

    private static async Task<SourceRecording> Play(string preset, string parameter, string value)
    {
        using var source = GstSource.FromDescription(preset, new() { [parameter] = value });
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        recording.AssertInStep();
        Assert.That(source.Ledger.Total.Lost, Is.Zero);
        return recording;
    }

    /// <summary>Lossy decoders may begin or end a link some samples apart in a chain: then its tone is looked for.</summary>
    private static void AssertJoined(float[] joined, float[][] links, bool isExact)
    {
        float[] expected = [.. links.SelectMany(link => link)];
        if (isExact)
        {
            Assert.That(joined, Is.EqualTo(expected));
            return;
        }

        Assert.That(joined, Has.Length.EqualTo(expected.Length).Within(1_500));
        for (int link = 0, at = 0; link < links.Length; at += links[link++].Length)
        {
            double[] levels =
                [.. Enumerable.Range(1, links.Length).Select(tone => Level(joined.AsSpan(at + 24_000, 48_000), 300 * tone))];
            Assert.That(Array.IndexOf(levels, levels.Max()), Is.EqualTo(link), "which tone is heard");
        }
    }

    private static double Level(ReadOnlySpan<float> samples, double frequency)
    {
        System.Numerics.Complex sum = 0;
        for (int i = 0; i < samples.Length; i++)
            sum += samples[i] * System.Numerics.Complex.FromPolarCoordinates(1, 2 * Math.PI * frequency * i / 48_000);
        return sum.Magnitude;
    }
}
