namespace AudioPipelines.Cli.Tests;

/// <summary>A password reaches the pipeline, and nothing that is written.</summary>
public class SecretTests
{
    // Each in a spelling of its own wherever it is quoted; the telling part is in all of them.
    private const string Plain = "zebra9word";
    private const string Odd = "q\"Ä\\zebra9 w$";
    private const string Telling = "zebra9";

    private static readonly string _description = Tool.Description(
        """
        name: guarded
        parameters:
          password: {secret: true, required: true}
          key: {secret: true}
          uri: {type: uri, required: true}
        launch: >-
          souphttpsrc location={uri} user-id=me user-pw={password} user-agent={key} retries=0
          ! decodebin ! audioconvert ! appsink
        """);

    [TestCase(Plain, Odd)]
    [TestCase(Odd, Plain)]
    public void Explain_hides_it(string password, string key)
    {
        string[] values = ["--set", $"password={password}", "--set", $"key={key}", "--set", "uri=http://me:zebra9@127.0.0.1:9/a"];
        string explained = Tool.Run(["explain", _description, .. values]).Exited().Output;
        Assert.That(explained, Does.Contain("user-pw=***").Or.Contain("user-pw=\"***\"").And.Contain("user-id=me").And.Contain(
            "me:***@127.0.0.1").And.Not.Contain(Telling));
        Assert.That(explained, Does.Match(@"password +\*\*\*  \(given\)"));
        string graph = Tool.Run(["explain", _description, "--dot", .. values]).Exited().Output;
        Assert.That(graph, Does.Contain("user-pw=").And.Contain("user-agent=").And.Contain("***").And.Not.Contain(Telling));
    }

    [TestCase(Plain, Odd)]
    [TestCase(Odd, Plain)]
    public void A_failure_hides_it_in_errors_events_and_graphs(string password, string key)
    {
        string folder = TestFolder.Create("graphs");
        using var server = new OneAnswer("HTTP/1.1 404 Not Found", []);
        foreach (string[] how in new string[][] { [], ["--json"], ["--trust", "restricted"], ["--isolate"] })
        {
            ProgramResult result = Tool.Run(
                ["run", _description, "--set", $"password={password}", "--set", $"key={key}", "--set",
                    $"uri=http://me:zebra9@{server.Authority}/a", "--graphs", folder, "--verbose", .. how]).Exited(1);
            Assert.That(
                result.Output + result.Error, Does.Contain(server.Authority).And.Not.Contain(Telling), string.Join(' ', how));
        }

        string[] graphs = Directory.GetFiles(folder);
        Assert.That(graphs, Is.Not.Empty);
        foreach (string graph in graphs)
        {
            Assert.That(File.ReadAllText(graph), Does.Contain("souphttpsrc").And.Contain("***").And.Not.Contain(Telling));
            Assert.That(ProcessRunner.Run("stat", ["-c", "%a", graph]).Exited().Output, Is.EqualTo("600\n"));
        }
    }

    [Test]
    public void A_value_that_is_refused_is_not_shown()
    {
        string description = Tool.Description("name: n\nparameters: {pin: {type: integer, secret: true, default: "
            + "4711}}\nlaunch: audiotestsrc blocksize={pin} ! appsink\n");
        Assert.That(Tool.Fails(2, "'pin'", "run", description, "--set", $"pin={Telling}").Error, Does.Not.Contain(Telling));
        Assert.That(Tool.Fails(2, "'other'", "explain", description, "--set", "other=1").Output,
            Does.Contain("***").And.Not.Contain("4711"));
    }

    [Test]
    public void A_command_line_that_is_wrong_is_answered_without_it() => Assert.That(
        Tool.Fails(2, "one argument too many", "run", $"http://me:{Telling}@127.0.0.1:9/a", "more").Error,
        Does.Contain("me:***@").And.Not.Contain(Telling));

    [Test]
    public void Probe_hides_it_whether_it_succeeds_or_not()
    {
        using var server = new OneAnswer("HTTP/1.1 200 OK\r\nContent-Type: audio/x-wav", File.ReadAllBytes(MediaFiles.Wav.Path));
        string probed = Tool.Run("probe", $"http://me:{Telling}@{server.Authority}/a.wav").Exited().Output;
        Assert.That(probed, Does.Contain($"me:***@{server.Authority}").And.Not.Contain(Telling));
        Assert.That(
            Tool.Fails(1, "127.0.0.1:9", "probe", $"http://me:{Telling}@127.0.0.1:9/a.wav").Error, Does.Not.Contain(Telling));
    }

    [Test]
    public void The_rtsp_presets_password_is_one() => Assert.That(
        Tool.Run("explain", "rtsp", "--set", "location=rtsp://127.0.0.1:9/", "--set", $"password={Plain}").Exited().Output,
        Does.Not.Contain(Telling).And.Contain("***"));
}
