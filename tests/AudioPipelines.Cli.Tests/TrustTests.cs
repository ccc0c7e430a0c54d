namespace AudioPipelines.Cli.Tests;

public class TrustTests
{
    [Test]
    public void A_restricted_run_reads_under_its_root()
    {
        string folder = Path.GetDirectoryName(MediaFiles.Wav.Path)!;
        Tool.Run("run", "file", "--set", $"location={MediaFiles.Wav.Path}", "--trust", "restricted", "--root", folder, "--frames",
            "5", "--quiet").Exited(0);
    }

    [Test]
    public void A_restricted_run_reads_nothing_else_and_says_what_to_do()
    {
        ProgramResult result =
            Tool.Run("run", "file", "--set", $"location={MediaFiles.Wav.Path}", "--trust", "restricted").Exited(1);
        Assert.That(result.Error, Does.Contain("is not under a folder").And.Contain("Roots"));
    }

    [Test]
    public void Explain_tells_what_a_restricted_source_may_not_do()
    {
        ProgramResult result = Tool.Run("explain", "mic", "--trust", "restricted").Exited(1);
        Assert.That(result.Error, Does.Contain("'pulsesrc' is not allowed"));
        Assert.That(result.Output, Does.Contain("pulsesrc ! audioconvert"), "what was asked for is shown all the same");
    }

    [TestCase("--trust", "some")]
    [TestCase("--root", "/srv")]
    [TestCase("--private-hosts")]
    [TestCase("--trust", "restricted", "--root", "/nowhere/at/all")]
    public void Wrong_options_are_told(params string[] options) => Tool.Run(["run", "tone", .. options]).Exited(2);
}
