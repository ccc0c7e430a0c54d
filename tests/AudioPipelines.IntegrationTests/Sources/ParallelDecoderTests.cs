using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines.Parallel;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Several decoders side by side make what one makes. A batch lasts sixteen seconds: that is where the borders
/// are.</summary>
[NonParallelizable]
public class ParallelDecoderTests
{
    private const int Rate = 48000;
    private const int Batch = 16 * Rate;

    private static readonly (string Extension, int Packet)[] _exact =
        [("flac", 4608), ("mp3", 1152), ("opus", 960), ("ogg", 1024)];

    /// <summary>Around a border by samples, by packets, and by the packets that lanes compare.</summary>
    private static IEnumerable<TestCaseData> Lengths()
    {
        foreach ((string extension, int packet) in _exact)
        {
            int[] lengths = [Batch - packet, Batch - 1, Batch, Batch + 1, Batch + packet, Batch + (4 * packet) + 7,
                Batch + (9 * packet), (2 * Batch) - 1, (2 * Batch) + (5 * packet) + 1];
            foreach (int length in lengths) yield return new TestCaseData(extension, length);
        }
    }

    [TestCaseSource(nameof(Lengths))]
    public async Task Files_of_any_length_around_a_border_are_those_of_one_decoder(string extension, int length)
    {
        string file = MediaFiles.OfLength(extension, length).Path;

        await AssertSame(file);
    }

    [TestCase("flac")]
    [TestCase("mp3")]
    [TestCase("opus")]
    [TestCase("ogg")]
    public async Task Lanes_begin_in_the_middle_and_agree(string extension)
    {
        string file = MediaFiles.OfLength(extension, (5 * Batch) + 77, channels: 2).Path;

        (int begun, int takenOver) = await AssertSame(file);

        Assert.That(takenOver, Is.Zero);
        if (Environment.ProcessorCount > 1) Assert.That(begun, Is.GreaterThan(0));
    }

    /// <summary>What one decoder remembers of the stream's start no other can know.</summary>
    [Test]
    public async Task Of_AAC_one_decodes()
    {
        (int begun, _) = await AssertSame(MediaFiles.OfLength("mp4", (3 * Batch) + 77).Path);

        Assert.That(begun, Is.Zero);
    }

    [Test]
    public async Task A_lane_that_begins_too_near_is_noticed_and_does_no_harm()
    {
        string file = MediaFiles.OfLength("opus", 6 * Batch).Path;
        AudioData expected = (await Decode(file, "fastest")).Audio;
        ParallelCodec.Adjust = codec => codec with { LeadPackets = 1, LeadTime = 0 };
        try
        {
            (AudioData audio, (int begun, int takenOver)) = await Decode(file, "parallel");

            AudioAssert.AreSame(audio, expected);
            Assert.That(takenOver, Is.EqualTo(begun), "with one packet, nobody agrees");
            if (Environment.ProcessorCount > 1) Assert.That(begun, Is.GreaterThan(0));
        }
        finally
        {
            ParallelCodec.Adjust = codec => codec;
        }
    }

    [Test]
    public async Task Damaged_files_are_those_of_one_decoder(
        [Values("flac", "mp3", "opus", "ogg")] string extension, [Values(1, 2, 3)] int seed)
    {
        byte[] bytes = File.ReadAllBytes(MediaFiles.OfLength(extension, (5 * Batch) + 77, channels: 2).Path);
#pragma warning disable CA5394 // no secret
        var random = new Random(seed);
        for (int hole = 0; hole < 12; hole++)
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length / 20, bytes.Length - 400), random.Next(1, 300)));
#pragma warning restore CA5394
        string damaged = Path.Combine(TestFolder.Create("damaged"), $"damaged.{extension}");
        File.WriteAllBytes(damaged, bytes);

        await AssertSame(damaged);
    }

    [Test]
    public async Task A_chained_file_is_that_of_one_decoder()
    {
        string folder = TestFolder.Create("chained");
        string chained = Path.Combine(folder, "chained.opus");
        byte[] one = File.ReadAllBytes(MediaFiles.OfLength("opus", (2 * Batch) + 77).Path);
        File.WriteAllBytes(chained, [.. one, .. File.ReadAllBytes(MediaFiles.OfLength("opus", Batch + 960).Path)]);

        await AssertSame(chained);
    }

    /// <summary>A reader that waits holds everything up, and nothing grows beyond its bound; a stop in between is a
    /// stop.</summary>
    [Test]
    public void A_source_is_stopped_in_the_middle()
    {
        string file = MediaFiles.OfLength("flac", (5 * Batch) + 77, channels: 2).Path;
        for (int frames = 1; frames < 4000; frames *= 5)
        {
            using GstSource source = Open(file, "parallel");
            int count = 0;
            using var reached = new ManualResetEventSlim();
            source.SetCallback(_ =>
            {
                if (Interlocked.Increment(ref count) == frames) reached.Set();
            });
            source.Start();
            Eventually.Is(() => reached.IsSet, "frames");
            source.Stop();
            LedgerAssert.Balances(source);
        }
    }

    [Test]
    public async Task A_worker_process_decodes_on_all_processors_too()
    {
        string file = MediaFiles.OfLength("mp3", (3 * Batch) + 77).Path;
        PipelinePlan plan = Isolation.Isolated.Plan(
            $"filesrc location={file} ! parsebin ! decodebin ! audioconvert dithering=none ! appsink") with
        {
            Decoders = DecoderChoice.Parallel,
        };
        using var source = new GstSource(plan);
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, (await Decode(file, "fastest")).Audio);
    }

    private static async Task<(int Begun, int TakenOver)> AssertSame(string file)
    {
        AudioData expected = (await Decode(file, "fastest")).Audio;
        (AudioData audio, (int Begun, int TakenOver) counts) = await Decode(file, "parallel");
        AudioAssert.AreSame(audio, expected);
        return counts;
    }

    private static GstSource Open(string path, string decoders) =>
        GstSource.FromDescription("file", new() { ["location"] = path, ["decoders"] = decoders });

    private static async Task<(AudioData Audio, (int Begun, int TakenOver) Counts)> Decode(string path, string decoders)
    {
        using GstSource source = Open(path, decoders);
        var channels = new List<List<float>>();
        (int, int)? counts = null;
        Pipeline? pipeline = null;
        int rate = 0, frames = 0;
        source.SetCallback(frame =>
        {
            while (channels.Count < frame.Channels) channels.Add([]);
            for (int channel = 0; channel < frame.Channels; channel++)
                channels[channel].AddRange(frame.Channel(channel));
            rate = frame.SampleRate;
            pipeline ??= source.RunningPipelines[0];
            if (decoders == "parallel" && frames++ % 100 == 0) counts = CountsOf(pipeline) ?? counts;
        });
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        Assert.That(counts, decoders == "parallel" ? Is.Not.Null : Is.Null, "the element is there");
        return (new AudioData(rate, [.. channels.Select(channel => channel.ToArray())]), counts.GetValueOrDefault());
    }

    private static (int Begun, int TakenOver)? CountsOf(Pipeline pipeline)
    {
        (int, int)? found = null;
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName == ParallelDecoder.Name) found = ParallelDecoder.CountsOf(element);
            }
        }

        return found; // at the end, the pipeline may be gone
    }
}
