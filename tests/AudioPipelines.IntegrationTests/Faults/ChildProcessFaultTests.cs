using System.Text.Json;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>Faults of a whole process, done to a child: the command-line tool.</summary>
public class ChildProcessFaultTests
{
    [Test]
    public void A_process_that_was_suspended_goes_on_and_accounts_for_the_time()
    {
        using var tool = BackgroundProgram.StartTool(["run", "tone", "--set", "realtime=true", "--json", "frames"]);
        Eventually.Is(() => Lines(tool) > 20, "frames");

        tool.Signal("STOP");
        Pass(seconds: 2);
        int suspended = Lines(tool);
        tool.Signal("CONT");
        Eventually.Is(() => Lines(tool) > suspended + 100, "frames afterwards");
        tool.Signal("INT");

        Assert.That(tool.WaitForExit(), Is.EqualTo(130), tool.Output);
        JsonElement summary = JsonDocument.Parse(tool.Output.TrimEnd().Split('\n')[^1]).RootElement;
        JsonElement channel = summary.GetProperty("ledger")[0];
        TestContext.Out.WriteLine(channel);
        Assert.That(Sum(channel, "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding"), Is.EqualTo(
            Sum(channel, "elapsed")));
        Assert.That(Sum(channel, "delivered", "unclaimed", "late", "duplicate", "overflow", "trimmed", "pending"), Is.EqualTo(
            Sum(channel, "received")));
        // Frames that were left out are not elapsed, but overflow.
        Assert.That(Sum(channel, "elapsed", "overflow"), Is.GreaterThan(2 * summary.GetProperty("rate").GetInt64()));
    }

    [Test]
    public void A_plugin_that_crashes_while_it_is_scanned_is_left_out_and_the_host_lives()
    {
        string folder = TestFolder.Create("registry");
        var environment = new Dictionary<string, string?>
        {
            ["GST_PLUGIN_PATH"] = Repository.Native("crashplugin"),
            ["GST_REGISTRY"] = Path.Combine(folder, "registry.bin"),
            ["GST_REGISTRY_1_0"] = null,
        };

        string description = Path.Combine(folder, "patient.yaml"); // all plugins are scanned while it starts
        File.WriteAllText(description, "launch: audiotestsrc ! appsink\nstartDeadline: 2m\n");

        ProgramResult first = Repository.RunCli(["run", description, "--frames", "10", "--json"], environment);
        ProgramResult second = Repository.RunCli(["run", description, "--frames", "10", "--json"], environment);

        Assert.That(
            File.Exists(Path.Combine(Repository.Native("crashplugin"), "libgstcrashplugin.so")), "the plugin has been built");
        Assert.That(new FileInfo(Path.Combine(folder, "registry.bin")).Length, Is.Positive, "plugins were scanned");
        foreach (ProgramResult result in new[] { first, second })
            Assert.That(
                JsonDocument.Parse(result.Exited().OutputLines[^1]).RootElement.GetProperty("frames").GetInt64(), Is.EqualTo(10));
    }

    private static int Lines(BackgroundProgram tool) => tool.Output.Count(c => c == '\n');

    private static long Sum(JsonElement channel, params string[] words) =>
        words.Sum(word => channel.GetProperty(word).GetInt64());

    /// <summary>Lets time pass for others, told by the audio of a live source.</summary>
    private static void Pass(int seconds)
    {
        using var clock = new GstSource(Launch.Live);
        clock.Start();
        Eventually.Is(() => clock.Ledger.Total.Unclaimed > seconds * 48_000, "audio");
        clock.Stop();
        LedgerAssert.Balances(clock);
    }
}
