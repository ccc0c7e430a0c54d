using System.Buffers.Binary;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Files of the WAV family, as programs write them.</summary>
public class WavFamilyTests
{
    private static readonly string[] _codecs =
        ["pcm_u8", "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_f64le", "pcm_alaw", "pcm_mulaw"];

    private static readonly string[] _others = ["adpcm_ms", "adpcm_ima_wav"];
    private static readonly Lazy<Dictionary<string, AudioData>> _files = new(Make);

    private static IEnumerable<string> Codecs => [.. _codecs, .. _others];

    /// <summary>9,999 samples: with one channel of an odd width, the data has an odd length, and a byte behind it that belongs to
    /// nothing.</summary>
    [TestCaseSource(nameof(Codecs))]
    public async Task Every_sample_of_a_file_comes_in_every_container(string codec)
    {
        foreach ((string file, AudioData expected) in _files.Value.Where(
            file => Path.GetFileName(file.Key).StartsWith(codec + ".", StringComparison.Ordinal)))
        {
            using var source = GstSource.FromDescription("file", new() { ["location"] = file });
            var recording = new SourceRecording(source);

            await recording.ToEnd();

            Assert.That(recording.Audio.Samples, Is.EqualTo(expected.Samples), file);
            AudioAssert.AreSame(recording.Audio, expected, AudioAssert.LeastBit16);
            Assert.That(recording.Told<SourceWarning>(), Is.Empty, file);
        }
    }

    [Test]
    public async Task A_file_of_more_than_2_GiB_comes_whole()
    {
        const long length = 2_363_490_304;
        string path = Sparse("large.wav", Header(3, channels: 8, bits: 64, (uint)length), length);
        using var source = GstSource.FromDescription("file", new() { ["location"] = path, ["frame"] = "100ms" });
        source.Start();

        await Eventually.Completes(source.Completion, "the end");

        LedgerAssert.Balances(source);
        Assert.That(source.Ledger.Channels[0].Unclaimed, Is.EqualTo(length / 64));
    }

    [TestCase(0u)]
    [TestCase(0xFFFF_FFFFu)]
    [TestCase(0x7FFF_F000u)]
    public async Task A_stream_without_a_length_comes_to_its_end(uint size)
    {
        byte[] data = TestSignal.Bytes("s16le", 48_000, 3, 50_000);
        AudioData audio = await FromPipe([.. Header(1, 3, 16, size), .. data], []);

        AudioAssert.AreSame(audio, TestSignal.Audio(48_000, 3, 50_000, 16));
    }

    [Test]
    public async Task A_file_that_is_cut_off_tells_how_much_is_missing()
    {
        string path = Path.Combine(TestFolder.Create("cut"), "cut.wav");
        await File.WriteAllBytesAsync(path, [.. Header(1, 2, 16, 48_000 * 4), .. TestSignal.Bytes("s16le", 48_000, 2, 12_000)]);
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(recording.Samples, Is.EqualTo(12_000));
        Assert.That(
            recording.Told<SourceWarning>().Single().Message, Does.Contain("36000 of 48000 samples are missing, 0.75 of 1 s"));
    }

    [TestCase(0x3u)]
    [TestCase(0x3Fu)]
    [TestCase(0x33u)]
    [TestCase(0u)]
    public async Task Whatever_the_mask_the_channels_are_those_of_the_file(uint mask)
    {
        byte[] data = TestSignal.Bytes("s16le", 48_000, 4, 3_000);
        string path = Path.Combine(TestFolder.Create("mask"), "mask.wav");
        await File.WriteAllBytesAsync(path, [.. Header(0xFFFE, 4, 16, (uint)data.Length, mask), .. data]);
        using var source = GstSource.FromDescription("file", new() { ["location"] = path });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        AudioAssert.AreSame(recording.Audio, TestSignal.Audio(48_000, 4, 3_000, 16));
    }

    private static async Task<AudioData> FromPipe(byte[] bytes, string[] warnings)
    {
        string pipe = MediaFiles.Fifo();
        // For reading too: filesrc opens it, finds that it cannot be pulled, closes it and opens it again. A writer alone that
        // writes in between is told that nobody reads.
        using var held = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        Task writes = Task.Run(() =>
        {
            held.Write(bytes);
            held.Dispose();
        });
        using var source = new GstSource($"filesrc location=\"{pipe}\" ! decodebin ! audioconvert ! appsink");
        var recording = new SourceRecording(source);
        await recording.ToEnd();
        await Eventually.Completes(writes, "the writer");
        Assert.That(recording.Told<SourceWarning>().Select(warning => warning.Message), Is.EqualTo(warnings));
        return recording.Audio;
    }

    /// <summary>A file of zeros that takes no room.</summary>
    private static string Sparse(string name, byte[] header, long length)
    {
        string path = Path.Combine(TestFolder.Create("sparse"), name);
        using FileStream file = File.Create(path);
        file.Write(header);
        file.SetLength(header.Length + length);
        return path;
    }

    private static byte[] Header(int tag, int channels, int bits, uint size, uint mask = 0)
    {
        bool isLong = tag == 0xFFFE;
        byte[] file = new byte[isLong ? 68 : 44];
        "RIFF\0\0\0\0WAVEfmt "u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), unchecked(size + (uint)file.Length - 8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), isLong ? 40 : 16);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(20), (ushort)tag);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 48_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 48_000 * channels * bits / 8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(channels * bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), (short)bits);
        if (isLong)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(36), 22);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(38), (short)bits);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), mask);
            "\x1\0\0\0\0\0\x10\0\x80\0\0\xAA\0\x38\x9B\x71".Select(letter => (byte)letter).ToArray().CopyTo(file, 44);
        }

        "data"u8.CopyTo(file.AsSpan(file.Length - 8));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(file.Length - 4), size);
        return file;
    }

    /// <summary>Each codec in each container with one, two and three channels, where ffmpeg writes it, and what ffmpeg
    /// reads.</summary>
    private static Dictionary<string, AudioData> Make()
    {
        string folder = TestFolder.Create("family");
        List<string> arguments = ["-nostdin", "-v", "error", "-f", "lavfi", "-i",
            "aevalsrc=0.5*sin(2500*t)|0.4*sin(3000*t)|0.3*sin(3500*t):s=16000:d=1"];
        List<string> files = [];
        foreach (string codec in Codecs)
        {
            foreach ((string container, string[] options) in new (string, string[])[] { ("wav", []),
                ("rf64.wav", ["-rf64", "always"]), ("w64", []), ("sf", []) })
            {
                bool isPlain = _codecs.Contains(codec) && !(container == "sf" && codec is "pcm_u8" or "pcm_s24le" or "pcm_f64le");
                if (!isPlain && container != "wav") continue;
                for (int channels = 1; channels <= (isPlain
                    && !codec.EndsWith("law", StringComparison.Ordinal) ? 3 : 1); channels++)
                {
                    string file = Path.Combine(folder, $"{codec}.{channels}.{container}");
                    string pan = channels == 3 ? "" : $",pan={channels}c|"
                        + string.Join('|', Enumerable.Range(0, channels).Select(channel => $"c{channel}=c{channel}"));
                    arguments.AddRange(["-map", "0:a", "-af", $"atrim=end_sample=9999{pan}", "-c:a", codec, .. options, file]);
                    files.Add(file);
                }
            }
        }

        ProcessRunner.Run("ffmpeg", arguments).Exited();
        arguments = ["-nostdin", "-v", "error", .. files.SelectMany(file => (string[])["-i", file])];
        for (int i = 0; i < files.Count; i++)
            arguments.AddRange(["-map", $"{i}:a", "-c:a", "pcm_f32le", "-f", "wav", files[i] + ".decoded"]);
        ProcessRunner.Run("ffmpeg", arguments).Exited();
        var made = files.ToDictionary(file => file, file => WavFile.Read(file + ".decoded").Audio);
        foreach (string large in files.Where(file => file.EndsWith(".rf64.wav", StringComparison.Ordinal)))
        {
            byte[] renamed = File.ReadAllBytes(large);
            "BW64"u8.CopyTo(renamed);
            string path = large.Replace(".rf64.", ".bw64.", StringComparison.Ordinal);
            File.WriteAllBytes(path, renamed);
            made[path] = made[large];
        }

        return made;
    }
}
