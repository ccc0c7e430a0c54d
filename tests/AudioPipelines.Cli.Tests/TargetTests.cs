namespace AudioPipelines.Cli.Tests;

/// <summary>What can be named to be run, and how parameters are given.</summary>
public class TargetTests
{
    private static string Talk => MediaFiles.Flac.Path;

    [Test]
    public void An_audio_file_picks_its_preset() => AssertPlays("run", Talk);

    [Test]
    public void A_preset_takes_its_first_required_parameter_as_the_next_word() => AssertPlays("run", "file", Talk);

    [Test]
    public void A_parameter_may_be_written_as_an_option() => AssertPlays("run", "file", "--location", Talk);

    [Test]
    public void A_parameter_may_come_before_the_preset() => AssertPlays("run", $"--location={Talk}", "file");

    [Test]
    public void A_file_uri_picks_its_preset() => AssertPlays("run", new Uri(Talk).AbsoluteUri);

    [Test]
    public void An_address_picks_its_preset()
    {
        using var server = new HttpAudioServer();
        Assert.That(Tool.RunJson("run", server.Uri, "--frames", "5").Frames, Is.EqualTo(5));
    }

    [Test]
    public void Other_parameters_may_be_written_as_options_too()
    {
        RunEvents run = Tool.RunJson("run", Talk, "--channels", "1", "--frame", "20ms");
        Assert.That(run.Summary.GetProperty("channels").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void A_description_may_have_any_name()
    {
        string path = Tool.NewFile("description.txt");
        File.WriteAllText(path, "launch: audiotestsrc num-buffers=3 ! appsink\n");
        Assert.That(Tool.RunJson("run", path).Samples, Is.Positive);
    }

    [TestCase("run tone more", "no parameter that must be given")]
    [TestCase("run FILE more", "one argument too many")]
    [TestCase("run FILE --location other", "'location' is given twice")]
    [TestCase("run tone --wav sine", "did you mean '--wave'?")]
    [TestCase("run tone --wave", "Write --wave VALUE")]
    [TestCase("run missing.flac", "no such file and no such preset")]
    [TestCase("explain file --loction x", "did you mean '--location'?")]
    public void A_wrong_target_or_parameter_is_explained(string arguments, string message) =>
        Tool.Fails(2, message, [.. arguments.Split(' ').Select(word => word == "FILE" ? Talk : word)]);

    private static void AssertPlays(params string[] arguments) =>
        Assert.That(Tool.RunJson(arguments).Samples, Is.EqualTo(MediaFiles.Flac.Samples));
}
