using System.Text.RegularExpressions;

namespace AudioPipelines.ArchitectureTests;

/// <summary>Which room's folder defines which types, by the source: a namespace does not tell, since public types of all rooms
/// share one.</summary>
internal static partial class SourceTree
{
    /// <summary>The names of top-level types, and the rooms that define them.</summary>
    public static ILookup<string, string> RoomsByType { get; } =
        Read().Distinct().ToLookup(found => found.Type, found => found.Room);

    private static string Source => Path.Combine(Repository.Root, "src");

    /// <summary>Whether a project compiles a file of another room itself, and has its type for its own.</summary>
    public static bool Compiles(string project, string type)
    {
        string file = Path.Combine(Source, project, $"{project}.csproj");
        return File.Exists(file) && Regex.IsMatch(File.ReadAllText(file), $"<Compile Include=\"[^\"]*/{type}.cs\"");
    }

    private static IEnumerable<(string Type, string Room)> Read()
    {
        foreach (string file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories))
        {
            string[] folders = Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar);
            if (folders.Contains("obj") || folders.Contains("bin")) continue;
            string room = folders[0] == RoomTable.Core && folders.Length > 2 ? folders[1] : folders[0];
            foreach (Match type in Declarations().Matches(File.ReadAllText(file))) yield return (type.Groups["name"].Value, room);
        }
    }

    [GeneratedRegex(
        @"^(?:public|internal|file)\s+(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*"
        + @"(?:class|struct|interface|enum|record\s+struct|record\s+class|record|delegate\s+[^\s(]+)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declarations();
}
