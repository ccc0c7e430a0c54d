namespace AudioPipelines.TestSupport;

/// <summary>Where things are in the repository that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of AudioPipelines.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The command-line tool's assembly, of the same configuration as the running tests.</summary>
    public static string Cli { get; } = Program("AudioPipelines.Cli");

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>A program's assembly, of the same configuration as the running tests.</summary>
    public static string Program(string project) =>
        Path.Combine(Root, "artifacts", "bin", project, Configuration, $"{project}.dll");

    /// <summary>Where the build puts what it makes of a folder in native/.</summary>
    public static string Native(string part) => Path.Combine(Root, "artifacts", "native", part);

    /// <summary>How the command-line tool is called: the program that <c>AUDIOPIPELINES_TOOL</c> names, such as one that was
    /// compiled ahead, or else its assembly.</summary>
    public static IReadOnlyList<string> CliCommand { get; } =
        Environment.GetEnvironmentVariable("AUDIOPIPELINES_TOOL") is { Length: > 0 } program ? [program] : ["dotnet", Cli];

    /// <summary>The same, as words of a shell.</summary>
    public static string CliInShell => string.Join(' ', CliCommand.Select(word => $"'{word}'"));

    /// <summary>Runs the command-line tool with these arguments.</summary>
    public static ProgramResult RunCli(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        byte[]? input = null,
        TimeSpan? deadline = null) =>
        ProcessRunner.Run(CliCommand[0], [.. CliCommand.Skip(1), .. arguments], environment, input, deadline);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AudioPipelines.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AudioPipelines.sln.");
    }
}
