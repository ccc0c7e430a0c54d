using System.Globalization;

namespace AudioPipelines.IntegrationTests.Soak;

/// <summary>Random plans, each frame held against its plan, in a program of its own, which measures what its process
/// holds.</summary>
[Parallelizable] // beside the other tests that take minutes and little else
public class ModelSoakTests
{
    [TestCase(60, 1)]
    [TestCase(3_600, 2, Explicit = true, Category = "Long", Reason = "takes an hour")]
    public void Whatever_is_planned_no_sample_is_misplaced_and_none_is_missing_without_a_flag(int seconds, int seed)
    {
        var environment = new Dictionary<string, string?>(TestPlugin.Environment)
        {
            ["AUDIOPIPELINES_WORKER_ENVIRONMENT"] = "GST_PLUGIN_PATH",
            ["G_DEBUG"] = "fatal-criticals",
        };
        using BackgroundProgram probe = BackgroundProgram.Start(
            "dotnet", [Repository.Program("AudioPipelines.SoakProbe"), Text(seed), Text(seconds)], environment: environment);

        int status = probe.WaitForExit(TimeSpan.FromSeconds(seconds) + TimeSpan.FromMinutes(3));

        string[] lines = probe.Output.Split('\n');
        string[] faults = [.. lines.Where(line => line.StartsWith("fault ", StringComparison.Ordinal))];
        string[] guilty = [.. faults.Select(fault => $"plan {fault.Split(' ')[1]} ").Distinct()];
        TestContext.Out.WriteLine(string.Join('\n', lines.TakeLast(2)));
        IEnumerable<string> plans = lines.Where(line => guilty.Any(plan => line.StartsWith(plan, StringComparison.Ordinal)));
        Assert.That(faults, Is.Empty, string.Join('\n', plans));
        Assert.That(status, Is.Zero, string.Join('\n', lines.TakeLast(20)));
        Assert.That(lines, Has.Some.Match("^done seed [0-9]+: [1-9][0-9]* plans, [1-9][0-9]* frames"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
