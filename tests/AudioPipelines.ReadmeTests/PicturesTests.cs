using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AudioPipelines.ReadmeTests;

/// <summary>The README's pictures show what the tool draws today; <c>./build.sh pictures</c> makes them anew.</summary>
[Parallelizable] // waits for programs
public partial class PicturesTests
{
    private const string Sounds = "/usr/share/sounds/alsa", Stale = "./build.sh pictures makes it anew.";

    [Test]
    public void Each_picture_that_the_README_shows_is_there()
    {
        string[] shown = [.. Shown().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(
            picture => picture.Groups[1].Value)];

        Assert.That(shown, Is.Not.Empty);
        Assert.That(shown.Where(picture => !File.Exists(Path.Combine(Repository.Root, picture))), Is.Empty);
    }

    /// <summary>Letters are the tool's own, so only another version of what draws them may move a dot.</summary>
    [Test]
    public void The_plot_is_what_plot_draws()
    {
        string folder = TestFolder.Create("pictures"), now = Path.Combine(folder, "plot.png");
        Repository.RunCli(["plot", $"{Sounds}/Front_Center.wav", "--width", "1200", "--out", now]).Exited();

        byte[] before = Dots(Path.Combine(Repository.Root, "src/Pictures/plot.png"), folder), after = Dots(now, folder);

        Assert.That(before, Has.Length.EqualTo(after.Length), Stale);
        int others = before.Zip(after).Count(dot => Math.Abs(dot.First - dot.Second) > 32);
        Assert.That(others, Is.LessThan(before.Length / 50), Stale);
    }

    [Test]
    public void The_meter_shows_what_meter_shows()
    {
        var picture = XDocument.Load(Path.Combine(Repository.Root, "src/Pictures/meter.svg"));
        string[] texts = [.. picture.Descendants().Where(element => element.Name.LocalName == "text").Select(
            element => Kind(element.Value))];
        string[] files = [.. Directory.GetFiles(Sounds, "*_*.wav").Order(StringComparer.Ordinal)];
        string command = $"stty cols 96 rows 16; {Repository.CliInShell} meter replay --files {string.Join(',', files)}";
        ProgramResult run = ProcessRunner.Run(
            "script", ["-qec", command, "/dev/null"],
            new Dictionary<string, string?> { ["TERM"] = "xterm-256color" }).Exited();
        string[] lines = [.. Controls().Replace(run.Output, "").Split(['\r', '\n']).Select(Kind)];

        Assert.That(lines, Does.Contain(texts[0]), Stale);
        Assert.That(texts, Is.SupersetOf(files.Select(file => Path.GetFileNameWithoutExtension(file))), Stale);
    }

    /// <summary>A line, whatever its numbers are.</summary>
    private static string Kind(string line) => Digits().Replace(line.Trim(), "0");

    private static byte[] Dots(string png, string folder)
    {
        string raw = Path.Combine(folder, "dots.gray");
        ProcessRunner.Run(
            "ffmpeg",
            ["-nostdin", "-v", "error", "-y", "-i", png, "-pix_fmt", "gray", "-f", "rawvideo", raw]).Exited();
        return File.ReadAllBytes(raw);
    }

    [GeneratedRegex(@"!\[[^]]*\]\(([^)]+)\)")]
    private static partial Regex Shown();

    [GeneratedRegex("\\e(\\[[0-9;?]*[A-Za-z]|[=>])")]
    private static partial Regex Controls();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
