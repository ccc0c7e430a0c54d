using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using AudioPipelines.Nats.Tests.Support;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>The reader in WIRE.md reads what a publisher sends.</summary>
public class PythonReaderTests
{
    [TestCase(FrameEncoding.Source)]
    [TestCase(FrameEncoding.Flac)]
    public async Task The_reader_of_the_page_hears_the_frames_of_the_source(FrameEncoding encoding)
    {
        string page = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "src", "AudioPipelines.Nats", "WIRE.md"));
        string program = page.Split("```python\n")[1].Split("```")[0];
        Assert.That(program.Split('\n').Count(line => line.Trim().Length > 0), Is.LessThanOrEqualTo(65), "lines");
        string file = System.IO.Path.Combine(TestFolder.Create("reader"), "reader.py");
        await File.WriteAllTextAsync(file, program);
        using NatsServer server = NatsServer.Start();
        ScriptStep[] script =
        [
            .. ScriptSource.Frames(30), new(ScriptAction.Holes, 96, 6),
            new(ScriptAction.Epoch, 5, 1), new(ScriptAction.Frame, 50, 7),
            new(ScriptAction.OtherFormat, 20, 4), new(ScriptAction.Frame, 9, 3),
        ];
        using var source = new ScriptSource(script, ScriptSource.Format);
        var expected = new List<string>();
        source.SetCallback(frame => expected.Add(Describe(frame, encoding)));
        await using var publisher = new NatsPublisher(source, new NatsPublisherOptions
        {
            Url = server.Url,
            Name = "hall 1",
            Encoding = encoding,
        });

        using BackgroundProgram reader = BackgroundProgram.Start(
            "python3", [file, "127.0.0.1", server.Port.ToString(CultureInfo.InvariantCulture), publisher.Subject, "33"]);
        Eventually.Is(() => reader.Output.Contains("ready", StringComparison.Ordinal) || reader.HasExited, "the reader");
        source.Start();
        await Eventually.Completes(source.Completion, "the end of the source");

        Assert.That(reader.WaitForExit(), Is.Zero, reader.Output);
        Assert.That(reader.Output.Trim().Split('\n').Skip(1), Is.EqualTo(expected));
        LedgerAssert.Balances(source);
    }

    private static string Describe(AudioFrame frame, FrameEncoding encoding)
    {
        bool isRounded = encoding is FrameEncoding.Flac && frame.Format.SampleType is not SampleType.S16;
        var sum = new Crc32();
        for (int channel = 0; channel < frame.Channels; channel++)
        {
            sum.Append(frame.Format.SampleType switch
            {
                _ when isRounded => MemoryMarshal.AsBytes<int>(Rounded(frame, channel)),
                SampleType.S16 => MemoryMarshal.AsBytes(frame.Channel<short>(channel)),
                SampleType.S32 => MemoryMarshal.AsBytes(frame.Channel<int>(channel)),
                _ => MemoryMarshal.AsBytes(frame.Channel(channel)),
            });
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{frame.Epoch} {frame.SampleIndex} {frame.SamplesPerChannel} {frame.CaptureTime.UnixNanoseconds}")
            + $" {frame.Gaps.Length} {sum.GetCurrentHashAsUInt32()}";
    }

    /// <summary>The upper 24 of 32 bits.</summary>
    private static int[] Rounded(AudioFrame frame, int channel)
    {
        int[] samples = new int[frame.SamplesPerChannel];
        frame.CopyChannelTo<int>(channel, samples);
        return [.. samples.Select(sample => (int)Math.Min(((long)sample + 128) >> 8, (1 << 23) - 1) << 8)];
    }
}
