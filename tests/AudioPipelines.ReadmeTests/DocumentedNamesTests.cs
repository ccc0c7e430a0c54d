using System.Text.RegularExpressions;

namespace AudioPipelines.ReadmeTests;

/// <summary>What the pages name, and what there is.</summary>
[Parallelizable] // waits for programs
public partial class DocumentedNamesTests
{
    private const string Errors = "src/AudioPipelines/ERRORS.md", Tool = "src/AudioPipelines.Cli/README.md";

    /// <summary>Options of other programs that the pages tell how to call.</summary>
    private static readonly string[] _ofOthers = ["--project", "--help", "--global", "--prerelease"];

    [Test]
    public void Each_kind_of_error_has_its_row_and_each_row_is_a_kind()
    {
        string[] rows = [.. Rows().Matches(Read(Errors)).Select(row => row.Groups["name"].Value)];
        Assert.That(rows, Is.EqualTo(Enum.GetNames<AudioSourceErrorKind>()));
    }

    [Test]
    public void What_is_called_retryable_is_retried()
    {
        foreach (Match row in Rows().Matches(Read(Errors)))
        {
            var failure = new AudioSourceException(Enum.Parse<AudioSourceErrorKind>(row.Groups["name"].Value), "It failed.");
            Assert.That(
                failure.IsRetryable, Is.EqualTo(row.Groups["last"].Value.StartsWith("yes", StringComparison.Ordinal)), row.Value);
        }
    }

    /// <summary>The calls of the tool, and the table of its verbs.</summary>
    [Test]
    public void Each_option_that_the_pages_name_is_one_of_the_tool()
    {
        string known = string.Concat(
            Verbs().Select(verb => ProcessRunner.Run("dotnet", [Repository.Cli, verb, "--help"]).Output));
        string tool = Read(Tool);
        string[] named = [.. Options().Matches(tool).Select(option => option.Value).Distinct().Except(_ofOthers)];
        Assert.That(named, Has.Length.GreaterThan(20));
        string[] parameters = [.. PipelineDescription.Presets.SelectMany(preset => PipelineDescription.Load(preset).Parameters)
            .Select(parameter => $"--{parameter.Name}")];
        Assert.That(
            named.Where(option => !parameters.Contains(option) && !Regex.IsMatch(known, $@"{option}\b(?!-)")), Is.Empty);
    }

    [Test]
    public void Each_verb_has_its_row()
    {
        string page = Read(Tool);
        Assert.That(Verbs().Where(verb => !page.Contains($"| `{verb}", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Verbs() =>
        ProcessRunner.Run("dotnet", [Repository.Cli, "--help"]).Output.Split("Commands:")[1].Split("Examples:")[0].Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] is >= 'a' and <= 'z')
            .Select(line => line.Trim().Split(' ')[0]);

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+)` \|.*\| (?<last>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("--[a-z][a-zA-Z-]*")]
    private static partial Regex Options();
}
