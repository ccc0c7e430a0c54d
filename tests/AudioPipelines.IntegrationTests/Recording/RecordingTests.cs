using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What a source records beside its delivery, in both modes of it.</summary>
public class RecordingTests(DeliveryMode mode) : Sources.InBothModes(mode)
{
    private const string Launch =
        "audiotestsrc num-buffers=100 samplesperbuffer=441 ! audio/x-raw,rate=44100,channels=2 ! audioconvert ! appsink";

    [Test]
    public async Task A_recording_holds_what_the_frames_held()
    {
        string folder = Path.Combine(TestFolder.Create("recording"), "new", "take");
        await using GstSource source = Recorded(new RecordingPlan(folder));
        var delivered = new List<float>();
        source.SetCallback(frame => delivered.AddRange(frame.Channel(1)));
        await Play(source);

        (AudioData audio, _, bool isFloat, _) = WavFile.Read(Path.Combine(folder, "000000.wav"));
        Assert.That(isFloat, Is.True);
        Assert.That(audio.Channels[1], Is.EqualTo(delivered));
        IndexLine[] lines = [.. IndexReader.Read(folder)];
        Assert.That(lines.Select(line => line.GetType()), Is.EqualTo(new[]
        {
            typeof(RecordingBegun), typeof(RecordedEpoch), typeof(SegmentBegun), typeof(SegmentEnded),
        }));
        Assert.That(((RecordedEpoch)lines[1]).Reason, Is.EqualTo("start"));
        Assert.That(((SegmentEnded)lines[3]).Samples, Is.EqualTo(44_100));
    }

    [Test]
    public async Task Segments_follow_each_other_on_the_grid_without_losing_a_sample()
    {
        string folder = TestFolder.Create("recording");
        var plan = new RecordingPlan(folder) { SegmentLength = TimeSpan.FromMilliseconds(333), FileName = "take-%i" };
        await using GstSource source = Recorded(plan);
        var delivered = new List<float>();
        source.SetCallback(frame => delivered.AddRange(frame.Channel(0)));
        await Play(source);

        // the first samples at or after 0, 333, 666 and 999 ms: borders lie within frames
        string[] files = ["take-0.wav", "take-14686.wav", "take-29371.wav", "take-44056.wav"];
        Assert.That(Directory.GetFiles(folder, "*.wav").Select(Path.GetFileName), Is.EquivalentTo(files));
        Assert.That(
            files.SelectMany(file => WavFile.Read(Path.Combine(folder, file)).Audio.Channels[0]), Is.EqualTo(delivered));
    }

    [Test]
    public async Task Another_start_goes_on_in_the_folder_and_writes_nothing_over()
    {
        string folder = TestFolder.Create("recording");
        await File.WriteAllTextAsync(Path.Combine(folder, "000001.wav"), "mine");
        var plan = new RecordingPlan(folder);
        await using GstSource source = Recorded(plan);
        await Play(source);
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(folder, "000000.wav"));
        await Play(source);

        Assert.That(await File.ReadAllBytesAsync(Path.Combine(folder, "000000.wav")), Is.EqualTo(first));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder, "000001.wav")), Is.EqualTo("mine"));
        Assert.That(WavFile.Read(Path.Combine(folder, "000001-1.wav")).Audio.Samples, Is.EqualTo(44_100));
        Assert.That(IndexReader.Read(folder).OfType<SegmentEnded>().Select(end => end.Number), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public async Task Each_channel_may_have_files_of_its_own([Values("wav", "flac")] string encoding)
    {
        string folder = TestFolder.Create("recording");
        await using GstSource source = new(
            new PipelinePlan
            {
                Name = "recorded",
                LaunchTexts = ["countersrc num-samples=24000 ! audio/x-raw,format=S16LE,rate=48000,channels=10 ! appsink"],
                SampleType = SampleType.S16,
                Recording = new RecordingPlan(folder) { Encoding = encoding, PerChannel = true },
            }, new GstSourceOptions { Delivery = Mode });
        TestPlugin.Load();
        var delivered = new List<short>[10];
        for (int channel = 0; channel < 10; channel++) delivered[channel] = [];
        source.SetCallback(frame =>
        {
            for (int channel = 0; channel < 10; channel++) delivered[channel].AddRange(frame.Channel<short>(channel));
        });
        await Play(source);

        for (int channel = 0; channel < 10; channel++)
        {
            string file = Path.Combine(folder, $"ch{channel}", $"000000.{encoding}");
            IEnumerable<short> decoded = IndependentDecode.WithFfmpeg(file).Channels[0].Select(
                sample => (short)(sample * 32_768));
            Assert.That(decoded, Is.EqualTo(delivered[channel]), file);
        }

        Assert.That(IndexReader.Read(folder).OfType<SegmentEnded>().Single().Exact, Is.True);
    }

    [TestCase("flac", 8)]
    [TestCase("opus", 2)]
    [TestCase("mka: flacenc ! matroskamux", 3)]
    public async Task Other_programs_read_what_is_encoded(string encoding, int channels)
    {
        string folder = TestFolder.Create("recording");
        await using GstSource source = new(
            new PipelinePlan
            {
                Name = "recorded",
                LaunchTexts = [$"audiotestsrc num-buffers=100 samplesperbuffer=480 ! audio/x-raw,rate=48000,channels={channels},"
                    + "channel-mask=(bitmask)0 ! audioconvert ! appsink"],
                Recording = new RecordingPlan(folder) { Encoding = encoding },
            }, new GstSourceOptions { Delivery = Mode });
        await Play(source);

        string file = Directory.GetFiles(folder, "000000.*").Single();
        AudioData decoded = IndependentDecode.WithFfmpeg(file);
        Assert.That(decoded.Channels, Has.Count.EqualTo(channels));
        Assert.That(decoded.Samples, Is.EqualTo(48_000).Within(encoding is "opus" ? 960 : 0), "Opus has packets of 20 ms");
    }

    [Test]
    public async Task More_channels_than_a_flac_file_holds_are_told_with_the_way_out()
    {
        string folder = TestFolder.Create("recording");
        await using GstSource source = new(new PipelinePlan
        {
            Name = "recorded",
            LaunchTexts = ["countersrc num-samples=24000 ! audio/x-raw,format=S16LE,rate=48000,channels=10 ! appsink"],
            SampleType = SampleType.S16,
            Recording = new RecordingPlan(folder) { Encoding = "flac" },
        });
        TestPlugin.Load();
        SourceWarning warning = await Warned(source);

        Assert.That(warning.Message, Does.Contain("10").And.Contain("perChannel").And.Contain(folder));
    }

    [Test]
    public async Task A_recording_that_fails_is_told_once_and_the_source_goes_on([Values] bool perChannel)
    {
        await using GstSource source = Recorded(new RecordingPlan("/dev/full/take") { PerChannel = perChannel });
        SourceWarning warning = await Warned(source);

        Assert.That(warning.Message, Does.Contain("/dev/full/take"));
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo(88_200));
    }

    [Test]
    public async Task A_folder_that_another_source_records_into_is_refused()
    {
        string folder = TestFolder.Create("recording");
        using var other = new IndexWriter(folder);
        await using GstSource source = Recorded(new RecordingPlan(folder));
        SourceWarning warning = await Warned(source);

        Assert.That(warning.Message, Does.Contain(folder));
        Assert.That(Directory.GetFiles(folder, "*.wav"), Is.Empty);
    }

    [Test]
    public async Task Epochs_and_gaps_are_in_the_index()
    {
        TestPlugin.Load();
        string folder = TestFolder.Create("recording");
        await using GstSource source = new(
            new PipelinePlan
            {
                Name = "recorded",
                LaunchTexts = ["countersrc num-samples=48000 ! audiofault script=\"4800:drop=960\" ! audioconvert ! appsink"],
                Recording = new RecordingPlan(folder),
            }, new GstSourceOptions { Delivery = Mode });
        var told = new List<GapEnded>();
        source.Notified += (_, what) =>
        {
            if (what is GapEnded gap) told.Add(gap);
        };
        await Play(source);

        Assert.That(told, Is.Not.Empty);
        Assert.That(
            IndexReader.Read(folder).OfType<RecordedGap>(),
            Is.EqualTo(told.Select(gap => new RecordedGap(gap.Channel, gap.Start, gap.Length, gap.Reason))));
    }

    private GstSource Recorded(RecordingPlan recording) =>
        Source(new PipelinePlan { Name = "recorded", LaunchTexts = [Launch], Recording = recording });

    private static async Task Play(GstSource source)
    {
        source.Start();
        await Eventually.Completes(source.Completion, "the source's end");
        LedgerAssert.Balances(source);
    }

    private static async Task<SourceWarning> Warned(GstSource source)
    {
        var warnings = new List<SourceWarning>();
        source.Notified += (_, what) =>
        {
            if (what is SourceWarning { EndsRecording: true } warning) warnings.Add(warning);
        };
        await Play(source);
        return warnings.Single();
    }
}
