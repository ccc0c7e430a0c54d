namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Files whose containers tell wrong times, or of holes.</summary>
[Parallelizable] // waits for a slow consumer
public class WrongTimestampTests
{
    [Test]
    public async Task A_file_whose_header_has_a_wrong_rate_of_bytes_is_delivered_whole()
    {
        string path = Make("adpcm.wav", "sine=440:r=22050:d=20", "-c:a", "adpcm_ms");
        await AssertWhole(path, 20 * 22_050);
    }

    [Test]
    public async Task A_FLAC_file_of_blocks_of_various_lengths_is_delivered_whole()
    {
        string path = Path.Combine(TestFolder.Create("flac"), "variable.flac");
        File.WriteAllBytes(path, VariableFlac.Make(10 * 44_100, seed: 1));
        await AssertWhole(path, 10 * 44_100);
    }

    /// <summary>The parser's times run ahead of the samples.</summary>
    [TestCase("file")]
    [TestCase("uri")]
    [TestCase("file", true)]
    public async Task A_hole_that_only_a_parser_guesses_is_none(string preset, bool isolate = false)
    {
        string path = Path.Combine(TestFolder.Create("flac"), "irregular.flac");
        File.WriteAllBytes(path, VariableFlac.Make(20 * 44_100, seed: 1, numbersBlocks: true));
        await AssertWhole(path, 20 * 44_100, preset, isolate);
    }

    [Test]
    public async Task A_hole_that_an_element_makes_of_a_bare_file_is_one([BothModes] DeliveryMode mode)
    {
        string path = Make("whole.wav", "sine=sample_rate=48000:duration=10", "-c:a", "pcm_s16le");
        using var source = new GstSource(
            $"filesrc location={path} ! wavparse ! identity drop-probability=0.1 ! audioconvert ! appsink",
            new GstSourceOptions { Delivery = mode });
        source.SetCallback(static _ => { });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        LedgerAssert.Balances(source);
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That(ledger.Lost, Is.GreaterThan(0));
        Assert.That(ledger.Elapsed, Is.EqualTo(ledger.Received + ledger.Lost));
    }

    /// <summary>The blocks have one length: the parser knows how many it has lost.</summary>
    [TestCase("file")]
    [TestCase("uri")]
    public async Task Damage_in_the_middle_of_a_FLAC_file_is_a_gap_in_its_place(string preset)
    {
        string path = Make("damaged.flac", "sine=440:r=44100:d=20", "-c:a", "flac", "-ac", "1");
        byte[] file = File.ReadAllBytes(path);
        file.AsSpan(file.Length / 2, 6_000).Fill(0x55);
        File.WriteAllBytes(path, file);
        using GstSource source = GstSource.FromDescription(
            preset, new() { [preset == "file" ? "location" : "uri"] = new Uri(path).AbsoluteUri });
        var recording = new SourceRecording(source);
        await recording.ToEnd();

        LedgerAssert.Balances(source);
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That((ledger.Elapsed, ledger.Lost > 0), Is.EqualTo((20L * 44_100, true)), $"{ledger}");
        long first = recording.Frames.First(frame => frame.Gaps.Count > 0).SampleIndex;
        Assert.That(first, Is.EqualTo(10 * 44_100).Within(3 * 44_100), "where the damage is");
    }

    [Test]
    public async Task A_slow_consumer_of_a_file_with_holes_gets_all_of_it([BothModes] DeliveryMode mode)
    {
        string path = Make("gap.mka", "sine=sample_rate=48000:duration=60", "-af", "aselect='gt(mod(t\\,1)\\,0.2)'", "-c:a",
            "libopus", "-ac", "1");
        long samples = IndependentDecode.WithFastestDecoders(path).Samples;
        using GstSource source = GstSource.FromDescription("file", new() { ["location"] = path }, new() { Delivery = mode });
        long frames = 0, gaps = 0;
        source.SetCallback(frame =>
        {
            frames++;
            gaps += frame.Gaps.Length;
            Thread.SpinWait(20_000); // long enough for the ring to be full when a hole comes
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        LedgerAssert.Balances(source);
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That((ledger.Received, ledger.Delivered, ledger.Elapsed), Is.EqualTo(
            (samples, samples, samples + ledger.Lost)), $"{ledger}");
        Assert.That(ledger.Lost, Is.EqualTo(59 * 0.2 * 48_000).Within(48_000), "59 holes of a fifth of a second");
        Assert.That(gaps, Is.GreaterThan(59));
    }

    private static async Task AssertWhole(string path, int samples, string preset = "file", bool isolate = false)
    {
        AudioData expected = IndependentDecode.WithFastestDecoders(path);
        PipelinePlan plan = PipelineDescription.Load(preset).Resolve(
            new() { [preset == "file" ? "location" : "uri"] = new Uri(path).AbsoluteUri });
        using var source = new GstSource(plan with { Isolation = isolate ? new() : null });
        var recording = new SourceRecording(source);
        await recording.ToEnd();

        recording.AssertInStep();
        AudioAssert.AreSame(recording.Audio, expected);
        Assert.That(recording.Frames.SelectMany(frame => frame.Gaps), Is.Empty);
        Assert.That(source.Ledger.Channels[0].Delivered, Is.EqualTo(source.Ledger.Channels[0].Received).And.GreaterThanOrEqualTo(
            samples));
    }

    private static string Make(string name, string input, params string[] encoder)
    {
        string path = Path.Combine(TestFolder.Create("timestamps"), name);
        ProcessRunner.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", input, .. encoder, path]).Exited();
        return path;
    }
}
