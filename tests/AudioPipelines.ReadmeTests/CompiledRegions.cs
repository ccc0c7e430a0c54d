namespace AudioPipelines.ReadmeTests;

/// <summary>The regions of the files that the build compiles for the README.</summary>
internal static class CompiledRegions
{
    private static readonly string[] _folders =
        ["src/Samples/ConsoleApp", "src/Samples/WorkerService", "src/Samples/MonitoredService",
            "tests/AudioPipelines.ReadmeTests"];

    /// <summary>The regions' code, without indentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs"))
            .SelectMany(file => Regions(File.ReadAllLines(file))),
    ];

    /// <summary>Code without the spaces at the start of its lines and without empty lines at its ends.</summary>
    public static string WithoutIndentation(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.TrimStart())).Trim('\n');

    private static IEnumerable<string> Regions(string[] lines)
    {
        int start = -1;
        for (int line = 0; line < lines.Length; line++)
        {
            string code = lines[line].Trim();
            if (code.StartsWith("#region ", StringComparison.Ordinal)) start = line + 1;
            else if (code == "#endregion" && start >= 0) yield return WithoutIndentation(lines[start..line]);
        }
    }
}
