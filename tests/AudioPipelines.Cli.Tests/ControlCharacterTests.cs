namespace AudioPipelines.Cli.Tests;

/// <summary>Texts of servers, files and descriptions cannot speak to the terminal.</summary>
public class ControlCharacterTests
{
    private const string Order = "\e]0;owned\a\e[31mGone\u009b2J";

    [Test]
    public void A_servers_reason_is_written_out()
    {
        using var server = new OneAnswer($"HTTP/1.1 404 {Order}", []);
        string[][] runs =
        [
            ["run", "uri", "--set", $"uri=http://{server.Authority}/", "--verbose"],
            ["run", "uri", "--set", $"uri=http://{server.Authority}/", "--json"],
            ["probe", $"http://{server.Authority}/"],
        ];
        string all = string.Concat(runs.Select(run => Quiet(Tool.Run(run).Exited(1))));
        Assert.That(all, Does.Contain("Gone"), "the reason is not shown at all");
    }

    [Test]
    public void A_files_tags_are_written_out()
    {
        string file = Tool.NewFile("tagged.flac");
        ProcessRunner.Run("ffmpeg", ["-v", "error", "-i", MediaFiles.Flac.Path, "-metadata", $"title={Order}", file]).Exited();
        Assert.That(Quiet(Tool.Run("probe", file).Exited()), Does.Contain("owned"));
        Quiet(Tool.Run("run", "file", "--set", $"location={file}", "--frames", "5").Exited());
    }

    [Test]
    public void A_descriptions_texts_and_names_of_files_are_written_out()
    {
        string file = Path.Combine(TestFolder.Create("cli"), "\e[31m.yaml");
        File.WriteAllText(
            file,
            """
            {
              "launch": "audiotestsrc num-buffers=2 ! appsink", "summary": "a\u202eb", "audio": {"channels": 1},
              "streams": [{"sink": "audio", "labels": ["x"]}]
            }
            """);
        Quiet(Tool.Run("validate", file));
        Quiet(Tool.Run("explain", file));
        Quiet(Tool.Run("run", file, "--verbose"));
        Quiet(Tool.Run("run", "/nowhere/\e[31m.yaml"));
    }

    [Test]
    public void What_was_typed_wrong_is_written_out() =>
        Assert.That(Quiet(Tool.Run("run", "tone", Order).Exited(2)), Does.Contain("owned").And.Contain("one argument too many"));

    private static string Quiet(ProgramResult result)
    {
        string all = result.Output + result.Error;
        Assert.That(all.Where(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c == '\u202e'), Is.Empty, result.ToString());
        return all;
    }
}
