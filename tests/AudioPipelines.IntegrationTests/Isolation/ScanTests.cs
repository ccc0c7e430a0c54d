using System.Text.Json;

namespace AudioPipelines.IntegrationTests.Isolation;

public class ScanTests
{
    [TestCase(null)]
    [TestCase("no")]
    public void A_plugin_that_crashes_while_a_worker_scans_is_nothing_to_the_parent(string? fork)
    {
        string folder = TestFolder.Create("registry");
        var environment = new Dictionary<string, string?>
        {
            ["GST_PLUGIN_PATH"] = Repository.Native("crashplugin"),
            ["GST_REGISTRY"] = Path.Combine(folder, "registry.bin"),
            ["GST_REGISTRY_1_0"] = null,
            ["GST_REGISTRY_FORK"] = fork,
            // the worker would scan in its own process, too
            ["AUDIOPIPELINES_WORKER_ENVIRONMENT"] = "GST_PLUGIN_PATH,GST_REGISTRY_FORK",
        };

        ProgramResult result = Repository.RunCli(["run", "tone", "--isolate", "--frames", "10", "--json"], environment);

        Assert.That(
            File.Exists(Path.Combine(Repository.Native("crashplugin"), "libgstcrashplugin.so")), "the plugin has been built");
        Assert.That(
            JsonDocument.Parse(result.Exited().OutputLines[^1]).RootElement.GetProperty("frames").GetInt64(), Is.EqualTo(10));
    }
}
