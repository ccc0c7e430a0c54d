using System.Buffers.Binary;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Channels that have no name, and more of them than GStreamer's converters count.</summary>
public class ManyChannelsTests
{
    private static readonly string[] _formats =
        ["U8", "S8", "S16LE", "S16BE", "U16LE", "S24LE", "S24BE", "S24_32LE", "S32LE", "S32BE", "F32LE", "F32BE", "F64LE"];

    [Test]
    public async Task The_channels_of_a_plain_WAV_are_those_of_the_file_however_many(
        [Values(1, 2, 3, 9, 16, 32, 63, 64, 65, 128, 256, 1024)] int channels)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = PlainWav(channels, samples: 700) });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, TestSignal.Audio(48_000, channels, 700, 16));
        if (channels > 2)
            Assert.That(
                source.Format!.ChannelLabels, Is.EqualTo(Enumerable.Range(1, channels).Select(channel => $"channel {channel}")));
    }

    [Test]
    public async Task A_tone_has_as_many_channels_as_are_asked_for(
        [Values(63, 64, 100, 1024)] int channels, [Values] SampleType type)
    {
        using var source = GstSource.FromDescription(
            "tone", new() { ["channels"] = channels, ["buffers"] = 3, ["sampleType"] = type.ToString() });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That((source.Format!.Channels, recording.Samples), Is.EqualTo((channels, 3 * 1024)));
    }

    [Test]
    public async Task Sixty_four_channels_are_read_from_any_format_as_audioconvert_reads_fewer(
        [ValueSource(nameof(_formats))] string format, [Values] SampleType type)
    {
        byte[] few = await Samples(format, type, channels: 4), many = await Samples(format, type, channels: 64);

        Assert.That(Convert.ToHexString(many), Is.EqualTo(Convert.ToHexString(few)), "the first channel's bytes");
    }

    [TestCase("rate", 8_000)]
    [TestCase("channels", 2)]
    public async Task Where_sixty_four_channels_cannot_be_converted_that_is_an_error(string parameter, int value)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = PlainWav(64, 700), [parameter] = value });

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat), error.ToString());
        Assert.That(error.Message, Does.Contain("64 channels").And.Contain("63 at most"));
    }

    [TestCase("audiotestsrc num-buffers=3 ! audio/x-raw,channels=64 ! audioconvert ! audio/x-raw,channels=2 ! appsink")]
    [TestCase(
        "audiotestsrc num-buffers=3 ! audio/x-raw,rate=48000,channels=100 ! audioresample ! audio/x-raw,rate=8000 ! appsink")]
    public async Task A_launch_text_that_mixes_sixty_four_channels_is_an_error_and_not_the_end_of_the_process(string launch)
    {
        using var source = new GstSource(launch);

        AudioSourceException error = await new SourceRecording(source).ToFailure();

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat), error.ToString());
    }

    // Without one, with those of three channels and of nine.
    [TestCase("")]
    [TestCase(",channel-mask=(bitmask)0x7")]
    [TestCase(",channel-mask=(bitmask)0x1ff")]
    public async Task Channels_whose_mask_an_element_gets_wrong_are_passed_on_one_by_one(string mask)
    {
        string path = Path.Combine(TestFolder.Create("masks"), "samples.raw");
        await File.WriteAllBytesAsync(path, TestSignal.Bytes("s16le", 48_000, 4, 700));
        using var source = new GstSource(
            $"filesrc location=\"{path}\" ! rawaudioparse num-channels=4 sample-rate=48000"
            + $" ! capssetter replace=true caps=\"audio/x-raw,format=S16LE,layout=interleaved,rate=48000,channels=4{mask}\" ! "
            + $"audioconvert ! appsink");
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, TestSignal.Audio(48_000, 4, 700, 16));
    }

    [TestCase("channels", 6)]
    [TestCase("rate", 48_000)]
    public async Task Asking_for_what_is_there_mixes_nothing(string parameter, int value)
    {
        using var source = GstSource.FromDescription("file", new() { ["location"] = PlainWav(6, 700), [parameter] = value });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, TestSignal.Audio(48_000, 6, 700, 16));
    }

    /// <summary>What Python's <c>wave</c> writes: a header of 44 bytes that names no loudspeaker.</summary>
    private static string PlainWav(int channels, int samples)
    {
        byte[] data = TestSignal.Bytes("s16le", 48_000, channels, samples), file = new byte[44 + data.Length];
        "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x1\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 36 + data.Length);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 48_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 48_000 * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), data.Length);
        data.CopyTo(file, 44);
        string path = Path.Combine(TestFolder.Create("plain"), "plain.wav");
        File.WriteAllBytes(path, file);
        return path;
    }

    private static async Task<byte[]> Samples(string format, SampleType type, int channels)
    {
        List<byte> bytes = [];
        string launch = $"audiotestsrc num-buffers=2 freq=3000 volume=1 ! audio/x-raw,format={format},channels={channels} ! "
            + $"audioconvert dithering=none ! appsink";
        using var source = new GstSource(Launch.Plan(launch) with { SampleType = type });
        source.SetCallback(frame => bytes.AddRange(type switch
        {
            SampleType.S16 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<short>(0)),
            SampleType.S32 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<int>(0)),
            _ => System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Channel<float>(0)),
        }));
        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return [.. bytes];
    }
}
