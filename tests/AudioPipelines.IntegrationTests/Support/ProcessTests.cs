using System.Text;

namespace AudioPipelines.IntegrationTests.Support;

public class ProcessTests
{
    [Test]
    public void Output_error_input_environment_and_status_are_kept_apart()
    {
        ProgramResult result = ProcessRunner.Run(
            "bash",
            ["-c", "cat; echo \"$X $1\" >&2; exit 7", "bash", "two  words"],
            new Dictionary<string, string?> { ["X"] = "x" },
            Encoding.UTF8.GetBytes("input"));

        Assert.That(
            (result.ExitCode, result.Output, result.Error, result.TimedOut), Is.EqualTo((7, "input", "x two  words\n", false)));
        Assert.That(
            () => result.Exited(0), Throws.InstanceOf<AssertionException>().With.Message.Contains("ended with exit status 7"));
    }

    [Test]
    public void A_program_past_its_deadline_is_killed_with_its_children()
    {
        ProgramResult result = ProcessRunner.Run(
            "bash", ["-c", "sleep 600 & echo $!; wait"], deadline: TimeSpan.FromMilliseconds(500));

        Assert.That(result.TimedOut, Is.True);
        Assert.That(result.ToString(), Does.Contain("killed at its deadline"));
        Eventually.Is(() => HasEnded(result.Output.Trim()), "the end of the child");
    }

    [Test]
    public void A_background_program_ends_with_its_owner()
    {
        BackgroundProgram program = BackgroundProgram.Start("sleep", ["600"]);
        Assert.That(program.HasExited, Is.False);

        program.Signal("STOP");
        program.Dispose();

        Eventually.Is(() => HasEnded(program.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)), "its end");
    }

    [Test]
    public void A_background_program_that_ends_by_itself_tells_how()
    {
        using BackgroundProgram program = BackgroundProgram.Start("bash", ["-c", "echo out; echo err >&2; exit 3"]);

        Assert.That(program.WaitForExit(), Is.EqualTo(3));
        Eventually.Is(() => program.Output.Contains("out\n", StringComparison.Ordinal), "its output");
        Eventually.Is(() => program.Output.Contains("err\n", StringComparison.Ordinal), "its error output");
    }

    [Test]
    public void Descriptors_and_threads_are_counted()
    {
        ProcessResources before = ProcessResources.ReadSettled();
        using (new FileStream(MediaFiles.Empty.Path, FileMode.Open))
        {
            Assert.That(ProcessResources.Read().Descriptors, Is.GreaterThan(before.Descriptors));
        }

        Assert.That(before.Threads, Is.Positive);
        Assert.That(before.ResidentBytes, Is.GreaterThan(1 << 20));
    }

    // A zombie has ended, too: who reaps it depends on the machine's init process.
    private static bool HasEnded(string processId) =>
        !File.Exists($"/proc/{processId}/stat") || File.ReadAllText($"/proc/{processId}/stat").Split(") ")[1].StartsWith('Z');
}
