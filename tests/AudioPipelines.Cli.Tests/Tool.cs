using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary>Runs the command-line tool and reads what it writes.</summary>
internal static class Tool
{
    /// <summary>Runs it.</summary>
    public static ProgramResult Run(params string[] arguments) => Repository.RunCli(arguments);

    /// <summary>Runs it and fails the test unless it ended with this exit status and says this on standard error, without a stack
    /// trace.</summary>
    public static ProgramResult Fails(int exitCode, string message, params string[] arguments) =>
        Failed(Repository.RunCli(arguments), exitCode, message);

    /// <summary>Fails the test unless the tool ended with this exit status and says this on standard error, without a stack
    /// trace.</summary>
    public static ProgramResult Failed(ProgramResult result, int exitCode, string message)
    {
        result.Exited(exitCode);
        Assert.That(result.Error, Does.Contain("error: ").And.Contain(message).And.Not.Contain("   at "), result.ToString());
        return result;
    }

    /// <summary>Runs it with <c>--json</c> and reads its events; the last one must be a summary whose ledger adds up.</summary>
    public static RunEvents RunJson(params string[] arguments) => RunJson(0, null, arguments);

    /// <summary>Runs it with <c>--json</c> and reads its events; the last one must be a summary whose ledger adds up.</summary>
    public static RunEvents RunJson(int exitCode, IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        RunEvents.Read(Repository.RunCli(arguments.Contains("--json") ? arguments : [.. arguments, "--json"], environment).Exited(
            exitCode).OutputLines);

    /// <summary>A new file's name in an empty folder.</summary>
    public static string NewFile(string name) => Path.Combine(TestFolder.Create("cli"), name);

    /// <summary>Says who may do what with a file, as <c>chmod</c> does.</summary>
    public static void SetMode(string mode, string file) => ProcessRunner.Run("chmod", [mode, file]).Exited();

    /// <summary>A new description file.</summary>
    public static string Description(string text)
    {
        string path = NewFile("description.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A new description file with one launch text.</summary>
    public static string Launch(string launch) => Description($"name: test\nlaunch: >\n  {launch}\n");

    /// <summary>A JSON object of standard output.</summary>
    public static JsonElement Json(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
