namespace AudioPipelines.Samples.Tests;

/// <summary>Runs samples as programs.</summary>
internal static class Sample
{
    /// <summary>Runs one to its end.</summary>
    public static ProgramResult Run(string name, params string[] arguments) =>
        ProcessRunner.Run("dotnet", [Program(name), .. arguments]);

    /// <summary>Starts one beside the test.</summary>
    public static BackgroundProgram Start(
        string name, string[] arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        BackgroundProgram.Start("dotnet", [Program(name), .. arguments], environment);

    /// <summary>Fails unless what a sample printed has its ledger, and both equations hold.</summary>
    public static void HasBalancedLedger(string printed) => Assert.That(
        printed, Does.Match("channels?: elapsed .* = .*; received .* = ").And.Not.Contain("does not balance"));

    /// <summary>The same for one beside the test: what it printed last may be read after it has ended.</summary>
    public static void HasBalancedLedger(BackgroundProgram program)
    {
        Eventually.Is(() => program.Output.Contains("; received ", StringComparison.Ordinal), "its ledger");
        HasBalancedLedger(program.Output);
    }

    private static string Program(string name) => Repository.Program($"Samples.{name}");
}
