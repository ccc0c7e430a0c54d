// The pictures of README.md: made by the tool, from sounds that Debian ships, and those of the live page in a browser.
// ./build.sh pictures runs this.
using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

const string PageTests = "tests/AudioPipelines.Dashboard.Tests/AudioPipelines.Dashboard.Tests.csproj";

Task("PictureBuild")
    .Description("Build what makes the pictures: the tool, and the tests of the page")
    .Does(() =>
{
    foreach (var project in new[] { "src/AudioPipelines.Cli/AudioPipelines.Cli.csproj", PageTests })
    {
        Restore(project);
        DotNetBuild(project, BuildSettings());
    }
});

Task("Pictures")
    .Description("Make the README's pictures anew, in src/Pictures/")
    .IsDependentOn("PictureBuild")
    .Does(() =>
{
    var cli = Program("AudioPipelines.Cli").FullPath;
    Run("dotnet", new ProcessArgumentBuilder().AppendQuoted(cli).Append("plot").AppendQuoted($"{Sounds}/alsa/Front_Center.wav")
        .Append("--width 1200 --out src/Pictures/plot.png --overwrite"), null);

    var files = GetFiles($"{Sounds}/alsa/*_*.wav").OrderBy(file => file.FullPath).Select(file => file.FullPath);
    var seen = artifacts.CombineWithFilePath("meter.txt");
    var meter = "unset NO_COLOR; export TERM=xterm-256color; stty cols 96 rows 16; "
        + $"dotnet '{cli}' meter replay --files {string.Join(',', files)}";
    Run("script", new ProcessArgumentBuilder().Append("-qec").AppendQuoted(meter).AppendQuoted(seen.FullPath), null);
    var loudest = TerminalPicture.All(System.IO.File.ReadAllText(seen.FullPath)).MaxBy(
        picture => picture.Sum(line => line.Count(letter => letter is '█' or '░')));
    System.IO.File.WriteAllText("src/Pictures/meter.svg", TerminalPicture.ToSvg(loudest));

    var page = Count(File(PageTests), TestRun.Pictures);
    if (page.Failed > 0) throw new CakeException($"the pictures of the page could not be made: {page}");
});

/// <summary>What a program drew on a terminal, as a picture for a page.</summary>
static class TerminalPicture
{
    private const double Letter = 8.4, Line = 18, Edge = 12;
    private const string Escape = "\u001b\\[([0-9;?]*)([A-Za-z])";

    private static readonly Dictionary<string, string> Colours = new()
    {
        ["1"] = "#f0645a", ["2"] = "#4cc36a", ["3"] = "#e0b13c", ["8"] = "#6b7480", ["9"] = "#f0645a", ["10"] = "#4cc36a",
        ["11"] = "#e0b13c",
    };

    /// <summary>Takes apart what was written over itself: one picture ends where the cursor goes up again.</summary>
    public static IReadOnlyList<string[]> All(string written) => Regex.Split(written, "(?:\r?\u001b\\[[0-9]*[AK]\r?)+")
        .Select(picture => picture.Replace("\r", "").Trim('\n').Split('\n'))
        .Where(picture => picture.Length > 4)
        .ToList();

    /// <summary>Draws the lines: letters as letters, bars as boxes, so that no font tears them.</summary>
    public static string ToSvg(string[] lines)
    {
        var shapes = new List<string>();
        var widest = 0;
        for (var line = 0; line < lines.Length; line++) widest = Math.Max(widest, Draw(lines[line], line, shapes));
        string width = Number((widest * Letter) + (2 * Edge)), height = Number((lines.Length * Line) + (2 * Edge));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" xml:space=\"preserve\"\n"
            + "  font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">\n"
            + $"<rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"#15181d\"/>\n"
            + string.Join('\n', shapes) + "\n</svg>\n";
    }

    private static int Draw(string line, int row, List<string> shapes)
    {
        var colour = "#e6e8eb";
        var column = 0;
        foreach (var part in Regex.Split(line, $"({Escape.Replace("(", "(?:")})"))
        {
            var code = Regex.Match(part, $"^{Escape}$");
            if (code.Success) colour = ColourOf(code.Groups[1].Value);
            else foreach (Match run in Regex.Matches(part, "█+|░+|━+|│|[^█░━│]+")) column += Add(run.Value);
        }

        return column;

        int Add(string text)
        {
            double x = Edge + (column * Letter), y = Edge + (row * Line), wide = text.Length * Letter;
            if (text[0] == '█') Box(x, y + 2, wide, Line - 4, 1);
            else if (text[0] == '░') Box(x, y + 2, wide, Line - 4, 0.35);
            else if (text[0] == '━') Box(x, y + (Line / 2) - 1.5, wide, 3, 1);
            else if (text[0] == '│') Box(x + (Letter / 2) - 1, y + 2, 2, Line - 4, 1);
            else if (text.TrimEnd() is { Length: > 0 } letters)
                shapes.Add($"<text x=\"{Number(x)}\" y=\"{Number(y + 13)}\" fill=\"{colour}\" "
                    + $"textLength=\"{Number(letters.Length * Letter)}\">{SecurityElement.Escape(letters)}</text>");
            return text.Length;
        }

        void Box(double x, double y, double wide, double high, double opacity) => shapes.Add(
            $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(wide)}\" height=\"{Number(high)}\" fill=\"{colour}\""
            + (opacity < 1 ? $" opacity=\"{Number(opacity)}\"/>" : "/>"));
    }

    private static string ColourOf(string code)
    {
        var numbers = code.Split(';');
        var number = numbers is ["38", "5", var palette] ? palette
            : numbers is [['3', var dark]] ? $"{dark}" : numbers is [['9', var light]] ? $"{light - '0' + 8}" : "";
        return Colours.TryGetValue(number, out var colour) ? colour : "#e6e8eb";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
