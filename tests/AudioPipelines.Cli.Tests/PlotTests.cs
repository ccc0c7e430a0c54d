using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;

namespace AudioPipelines.Cli.Tests;

/// <summary>Pictures, drawn by the tool. What they show is compared as data; one is also looked at.</summary>
[Parallelizable]
public class PlotTests
{
    /// <summary>Two channels, of which the second is shorter.</summary>
    private static readonly string _unequal = Tool.Description("""
        name: unequal
        launch:
          - audiotestsrc num-buffers=100 samplesperbuffer=480 freq=1000 ! audio/x-raw,rate=48000,channels=1 ! appsink name=long
          - audiotestsrc num-buffers=60 samplesperbuffer=480 freq=3000 ! audio/x-raw,rate=48000,channels=1 ! appsink name=short
        """);

    [Test]
    public void A_picture_has_the_size_that_was_asked_for()
    {
        string small = Draw("small.png", "tone", "--buffers", "20", "--width", "640", "--height", "400");
        string usual = Draw("usual.png", "tone", "--buffers", "20", "--channels", "1", "--dark");

        Assert.That(SizeOf(small), Is.EqualTo((640, 400)));
        Assert.That(SizeOf(usual), Is.EqualTo((1_600, 544)));
    }

    [Test]
    public void A_tone_is_bright_at_its_frequency([Values(3_000, 12_000, 20_000)] int frequency)
    {
        string file = Tool.NewFile("tone.png");
        JsonElement picture = Json(
            "plot", "tone", "--frequency", $"{frequency}", "--rate", "48000", "--buffers", "100", "--spectrogram", "--width",
            "640",
            "--height", "400", "--out", file, "--json");

        JsonElement channel = picture.GetProperty("channels")[0];
        Assert.That(channel.GetProperty("strongest_hz").GetDouble(), Is.EqualTo(frequency).Within(94));
        Assert.That(channel.GetProperty("peak_dbfs").GetDouble(), Is.EqualTo(-1.9).Within(0.1));
        byte[] column = Column(file, 300);
        byte[] panel = column[80..340]; // between head and foot
        double brightest = 24_000 * (1 - ((Array.IndexOf(panel, panel.Max()) + 0.5) / panel.Length));
        Assert.That(brightest, Is.EqualTo(frequency).Within(300));
    }

    [Test]
    public void Gaps_are_shaded_where_the_ledger_has_them()
    {
        JsonElement picture = Json("plot", _unequal, "--out", Tool.NewFile("gaps.png"), "--json");
        RunEvents run = Tool.RunJson("run", _unequal);

        JsonElement gap = run.Of("gap").Single(), channel = picture.GetProperty("channels")[1];
        Assert.That(picture.GetProperty("channels")[0].GetProperty("shaded").GetArrayLength(), Is.Zero);
        Assert.That(
            channel.GetProperty("absent").GetProperty("ended").GetInt64(),
            Is.EqualTo(run.Summary.GetProperty("ledger")[1].GetProperty("ended").GetInt64()));
        JsonElement shaded = channel.GetProperty("shaded").EnumerateArray().Single();
        Assert.That(shaded.GetProperty("reason").GetString(), Is.EqualTo("ended"));
        const double column = 32 / 48_000.0; // a second in 2,048 columns
        double from = gap.GetProperty("start").GetInt64() / 48_000.0;
        Assert.That(shaded.GetProperty("from_s").GetDouble(), Is.EqualTo(from).Within(column));
        Assert.That(
            shaded.GetProperty("to_s").GetDouble(),
            Is.EqualTo(from + (gap.GetProperty("length").GetInt64() / 48_000.0)).Within(column));
    }

    [Test]
    public void An_SVG_has_the_same_axes()
    {
        string text = string.Join(
            '\n', XDocument.Load(Draw("picture.svg", _unequal)).Descendants().Where(element => element.Name.LocalName == "text")
                .Select(element => element.Value.Trim()));

        string[] lines = text.Split('\n');
        Assert.That(lines, Is.SupersetOf(new[] { "time (s)", "dBFS", "kHz", "−∞", "20", "ended", "RMS" }), text);
        Assert.That(lines, Has.Some.EqualTo("unequal: 1.0 s, 2 channels, 48000 Hz"), text);
    }

    [Test]
    public void Channels_are_chosen_by_number_or_label()
    {
        JsonElement picture = Json("plot", _unequal, "--channels", "short 1", "--out", Tool.NewFile("one.png"), "--json");
        JsonElement channel = picture.GetProperty("channels").EnumerateArray().Single();
        Assert.That(channel.GetProperty("strongest_hz").GetDouble(), Is.EqualTo(3_000).Within(94));
        Assert.That(
            Json("plot", _unequal, "--channels", "2,1", "--out", Tool.NewFile("two.png"), "--json").GetProperty("channels")
                .EnumerateArray().Select(item => item.GetProperty("label").GetString()),
            Is.EqualTo(new[] { "short 1", "long 1" }));
    }

    [Test]
    public void A_recording_shows_where_another_begins()
    {
        string folder = Tool.NewFile("takes");
        foreach (string length in (string[])["500ms", "1500ms"])
            Tool.Run("record", "tone", "--rate", "48000", "--duration", length, "--out", folder).Exited();

        JsonElement picture = Json("plot", folder, "--waveform", "--out", Tool.NewFile("takes.png"), "--json");

        Assert.That(picture.GetProperty("duration_s").GetDouble(), Is.EqualTo(2));
        JsonElement mark = picture.GetProperty("events").EnumerateArray().Single();
        Assert.That((mark.GetProperty("event").GetString(), mark.GetProperty("at_s").GetDouble()), Is.EqualTo(("epoch", 0.5)));
        XElement[] drawn = [.. XDocument.Load(Draw("takes.svg", folder)).Descendants()];
        int spectrogram = Array.FindIndex(drawn, element => element.Name.LocalName == "use");
        Assert.That(
            drawn[spectrogram..].Count(element => (string?)element.Attribute("fill") == "#2A9D8F"), Is.EqualTo(1),
            "the mark lies over the spectrogram");
    }

    [Test]
    public void A_live_source_is_drawn_when_it_is_interrupted()
    {
        string file = Tool.NewFile("live.png");
        using var tool = BackgroundProgram.StartTool(["plot", "tone", "--realtime", "true", "--out", file]);
        Eventually.Is(() => tool.Output.Contains("press Ctrl-C", StringComparison.Ordinal), "the first audio");

        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
        Assert.That(SizeOf(file).Width, Is.EqualTo(1_600));
    }

    [Test]
    public void Without_a_name_a_picture_gets_one_that_is_free()
    {
        string folder = TestFolder.Create("plot");
        ProgramResult result = ProcessRunner.Run("bash",
            ["-c", $"cd '{folder}' && for n in 1 2; do {Repository.CliInShell} plot tone --buffers 5 --waveform; done"]);

        Assert.That(
            result.Exited().Error, Does.Contain("The picture is in tone.png").And.Contain("The picture is in tone-2.png"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void What_cannot_be_drawn_is_a_sentence()
    {
        string taken = Draw("taken.png", "tone", "--buffers", "5", "--waveform");
        Tool.Fails(2, "does not end in .png or .svg", "plot", "tone", "--out", "x.bmp");
        Tool.Fails(2, "exists. Give --out another name, or add --overwrite.", "plot", "tone", "--out", taken);
        Tool.Fails(1, "there is no folder", "plot", "tone", "--out", Path.Combine(taken + "-none", "x.png"));
        Tool.Fails(2, "'--width 9' is no size of a picture", "plot", "tone", "--width", "9");
        Tool.Fails(2, "there is no such file", "plot", "nothing.wav");
        string file = Tool.NewFile("none.png");
        Tool.Fails(2, "There is no channel 2: the source has 1 channel", "plot", "tone", "--channels", "2", "--out", file);
        Tool.Fails(2, "has no room for 20 channels", "plot", "tone", "--set", "channels=20", "--height", "300", "--out", file);
        Tool.Fails(2, "has room for 64. Choose some", "plot", "tone", "--set", "channels=65", "--out", file);
        Tool.Fails(1, "no audio", "plot", MediaFiles.VideoOnly.Path, "--out", file);
        Tool.Fails(1, "without any audio", "plot", Tool.Launch("audiotestsrc num-buffers=0 ! appsink"), "--out", file);
        Assert.That(File.Exists(file), Is.False);
    }

    private static JsonElement Json(params string[] arguments) => Tool.Json(Tool.Run(arguments).Exited().OutputLines.Single());

    private static string Draw(string name, params string[] arguments)
    {
        string file = Tool.NewFile(name);
        Tool.Run(["plot", .. arguments, "--out", file]).Exited();
        return file;
    }

    private static (int Width, int Height) SizeOf(string png)
    {
        byte[] head = File.ReadAllBytes(png)[..24];
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }

    /// <summary>How bright the dots of a column are, from top to bottom.</summary>
    private static byte[] Column(string png, int x)
    {
        string raw = Tool.NewFile("column.gray");
        ProcessRunner.Run(
            "ffmpeg",
            ["-nostdin", "-v", "error", "-i", png, "-vf", $"crop=1:ih:{x}:0", "-pix_fmt", "gray", "-f", "rawvideo", raw])
                .Exited();
        return File.ReadAllBytes(raw);
    }
}
