using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

public class ShowingTests
{
    private static readonly string[] _presets = ["file", "mic", "monitor", "stdin", "tone", "uri"];

    [Test]
    public void List_names_the_presets()
    {
        string[] names = [.. Tool.Run("list").Exited().OutputLines.Select(line => line.Split(' ')[0])];
        string?[] jsonNames =
            [.. Tool.Run("list", "--json").Exited().OutputLines.Select(line => Tool.Json(line).GetProperty("name").GetString())];

        Assert.That(names, Is.SupersetOf(_presets));
        Assert.That(jsonNames, Is.EqualTo(names));
    }

    [Test]
    public void Every_preset_is_valid() => Assert.That(
        Tool.Run(["validate", .. _presets]).Exited().OutputLines, Is.EqualTo(_presets.Select(preset => $"{preset}: OK")));

    [Test]
    public void Explain_tells_each_parameters_value_and_where_it_came_from()
    {
        ProgramResult result = Repository.RunCli(
            ["explain", "tone", "--set", "rate=16000"],
            new Dictionary<string, string?> { ["AUDIOPIPELINES_TONE_FREQUENCY"] = "1000" });

        Assert.That(result.Exited().Output, Does.Contain("audiotestsrc wave=\"sine\" freq=1000"));
        Assert.That(result.Output, Does.Match(@"rate +16000  \(given\)").And.Match(
            @"frequency +1000  \(environment variable AUDIOPIPELINES_TONE_FREQUENCY\)"));
        Assert.That(result.Output, Does.Match(@"volume +0.8  \(default\)").And.Match(@"frame +10 ms \(160 samples\)").And.Contain(
            "latency"));
    }

    [Test]
    public void Explain_tells_the_parameters_also_when_a_required_one_is_missing() =>
        Assert.That(Tool.Fails(2, "location", "explain", "file").Output, Does.Contain("required").And.Contain("realtime"));

    [Test]
    public void Explain_draws_the_graph() => Assert.That(
        Tool.Run("explain", "tone", "--dot").Exited().Output,
        Does.StartWith("digraph").And.Contain("GstAudioTestSrc").And.Contain("GstAppSink"));

    [Test]
    public void Probe_tells_container_streams_duration_and_tags()
    {
        JsonElement info = Tool.Json(Tool.Run("probe", MediaFiles.MatroskaWithVideo.Path).Exited().Output);

        Assert.That(info.GetProperty("container").GetString(), Does.Contain("Matroska"));
        Assert.That(info.GetProperty("streams").EnumerateArray().Select(
            stream => stream.GetProperty("type").GetString()), Is.EquivalentTo(new[] { "audio", "video" }));
        Assert.That(info.GetProperty("duration_ns").GetInt64(), Is.EqualTo(2_000_000_000).Within(100_000_000));
        Assert.That(info.GetProperty("tags").ValueKind, Is.EqualTo(JsonValueKind.Object));
    }

    [Test]
    public void Probe_takes_a_URI_too() => Assert.That(
        Tool.Json(Tool.Run("probe", new Uri(MediaFiles.Flac.Path).AbsoluteUri).Exited().Output).GetProperty(
            "streams")[0].GetProperty("rate").GetInt32(),
        Is.EqualTo(MediaFiles.Flac.Rate));

    [Test]
    public void Probe_says_what_is_wrong_with_a_file()
    {
        Tool.Fails(1, "does not exist", "probe", "/nowhere.wav");
        Tool.Fails(1, "cannot be probed", "probe", MediaFiles.RandomBytes.Path);
        Tool.Fails(1, "not a regular file", "probe", MediaFiles.Fifo());
    }

    [Test]
    public void Doctor_finds_what_the_presets_need_here() =>
        Assert.That(Tool.Run("doctor").Exited().Output, Does.Contain("GStreamer       1.").And.Match(@"file +OK"));
}
