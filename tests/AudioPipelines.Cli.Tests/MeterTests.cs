using System.Text.Json;
using System.Text.RegularExpressions;

namespace AudioPipelines.Cli.Tests;

public partial class MeterTests
{
    [Test]
    public void Levels_of_the_whole_run_are_shown_at_the_end()
    {
        ProgramResult result = Tool.Run("meter", "tone", "--set", "buffers=50").Exited(0);

        Assert.That(result.Error, Does.Contain("peak dBFS").And.Contain("at full scale"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public void Levels_are_written_as_json()
    {
        string[] lines = [.. Tool.Run("meter", "tone", "--json", "--set", "buffers=50").Exited(0).OutputLines];

        JsonElement last = Tool.Json(lines[^1]);
        Assert.That(last.GetProperty("type").GetString(), Is.EqualTo("levels"));
        Assert.That(last.GetProperty("channels")[0].GetProperty("peak_dbfs").GetDouble(), Is.InRange(-20.0, 0.0));
    }

    [TestCase("--duration")]
    [TestCase("--for")]
    public void It_stops_after_so_much_audio(string option)
    {
        string[] lines = [.. Tool.Run("meter", "tone", "--json", option, "500ms").Exited(0).OutputLines];

        Assert.That(Tool.Json(lines[^1]).GetProperty("position_s").GetDouble(), Is.EqualTo(0.5).Within(0.03));
        Tool.Fails(2, $"'{option} soon' is not a time", "meter", "tone", option, "soon");
    }

    [Test]
    public void Sixty_four_channels_are_on_one_screen_of_any_width([Values(40, 80, 200)] int width)
    {
        string file = Tool.Description("""
            launch: >
              audiotestsrc is-live=true num-buffers=20 samplesperbuffer=4800
              ! audio/x-raw,rate=48000,channels=64,channel-mask=(bitmask)0x0 ! appsink
            """);
        ProgramResult result = ProcessRunner.Run(
            "script", ["-qec", $"stty cols {width} rows 24; {Repository.CliInShell} meter {file}", "/dev/null"],
            new Dictionary<string, string?> { ["TERM"] = "xterm-256color" }).Exited(0);

        string picture = PlainText().Replace(result.Output, "").Split(" 64 cha")[1];
        string[] lines = [.. picture.Split('\n').Skip(1).Take(22).Select(line => line.Split('\r')[0])];
        Assert.That(lines.Select(line => line.Length), Is.All.LessThan(width));
        string[] labels = [.. lines.SelectMany(line => Number().Matches(line).Select(number => number.Value.Trim()))];
        Assert.That(labels, Is.SupersetOf(Enumerable.Range(1, 64).Select(number => $"{number}")));
    }

    [Test]
    public void What_has_an_end_shows_how_far_it_is([Values(40, 80, 200)] int width)
    {
        string[] lines = [.. OnTerminal(width, "meter tone --realtime true --duration 500ms").TakeWhile(
            line => !line.StartsWith("tone: 44100 Hz", StringComparison.Ordinal))]; // then comes the table

        Assert.That(lines.Select(line => line.Length), Is.All.LessThan(width));
        string[] bars = [.. lines.Where(line => line.EndsWith(" left", StringComparison.Ordinal))];
        Assert.That(bars, Is.Not.Empty.And.All.Matches("^━+ +[0-9]+ %  ([0-9]+|--):([0-9]+|--) left$"));
        Assert.That(bars.Select(line => line.Length), Is.All.EqualTo(width - 1));
    }

    [Test]
    public void A_run_shows_bars_and_how_far_it_is([Values(40, 80, 200)] int width)
    {
        string[] lines = OnTerminal(width, "run tone --realtime true --set channels=2 --duration 500ms");
        int table = Array.FindIndex(lines, line => line.StartsWith("tone: 44100 Hz", StringComparison.Ordinal));

        Assert.That(lines[..table].Select(line => line.Length), Is.All.LessThan(width));
        Assert.That(lines[..table], Has.Some.Matches("^tone: 00:0.* of 00:00").And.Some.Matches("^━+ +[0-9]+ %  .* left$"));
        Assert.That(lines[..table], Has.Some.Matches("^(.*left|1) +█+").And.Some.Matches("^(.*right|2) +█+"));
        AssertReadable(lines[(table + 1)..], width, "peak dBFS", "RMS dBFS", "elapsed", "delivered", "received");
        foreach (string label in (string[])["left|1", "right|2"])
            Assert.That(lines[table..], Has.Some.Match($"^│ ({label}) .*│ +22050 │"));
    }

    [Test]
    public void The_levels_of_the_whole_run_fit_any_width([Values(30, 40, 200)] int width)
    {
        string[] lines = OnTerminal(width, "meter tone --set channels=2 --duration 500ms");
        int table = Array.FindLastIndex(lines, line => line.StartsWith("tone: 44100 Hz", StringComparison.Ordinal));

        AssertReadable(lines[(table + 1)..], width, "peak dBFS", "RMS dBFS", "at full scale");
    }

    /// <summary>Checks that lines are those of tables that fit, and have each column's name and values whole.</summary>
    private static void AssertReadable(string[] tables, int width, params string[] columns)
    {
        Assert.That(tables.Select(line => line.Length), Is.All.LessThanOrEqualTo(width));
        Assert.That(tables, Is.All.Match("^[│╭├╰].*[│╮┤╯]$"));
        foreach (string column in columns) Assert.That(tables, Has.Exactly(1).Contains($" {column} │"));
        Assert.That(string.Concat(tables), Does.Not.Contain('…'));
    }

    [Test]
    public void A_run_that_writes_to_standard_output_shows_one_line()
    {
        string[] lines = OnTerminal(80, "run tone --realtime true --duration 500ms --json");
        Assert.That(lines, Has.Some.Contains("peak").And.None.Contains("█"));
    }

    /// <summary>Runs the tool on a terminal, and takes what it wrote apart: each thing that was a line once.</summary>
    private static string[] OnTerminal(int width, string arguments)
    {
        ProgramResult result = ProcessRunner.Run(
            "script", ["-qec", $"stty cols {width} rows 24; {Repository.CliInShell} {arguments}", "/dev/null"],
            new Dictionary<string, string?> { ["TERM"] = "xterm-256color" }).Exited(0);
        return [.. PlainText().Replace(result.Output, "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("(^|(?<= ))[0-9]+(?= )")]
    private static partial Regex Number();

    [GeneratedRegex("\\e(\\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex PlainText();

    [Test]
    public void What_is_not_there_is_a_sentence() =>
        Tool.Fails(2, "there is no such file", "meter", "nothing.wav");
}
