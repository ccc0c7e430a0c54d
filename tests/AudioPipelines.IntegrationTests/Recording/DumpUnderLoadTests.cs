using System.IO.Hashing;
using System.Runtime.InteropServices;
using AudioPipelines.IntegrationTests.Sources;
using AudioPipelines.Recording;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Dumps while a source runs as fast as its consumer takes it.</summary>
[NonParallelizable]
public class DumpUnderLoadTests
{
    private const int Channels = 16;

    private readonly List<(long Index, ulong Hash)> _delivered = [];

    [Test]
    public async Task Ten_dumps_of_half_a_minute_of_16_channels_lose_no_frame_and_hold_what_was_delivered(
        [BothModes] DeliveryMode mode)
    {
        TestPlugin.Load();
        _delivered.Clear();
        await using var source = new GstSource(new PipelinePlan
        {
            Name = "array",
            LaunchTexts =
                [$"countersrc coding=single ! audio/x-raw,format=S24LE,rate=48000,channels={Channels} ! audioconvert ! appsink"],
            Delivery = mode,
            FlightRecorder = new() { Length = TimeSpan.FromSeconds(30) },
        });
        source.SetCallback(Take);
        source.Start();
        Eventually.Is(() => Delivered >= 3_000, "half a minute of audio");
        string folder = TestFolder.Create("dumps");
        for (int number = 0; number < 10; number++)
        {
            int before = Delivered;
            string dump = await source.DumpAsync(folder);
            TestContext.Out.WriteLine($"dump {number}: {Delivered - before} frames came meanwhile");
            Check(dump);
            Directory.Delete(dump, recursive: true);
        }

        source.Stop();

        Assert.That(_delivered.Select(frame => frame.Index), Is.EqualTo(Enumerable.Range(0, Delivered).Select(n => n * 480L)));
        Assert.That(source.Ledger.Total.Lost + source.Ledger.Total.Overflow, Is.Zero);
        LedgerAssert.Balances(source);
    }

    private int Delivered
    {
        get { lock (_delivered) return _delivered.Count; }
    }

    private void Take(AudioFrame frame)
    {
        var hash = new XxHash3();
        for (int channel = 0; channel < Channels; channel++) hash.Append(MemoryMarshal.AsBytes(frame.Channel(channel)));
        lock (_delivered) _delivered.Add((frame.SampleIndex, hash.GetCurrentHashAsUInt64()));
    }

    /// <summary>Reads the samples as they lie in the file, frame by frame.</summary>
    private void Check(string dump)
    {
        IndexLine[] lines = [.. IndexReader.Read(dump)];
        SegmentBegun segment = lines.OfType<SegmentBegun>().Single();
        Assert.That(lines.OfType<SegmentEnded>().Single().Samples, Is.EqualTo(30 * 48_000));
        Assert.That(lines.Any(line => line is RecordedSkip or RecordedGap or ShortFrame), Is.False);
        using FileStream file = File.OpenRead(Path.Combine(dump, segment.Files.Single()));
        byte[] bytes = new byte[480 * Channels * sizeof(float)];
        file.Seek(-(30L * 48_000 * Channels * sizeof(float)), SeekOrigin.End);
        float[] channelSamples = new float[480];
        for (int frame = 0; frame < 3_000; frame++)
        {
            file.ReadExactly(bytes);
            ReadOnlySpan<float> samples = MemoryMarshal.Cast<byte, float>(bytes);
            var hash = new XxHash3();
            for (int channel = 0; channel < Channels; channel++)
            {
                for (int at = 0; at < 480; at++) channelSamples[at] = samples[(at * Channels) + channel];
                hash.Append(MemoryMarshal.AsBytes<float>(channelSamples));
            }

            (long Index, ulong Hash) delivered;
            lock (_delivered) delivered = _delivered[(int)((segment.Index / 480) + frame)];
            Assert.That(
                (delivered.Index, delivered.Hash), Is.EqualTo((segment.Index + (frame * 480L), hash.GetCurrentHashAsUInt64())));
        }
    }
}
