namespace AudioPipelines.Cli.Tests;

public class BadInputTests
{
    [Test]
    public void A_missing_file_is_named() => Fails("/nowhere/talk.flac", "The file '/nowhere/talk.flac' does not exist");

    [Test]
    public void A_folder_is_no_file() => Fails(TestFolder.Create("folder"), "is a folder");

    [Test]
    public void An_empty_file_is_called_empty() => Fails(MediaFiles.Empty.Path, "is empty");

    [Test]
    public void Random_bytes_are_no_audio() =>
        Fails(MediaFiles.RandomBytes.Path, $"'{MediaFiles.RandomBytes.Path}' is no media file of a kind that is known");

    [Test]
    public void Prose_is_no_audio() =>
        Fails(MediaFiles.Text.Path, $"'{MediaFiles.Text.Path}' is no media file of a kind that is known here");

    [Test]
    public void A_film_without_sound_holds_no_audio_and_is_not_cut_off()
    {
        ProgramResult result = Tool.Fails(1, "no audio", "run", "file", "--set", $"location={MediaFiles.VideoOnly.Path}");
        Assert.That(result.Error, Does.Not.Contain("cut off"));
    }

    [Test]
    public void A_pipe_is_no_file() => Fails(MediaFiles.Fifo(), "is not a regular file");

    [Test]
    public void A_file_that_may_not_be_read_says_so()
    {
        string path = Tool.NewFile("secret.wav");
        File.Copy(MediaFiles.Wav.Path, path);
        ProcessRunner.Run("chmod", ["000", path]).Exited();
        // root may read everything unless it gives that up.
        string[] powerless = Environment.UserName == "root"
            ? ["setpriv", "--inh-caps=-dac_override,-dac_read_search", "--bounding-set=-dac_override,-dac_read_search"]
            : [];

        string[] command = [.. powerless, .. Repository.CliCommand, "run", "file", "--set", $"location={path}"];
        ProgramResult result = ProcessRunner.Run(command[0], command[1..]);

        Tool.Failed(result, 1, "may not be read");
    }

    [Test]
    public void A_location_that_tries_to_add_elements_is_a_file_name()
    {
        string folder = TestFolder.Create("injection");
        string written = Path.Combine(folder, "written");

        foreach (string attempt in new[] { "a.wav ! filesink location=", "a.wav\" ! filesink location=",
            "a.wav' ! filesink location=", "a.wav\\\" ! filesink location=" })
            Fails($"{folder}/{attempt}{written}", "does not exist");

        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
    }

    [TestCase("audiotestsr ! appsink name=audio", "did you mean 'audiotestsrc'?")]
    [TestCase("audiotestsrc frq=3 ! appsink name=audio", "did you mean 'freq'?")]
    [TestCase("audiotestsrc wave=sinus ! appsink name=audio", "'sinus' is not a value for the property 'wave'")]
    [TestCase("audiotestsrc name=\"x ! appsink name=audio", "this quote is never closed")]
    [TestCase("audiotestsrc ! fakesink", "no appsink")]
    public void A_mistake_in_launch_text_is_explained(string launch, string message) =>
        Tool.Fails(2, message, "run", Tool.Launch(launch), "--frames", "1");

    [Test]
    public void Pictures_are_no_audio() =>
        Tool.Failed(Tool.Run("run", Tool.Launch("videotestsrc ! appsink name=audio")), 1, "videotestsrc");

    [Test]
    public void Three_thousand_elements_are_too_many()
    {
        string chain = string.Concat(Enumerable.Repeat("! identity ", 3000));

        Tool.Fails(2, "3002 elements", "run", Tool.Launch($"audiotestsrc {chain}! appsink name=audio"), "--frames", "1");
    }

    [Test]
    public void Every_error_of_a_description_is_told_with_its_place()
    {
        string file = Tool.Description("nam: x\nlaunch: audiotestsrc ! appsink\nparameters:\n  p:\n    type: strin\n");

        ProgramResult run = Tool.Fails(2, "did you mean 'name'?", "run", file);
        ProgramResult validate = Tool.Run("validate", file, "tone").Exited(2);

        foreach (string text in new[] { run.Error, validate.Output })
            Assert.That(text, Does.Contain($"{file}:1:1: ").And.Contain($"{file}:5:11: ").And.Contain("did you mean 'string'?"));
        Assert.That(validate.Output, Does.Contain("tone: OK"));
    }

    [Test]
    public void A_description_that_is_not_UTF_8_is_refused()
    {
        string file = Tool.NewFile("description.yaml");
        File.WriteAllBytes(file, [.. "name: caf"u8, 0xE9, (byte)'\n']);

        Tool.Fails(2, "UTF-8", "run", file);
    }

    [Test]
    public void A_description_of_ten_megabytes_is_refused() =>
        Tool.Fails(2, "longer than", "run", Tool.Description(new string('a', 10_000_000)));

    [Test]
    public void Without_GStreamer_the_error_names_the_package()
    {
        Dictionary<string, string?> nowhere = new() { ["AUDIOPIPELINES_GSTREAMER_PATH"] = TestFolder.Create("no-gstreamer") };

        Tool.Failed(Repository.RunCli(["run", "tone", "--frames", "1"], nowhere), 3, "apt install libgstreamer1.0-0");
        Tool.Failed(Repository.RunCli(["doctor"], nowhere), 3, "apt install libgstreamer1.0-0");
    }

    [Test]
    public void Without_a_plugin_the_error_names_the_package()
    {
        Assume.That(ProcessRunner.Run("gst-inspect-1.0", ["--exists", "pipewiresrc"]).ExitCode, Is.Not.Zero,
            "pipewiresrc is installed here");

        Tool.Fails(3, "apt install gstreamer1.0-pipewire", "run", Tool.Launch("pipewiresrc ! appsink name=audio"));
        Tool.Fails(3, "apt install gstreamer1.0-pipewire", "run", "mic", "--set", "system=pipewire");
    }

    [Test]
    public void An_error_is_an_event_too_and_the_summary_still_comes()
    {
        RunEvents events = Tool.RunJson(1, null, "run", "file", "--set", "location=/nowhere.wav");

        Assert.That(events.Of("error").Single().GetProperty("kind").GetString(), Is.EqualTo("NotFound"));
        Assert.That(Tool.RunJson(2, null, "run", "nothing").Of("error").Single().GetProperty("kind").GetString(), Is.EqualTo(
            "InvalidDescription"));
    }

    [Test]
    public void Verbose_adds_what_GStreamer_said()
    {
        string[] arguments = ["run", "file", "--set", $"location={MediaFiles.RandomBytes.Path}"];

        Assert.That(Tool.Run(arguments).Error, Does.Not.Contain(".c("));
        Assert.That(Tool.Run([.. arguments, "--verbose"]).Error, Does.Contain("GStreamer: ").And.Contain(".c("));
    }

    private static void Fails(string location, string message) =>
        Tool.Fails(1, message, "run", "file", "--set", $"location={location}");
}
