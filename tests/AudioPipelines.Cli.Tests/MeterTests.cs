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

    [GeneratedRegex("(^|(?<= ))[0-9]+(?= )")]
    private static partial Regex Number();

    [GeneratedRegex("\\e\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex PlainText();

    [Test]
    public void What_is_not_there_is_a_sentence() =>
        Tool.Fails(2, "there is no such file", "meter", "nothing.wav");
}
