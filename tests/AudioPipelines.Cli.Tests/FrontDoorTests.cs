using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary>What a new user types first: help, a description of their own, completion.</summary>
public class FrontDoorTests
{
    [Test]
    public void Every_verb_has_examples_in_its_help_and_a_form_for_programs()
    {
        string help = Tool.Run("--help").Exited().Output;
        string[] verbs = [.. help.Split("Commands:")[1].Split("Examples:")[0].Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] is >= 'a' and <= 'z')
            .Select(line => line.Trim().Split(' ')[0])];

        Assert.That(verbs, Is.SupersetOf(new[] { "run", "new", "schema", "completion" }));
        foreach (string verb in verbs)
        {
            string text = Tool.Run(verb, "--help").Exited().Output;
            Assert.That(text, Does.Match($@"Examples:\n +audiopipelines {verb}\b"), verb);
            // these write nothing but a file's text
            if (verb is not ("schema" or "completion")) Assert.That(text, Does.Contain("--json"), verb);
        }
    }

    [Test]
    public void A_new_description_of_a_file_plays_it_and_says_what_is_in_it()
    {
        string description = Tool.NewFile("talk.yaml");
        Tool.Run("new", MediaFiles.Flac.Path, description).Exited();

        Assert.That(File.ReadAllText(description), Does.Contain("Free Lossless Audio Codec").And.Contain("name: 'talk'"));
        Assert.That(Tool.Run("validate", description).Exited().Output, Is.EqualTo($"{description}: OK\n"));
        Assert.That(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(description)!, "pipeline.schema.json")),
            Is.EqualTo(PipelineDescription.ReadSchema()));
        RunEvents run = Tool.RunJson("run", description), direct = Tool.RunJson("run", MediaFiles.Flac.Path);
        Assert.That(run.Summary.GetProperty("samples").GetInt64(), Is.EqualTo(direct.Summary.GetProperty("samples").GetInt64()));
    }

    [Test]
    public void A_new_description_of_each_preset_is_valid_and_keeps_its_comments()
    {
        foreach (string preset in PipelineDescription.Presets)
        {
            string description = Tool.NewFile("own.yaml");
            Tool.Run("new", preset, description).Exited();
            string[] written = File.ReadAllLines(description), before = PipelineDescription.ReadPreset(preset).Split('\n');
            Assert.That(Tool.Run("validate", description).Exited().Output, Does.EndWith(": OK\n"), preset);
            Assert.That(written.Count(line => line.StartsWith('#')), Is.EqualTo(before.Count(line => line.StartsWith('#'))));
        }
    }

    [Test]
    public void A_new_description_replaces_nothing_unasked()
    {
        string description = Tool.NewFile("mine.yaml");
        File.WriteAllText(description, "mine");
        Tool.Fails(2, "exists", "new", "mic", description);
        Assert.That(File.ReadAllText(description), Is.EqualTo("mine"));
        Tool.Run("new", "mic", description, "--overwrite").Exited();
        Assert.That(File.ReadAllText(description), Does.Contain("pulsesrc"));
        Tool.Fails(2, "no preset, media file or address", "new", "nothing");
        Tool.Fails(2, "is a description already", "new", description);
        Tool.Fails(2, "no folder", "new", "mic", Path.Combine(description, "below", "mic.yaml"));
    }

    [TestCase("audiopipelines pr", "probe")]
    [TestCase("audiopipelines run to", "tone")]
    [TestCase("audiopipelines run tone --freq", "--frequency")]
    [TestCase("audiopipelines run tone --dur", "--duration")]
    [TestCase("audiopipelines completion z", "zsh")]
    public void A_shell_is_told_how_a_line_may_go_on(string line, string word) => Assert.That(
        Tool.Run($"[suggest:{line.Length}]", line).Exited().OutputLines, Is.EqualTo(new[] { word }));

    [TestCase("audiopipelines probe -", "-?")]
    [TestCase("audiopipelines probe ", "/h")]
    public void Other_names_of_help_are_not_told(string line, string word) => Assert.That(
        Tool.Run($"[suggest:{line.Length}]", line).Exited().OutputLines, Does.Contain("--help").And.Not.Contain(word));

    [Test]
    public void Bash_completes_with_the_script_that_is_written()
    {
        const string line = "audiopipelines run to";
        string script = $"""
            audiopipelines() {"{"} {Repository.CliInShell} "$@"; {"}"}
            eval "$(audiopipelines completion bash)"
            COMP_LINE='{line}' COMP_POINT={line.Length}
            _audiopipelines
            echo "${"{"}COMPREPLY[@]{"}"}"
            """;
        ProgramResult result = ProcessRunner.Run("bash", ["-c", script]);
        Assert.That(result.Exited().Output, Is.EqualTo("tone\n"), result.ToString());
        Tool.Fails(2, "There is no completion for 'tcsh'", "completion", "tcsh");
    }

    [Test]
    public void A_recording_without_a_folder_gets_one_of_its_own()
    {
        string folder = TestFolder.Create("record");
        ProgramResult result = ProcessRunner.Run("bash",
            ["-c", $"cd '{folder}' && {Repository.CliInShell} record tone --buffers 10 && {Repository.CliInShell} replay "
                + $"tone-* --fast"]);
        Assert.That(result.Exited().Error, Does.Match(@"The recording is in tone-\d{8}-\d{6}\."));
        ProgramResult failed = ProcessRunner.Run(
            "bash", ["-c", $"cd '{folder}' && {Repository.CliInShell} record no-such-file.wav"]);
        Assert.That(failed.Error, Does.Contain("no-such-file.wav").And.Not.Contain("The recording is in"));
    }

    [Test]
    public void Probe_speaks_to_people_too() => Assert.That(
        Tool.Run("probe", MediaFiles.Flac.Path, "--text").Exited().Output,
        Does.Contain("audio: Free Lossless Audio Codec (FLAC), ").And.Not.Contain("{"));

    [Test]
    public void What_is_explained_checked_and_found_is_JSON_where_that_is_asked_for()
    {
        JsonElement plan = Tool.Json(Tool.Run("explain", "tone", "--json").Exited().Output);
        Assert.That(plan.GetProperty("launch")[0].GetString(), Does.StartWith("audiotestsrc"));
        Assert.That(plan.GetProperty("settings").GetProperty("frame").GetString(), Is.EqualTo("10 ms"));

        string wrong = Tool.Description("name: x\nlaunch: audiotestsrc ! appsink\nfrmae: 10ms\n");
        JsonElement check = Tool.Json(Tool.Run("validate", wrong, "--json").Exited(2).Output);
        Assert.That(check.GetProperty("errors")[0].GetProperty("line").GetInt32(), Is.EqualTo(3));
        Assert.That(check.GetProperty("errors")[0].GetProperty("nearest").GetString(), Is.EqualTo("frame"));

        JsonElement[] machine = [.. Tool.Run("doctor", "--json").Exited().OutputLines.Select(Tool.Json)];
        Assert.That(machine[0].GetProperty("gstreamer").GetString(), Does.StartWith("1."));
        Assert.That(machine.Skip(1).Select(line => line.GetProperty("name").GetString()), Does.Contain("file"));

        string wav = Tool.NewFile("talk.wav");
        JsonElement converted = Tool.Json(Tool.Run("convert", MediaFiles.Flac.Path, "--out", wav, "--json").Exited().Output);
        Assert.That(converted.GetProperty("samples").GetInt64(), Is.EqualTo(WavFile.Read(wav).Audio.Channels[0].Length));
    }
}
