using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class RecordTests
{
    [Test]
    public void A_recording_has_files_on_the_grid_and_an_index()
    {
        string folder = Tool.NewFile("takes");
        Tool.Run("record", "tone", "--set", "rate=48000", "--duration", "2500ms", "--segment", "1s", "--encoding", "flac",
            "--out", folder)
            .Exited();

        int[] lengths = [.. Enumerable.Range(0, 3).Select(
            number => IndependentDecode.WithFfmpeg(Path.Combine(folder, $"00000{number}.flac")).Samples)];
        Assert.That(lengths, Is.EqualTo(new[] { 48_000, 48_000, 24_000 }));
        Assert.That(
            Index(folder).Select(line => line.GetProperty("type").GetString()),
            Is.EqualTo(new[] { "recording", "epoch", "segment", "end", "segment", "end", "segment", "end" }));
    }

    [Test]
    public void A_run_may_record_too()
    {
        string folder = Tool.NewFile("takes");
        RunEvents events = Tool.RunJson(
            "run", "tone", "--duration", "1s", "--record", folder, "--per-channel", "--name", "take-%i");

        Assert.That(WavFile.Read(Path.Combine(folder, "ch0", "take-0.wav")).Audio.Samples, Is.EqualTo(events.Samples));
    }

    [Test]
    public void A_folder_that_cannot_be_written_fails_the_run_with_one_sentence() =>
        Tool.Fails(1, "/dev/full/takes", "record", "tone", "--duration", "1s", "--out", "/dev/full/takes");

    [TestCase("--encoding", "mp3", "mp3")]
    [TestCase("--name", "a/b", "a/b")]
    [TestCase("--segment", "soon", "soon")]
    public void An_option_that_says_nothing_is_wrong_usage(string option, string value, string named) =>
        Tool.Fails(2, named, "record", "tone", "--out", Tool.NewFile("takes"), option, value);

    [Test]
    public void An_encoding_without_a_recording_is_wrong_usage() =>
        Tool.Fails(2, "--record", "run", "tone", "--encoding", "flac");

    /// <summary>A shell's limit of a file's length stands for a full disk: writing fails, and nothing else. (The runtime maps
    /// code twice by a large file, unless told otherwise.)</summary>
    [Test]
    public void A_full_disk_ends_the_recording_and_what_is_there_is_whole()
    {
        string folder = Tool.NewFile("takes");
        ProgramResult result = ProcessRunner.Run("bash",
        [
            "-c", "trap '' XFSZ; ulimit -f 256; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "bash", .. Repository.CliCommand,
            "run", "tone", "--set", "sampleType=S16", "--duration", "10s", "--record", folder, "--json",
        ]);

        result.Exited(1);
        Assert.That(result.Error, Does.Contain(folder).And.Contain("has ended"));
        Assert.That(IndependentDecode.WithFfmpeg(Path.Combine(folder, "000000.wav")).Samples, Is.Positive);
    }

    /// <summary>Each moment is another: the recorder is killed when a file has got so long.</summary>
    [Test]
    public void A_killed_recorder_leaves_whole_files_and_the_next_goes_on(
        [Values("wav", "flac")] string encoding, [Values(0, 1, 2)] int moment)
    {
        string folder = Tool.NewFile("takes");
        Kill(folder, encoding, $"00000{moment + 1}", 1_000 * moment);
        Check(folder, encoding);
        Tool.Run([.. Command(folder, encoding), "--duration", "500ms"]).Exited();
        Check(folder, encoding);
        Assert.That(Index(folder).Count(line => line.GetProperty("type").GetString() == "recording"), Is.EqualTo(2));
    }

    [TestCase("wav", Explicit = true, Category = "Long", Reason = "takes two minutes")]
    [TestCase("flac", Explicit = true, Category = "Long", Reason = "takes two minutes")]
    public void Killed_at_twenty_moments_a_recording_stays_whole(string encoding)
    {
        string folder = Tool.NewFile("takes");
        var random = new Random(20);
        for (int moment = 0, number = 0; moment < 20; moment++)
        {
            number = Directory.Exists(folder) ? Directory.GetFiles(folder, "*." + encoding).Length : 0;
            Kill(folder, encoding, $"{number + random.Next(1, 4):000000}", random.Next(90_000));
            Check(folder, encoding);
        }

        Assert.That(Index(folder).Count(line => line.GetProperty("type").GetString() == "recording"), Is.EqualTo(20));
    }

    [TestCase("flac")]
    [TestCase("wav")]
    public void A_file_is_converted_sample_by_sample(string extension)
    {
        string target = Tool.NewFile($"converted.{extension}");
        Tool.Run("convert", MediaFiles.Flac.Path, "--set", "sampleType=S16", "--out", target).Exited();

        Assert.That(
            IndependentDecode.WithFfmpeg(target).Channels[0], Is.EqualTo(
                IndependentDecode.WithFfmpeg(MediaFiles.Flac.Path).Channels[0]));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(target)!), Has.Length.EqualTo(1));
        Tool.Fails(2, "--overwrite", "convert", MediaFiles.Flac.Path, "--out", target);
        Tool.Run("convert", MediaFiles.Flac.Path, "--out", target, "--overwrite").Exited();
    }

    [Test]
    public void Channels_are_converted_into_files_of_their_own()
    {
        string folder = Tool.NewFile("channels");
        Tool.Run("convert", MediaFiles.WavSixChannels.Path, "--per-channel", "--out", folder).Exited();

        AudioData all = IndependentDecode.WithFfmpeg(MediaFiles.WavSixChannels.Path);
        for (int channel = 0; channel < 6; channel++)
            Assert.That(
                WavFile.Read(Path.Combine(folder, $"ch{channel}.wav")).Audio.Channels[0], Is.EqualTo(all.Channels[channel]));
    }

    [Test]
    public void A_conversion_that_fails_leaves_no_file()
    {
        string target = Tool.NewFile("converted.flac");
        Tool.Fails(2, "no-such-file", "convert", "no-such-file.mp3", "--out", target);
        Tool.Fails(1, "perChannel", "convert", Tool.Launch(
            "audiotestsrc num-buffers=10 ! audio/x-raw,channels=12,channel-mask=(bitmask)0 ! audioconvert ! appsink"), "--out",
            target);
        Tool.Fails(2, ".wav, .flac or .opus", "convert", MediaFiles.Wav.Path, "--out", Tool.NewFile("converted.xyz"));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(target)!), Is.Empty);
    }

    /// <summary>Every file is read by another program, and has what the index says is safe.</summary>
    private static void Check(string folder, string encoding)
    {
        long begun = 0, safe = 0;
        string file = "";
        foreach (JsonElement line in Index(folder))
        {
            switch (line.GetProperty("type").GetString())
            {
                case "segment":
                    (file, begun) = (line.GetProperty("files")[0].GetString()!, line.GetProperty("index").GetInt64());
                    Assert.That(file, Does.EndWith(encoding));
                    break;
                case "safe":
                    safe = line.GetProperty("index").GetInt64();
                    if (safe == begun) break; // nothing is in it yet
                    Assert.That(Decoded(), Is.GreaterThanOrEqualTo(safe - begun), file);
                    break;
                case "end":
                    Assert.That(Decoded(), Is.EqualTo(line.GetProperty("samples").GetInt64()), file);
                    break;
            }
        }

        long Decoded() => IndependentDecode.WithFfmpeg(Path.Combine(folder, file)).Samples;
    }

    private static string[] Command(string folder, string encoding) =>
    [
        "record", "tone", "--set", "realtime=true", "--set", "rate=48000", "--set", "sampleType=S16", "--segment", "1s",
        "--encoding", encoding, "--out", folder,
    ];

    /// <summary>Records, and kills the recorder when a file has got so long, or the next has begun.</summary>
    private static void Kill(string folder, string encoding, string file, int length)
    {
        using var tool = BackgroundProgram.StartTool(Command(folder, encoding));
        string awaited = Path.Combine(folder, $"{file}.{encoding}");
        string next = Path.Combine(
            folder, $"{int.Parse(file, System.Globalization.CultureInfo.InvariantCulture) + 1:000000}.{encoding}");
        Eventually.Is(
            () => Path.Exists(next) || (Path.Exists(awaited) && new FileInfo(awaited).Length > length), "audio in the file");
        tool.Signal("KILL");
        tool.WaitForExit();
    }

    private static JsonElement[] Index(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, "index.jsonl")).Select(Tool.Json)];
}
