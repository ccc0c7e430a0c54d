namespace AudioPipelines.Cli.Tests;

/// <summary>A file whose name is Latin-1, as those of old archives are: its bytes are no UTF-8, and no text of .NET has
/// them.</summary>
public class NameOfBytesTests
{
    private static string Talk => MediaFiles.Flac.Path;

    [TestCase("run \"$name\" --json")]
    [TestCase("run file \"$name\" --json")]
    [TestCase("run file --location \"$name\" --json")]
    [TestCase("run file \"--location=$name\" --json")]
    [TestCase("run file --set \"location=$name\" --json")]
    [TestCase("run \"file://$folder/caf%E9.flac\" --json")]
    public void A_name_that_is_not_utf8_is_played(string arguments)
    {
        RunEvents run = RunEvents.Read(Run(arguments).Exited().OutputLines);

        Assert.That(run.Summary.GetProperty("samples").GetInt64(), Is.EqualTo(MediaFiles.Flac.Samples));
    }

    [Test]
    public void A_name_that_is_not_utf8_is_found_where_the_tool_runs() =>
        Assert.That(RunEvents.Read(Run("run \"${name##*/}\" --json").Exited().OutputLines).Summary.GetProperty(
            "samples").GetInt64(), Is.EqualTo(MediaFiles.Flac.Samples));

    [Test]
    public void A_name_that_is_not_utf8_is_probed() =>
        Assert.That(Run("probe \"$name\"").Exited().Output, Does.Contain("caf%E9.flac").And.Contain("audio/x-flac"));

    [Test]
    public void A_name_that_is_not_utf8_and_not_there_is_told() =>
        Tool.Failed(Run("run file \"$name.gone\""), 1, "caf%E9.flac.gone' does not exist");

    [Test]
    public void A_restricted_source_opens_no_name_whose_folder_cannot_be_seen() =>
        Tool.Failed(Run("run file \"$name\" --trust restricted --root \"$folder\""), 1, "caf%E9");

    /// <summary>A shell that makes the file and gives the tool its name: arguments of a process that .NET starts are always
    /// UTF-8.</summary>
    private static ProgramResult Run(string arguments) => ProcessRunner.Run(
        "sh",
        [
            "-c", $"name=$(printf '%s/caf\\351.flac' \"$folder\"); cp \"$talk\" \"$name\"; cd \"$folder\"; exec "
                + $"{Repository.CliInShell} {arguments}",
        ],
        new Dictionary<string, string?> { ["folder"] = TestFolder.Create("latin1"), ["talk"] = Talk });
}
