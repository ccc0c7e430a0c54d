using System.Runtime.InteropServices;
using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class RunFileTests
{
    private static IEnumerable<MediaFile> Formats => MediaFiles.Formats;

    [TestCaseSource(nameof(Formats))]
    public void A_file_is_written_as_an_independent_decoder_decodes_it(MediaFile file)
    {
        string copy = Tool.NewFile("copy.wav");

        RunEvents events = Tool.RunJson("run", "file", "--set", $"location={file.Path}", "--out", copy);

        AudioData expected = IndependentDecode.WithFastestDecoders(file.Path);
        AudioAssert.AreSame(WavFile.Read(copy).Audio, expected, file.LosslessBits > 0 ? 0 : AudioAssert.LeastBit16);
        if (file.LosslessBits > 0) AudioAssert.AreSame(WavFile.Read(copy).Audio, file.Audio);
        Assert.That(events.Samples, Is.EqualTo(expected.Samples));
        Assert.That(events.Summary.GetProperty("written").GetInt64(), Is.EqualTo(expected.Samples));
    }

    [Test]
    public void Six_channels_stay_six_channels()
    {
        string copy = Tool.NewFile("copy.wav");

        Tool.RunJson("run", "file", "--set", $"location={MediaFiles.WavSixChannels.Path}", "--out", copy);

        AudioAssert.AreSame(WavFile.Read(copy).Audio, MediaFiles.WavSixChannels.Audio);
    }

    [TestCase("S16", 16, false)]
    [TestCase("S32", 32, false)]
    [TestCase("F32", 32, true)]
    public void The_samples_are_written_in_the_descriptions_type(string type, int bits, bool isFloat)
    {
        string copy = Tool.NewFile("copy.wav");

        Tool.RunJson("run", "file", "--set", $"location={MediaFiles.Wav.Path}", "--set", $"sampleType={type}", "--out", copy);

        var written = WavFile.Read(copy);
        Assert.That((written.Bits, written.IsFloat), Is.EqualTo((bits, isFloat)));
        AudioAssert.AreSame(written.Audio, MediaFiles.Wav.Audio);
    }

    [Test]
    public void Other_programs_read_what_is_written()
    {
        string copy = Tool.NewFile("copy.wav");

        Tool.RunJson("run", "file", "--set", $"location={MediaFiles.WavSixChannels.Path}", "--out", copy);

        AudioAssert.AreSame(IndependentDecode.WithFfmpeg(copy), MediaFiles.WavSixChannels.Audio);
    }

    [Test]
    public void The_frames_of_a_file_are_contiguous_and_complete()
    {
        RunEvents events = Tool.RunJson("run", "file", "--set", $"location={MediaFiles.Flac.Path}", "--json", "frames");

        long next = 0;
        foreach (JsonElement frame in events.Of("frame"))
        {
            Assert.That(frame.GetProperty("index").GetInt64(), Is.EqualTo(next));
            Assert.That(frame.GetProperty("pts_ns").GetInt64(), Is.EqualTo((long)Math.Round(next * 1e9m / MediaFiles.Flac.Rate)));
            Assert.That(frame.GetProperty("epoch").GetInt32(), Is.Zero);
            Assert.That(frame.GetProperty("complete").GetBoolean(), Is.True);
            next += frame.GetProperty("samples").GetInt64();
        }

        Assert.That((events.Samples, (long)events.Of("frame").Count), Is.EqualTo((next, events.Frames)));
        Assert.That(next, Is.EqualTo(MediaFiles.Flac.Samples));
    }

    [Test]
    public void A_file_on_standard_input_is_read()
    {
        string copy = Tool.NewFile("copy.wav");

        Repository.RunCli(["run", "stdin", "--out", copy], input: File.ReadAllBytes(MediaFiles.Flac.Path)).Exited();

        AudioAssert.AreSame(WavFile.Read(copy).Audio, MediaFiles.Flac.Audio);
    }

    [Test]
    public void Closed_standard_input_is_told_at_once()
    {
        ProgramResult result = ProcessRunner.Run("sh", ["-c", $"exec {Repository.CliInShell} run stdin <&-"]);

        Tool.Failed(result, 1, "Standard input is closed.");
        Assert.That(result.Error, Does.Contain("< talk.wav").And.Not.Contain("did not start"));
    }

    [Test]
    public void What_follows_the_audio_on_standard_input_is_read_too()
    {
        string script =
            $"(cat \"$0\"; head -c 2000000 /dev/zero; echo \"writer: $?\" >&2) | {Repository.CliInShell} run stdin --quiet";

        ProgramResult result = ProcessRunner.Run("sh", ["-c", script, MediaFiles.Wav.Path]).Exited();

        Assert.That(result.Error, Does.Contain("writer: 0"), "141 is SIGPIPE");
    }

    [Test]
    public void Every_link_of_a_chain_on_standard_input_is_read()
    {
        string copy = Tool.NewFile("copy.wav");
        (string chain, string[] links) = ChainedOgg.Make("flac", (48_000, 1), (48_000, 1), (48_000, 1));

        Repository.RunCli(["run", "stdin", "--out", copy], input: File.ReadAllBytes(chain)).Exited();

        Assert.That(WavFile.Read(copy).Audio.Channels[0], Is.EqualTo(
            links.SelectMany(link => IndependentDecode.WithFfmpeg(link).Channels[0])));
    }

    [Test]
    public void A_file_whose_name_has_every_sort_of_character_is_read()
    {
        string path = Tool.NewFile("100% \"odd\" 'näme' #1 ! ?a=b&c;\\x {d}.wav");
        File.Copy(MediaFiles.Wav.Path, path);

        Assert.That(Tool.RunJson("run", "file", "--set", $"location={path}").Samples, Is.EqualTo(MediaFiles.Wav.Samples));
        Assert.That(Tool.Json(Tool.Run("probe", path).Exited().Output).GetProperty("streams").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void A_table_at_the_end_tells_levels_and_ledger_without_control_characters()
    {
        ProgramResult result = Tool.Run("run", "file", "--set", $"location={MediaFiles.Wav.Path}").Exited();

        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("peak dBFS").And.Contain("delivered").And.Contain(
            $"{MediaFiles.Wav.Samples} samples").And.Not.Contain("\e"));
    }

    [TestCase(1f, "0.0", "-12.0")]
    [TestCase(-0.5f, "-6.0", "-12.0")]
    [TestCase(float.NaN, "NaN", "NaN")]
    public void One_sample_among_many_shows_in_the_levels(float sample, string peak, string mean)
    {
        float[] sound = new float[48_001];
        Array.Fill(sound, 0.25f);
        sound[23_456] = sample;
        string raw = Tool.NewFile("sound.raw"), file = Tool.NewFile("sound.wav");
        File.WriteAllBytes(raw, MemoryMarshal.AsBytes<float>(sound));
        ProcessRunner.Run(
            "ffmpeg", ["-v", "error", "-f", "f32le", "-ar", "48000", "-ac", "1", "-i", raw, "-c:a", "pcm_f32le", file]).Exited();

        ProgramResult result = Tool.Run("run", "file", "--set", $"location={file}").Exited();

        Assert.That(result.Error, Does.Match($@"\|\s+{peak} \|\s+{mean} \|"));
    }

    [Test]
    public void Quiet_says_nothing() =>
        Assert.That(Tool.Run("run", "file", "--set", $"location={MediaFiles.Wav.Path}", "-q").Exited().Error, Is.Empty);
}
