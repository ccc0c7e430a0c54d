namespace AudioPipelines.Trust;

/// <summary>Where a path really leads. Follows it as the system does: step by step, each symbolic link before the dots after
/// it.</summary>
internal static class CanonicalPath
{
    private const int MostLinks = 40;

    private static readonly char[] _separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The canonical path; parts that do not exist stay as they are. <see langword="null"/> when links go round in
    /// circles.</summary>
    public static string? Of(string path)
    {
        // not GetFullPath: it would drop 'link/..'
        string absolute = Path.Combine(Environment.CurrentDirectory, path);
        string at = Path.GetPathRoot(absolute)!;
        var left = new Stack<string>();
        Push(left, absolute[at.Length..]);
        for (int links = 0; left.TryPop(out string? part);)
        {
            if (part == ".") continue;
            if (part == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            string next = Path.Combine(at, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks) return null;
            string root = Path.GetPathRoot(target) ?? "";
            if (root.Length > 0) at = Path.GetFullPath(root, at);
            Push(left, target[root.Length..]);
        }

        return at;
    }

    /// <summary>Whether a canonical path is under a folder of the list.</summary>
    public static bool IsUnder(string canonical, IEnumerable<string> roots) =>
        roots.Any(root => Of(root) is { } folder && IsUnder(canonical, folder));

    private static bool IsUnder(string path, string folder)
    {
        StringComparison comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, comparison);
    }

    private static void Push(Stack<string> left, string path)
    {
        string[] parts = path.Split(_separators, StringSplitOptions.RemoveEmptyEntries);
        for (int i = parts.Length - 1; i >= 0; i--) left.Push(parts[i]);
    }
}
