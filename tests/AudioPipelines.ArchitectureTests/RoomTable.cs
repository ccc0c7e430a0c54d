using System.Text.RegularExpressions;

namespace AudioPipelines.ArchitectureTests;

/// <summary>The table of rooms as src/ARCHITECTURE.md has it: <c>| room | what lives there | may use |</c>, bottom up. Names in
/// backticks are rooms; <em>all of the above</em> and <em>core</em> (every folder of the core) are words of the last column, and
/// <em>publishes</em> narrows it.</summary>
internal static partial class RoomTable
{
    public const string Core = "AudioPipelines";

    public static IReadOnlyDictionary<string, Room> Read(string markdown)
    {
        var rooms = new Dictionary<string, Room>();
        foreach (Match row in Rows().Matches(markdown))
        {
            string name = row.Groups["name"].Value;
            string wanted = row.Groups["wanted"].Value;
            HashSet<string> mayUse = [.. Names().Matches(wanted).Select(match => match.Groups["name"].Value)];
            if (wanted.Contains("all of the above", StringComparison.Ordinal)) mayUse.UnionWith(rooms.Keys);
            if (Regex.IsMatch(wanted, @"\bcore\b")) mayUse.UnionWith(rooms.Keys.Where(IsFolderOfCore));
            rooms.Add(name, new Room(name, mayUse, wanted.Contains("publishes", StringComparison.Ordinal)));
        }

        return rooms;
    }

    public static bool IsFolderOfCore(string room) => !room.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \|[^|]*\|(?<wanted>[^|]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Names();
}
