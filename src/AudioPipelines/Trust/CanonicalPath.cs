namespace AudioPipelines.Trust;

/// <summary>Where a path really leads: absolute, without dots, every symbolic link on the way resolved.</summary>
internal static class CanonicalPath
{
    private const int MostLinks = 40;

    /// <summary>The canonical path; parts that do not exist stay as they are. <see langword="null"/> when links go round in circles.</summary>
    public static string? Of(string path)
    {
        string full = Path.GetFullPath(path);
        for (int links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not { } resolved) return full;
            full = resolved;
        }

        return null;
    }

    /// <summary>Whether a canonical path is a folder of the list, or under one.</summary>
    public static bool IsUnder(string canonical, IEnumerable<string> roots) => roots.Any(root => Of(root) is { } folder && IsUnder(canonical, folder));

    private static bool IsUnder(string path, string folder)
    {
        StringComparison comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, comparison);
    }

    /// <summary>The path with its first link replaced by what that points to; <see langword="null"/> when it holds none.</summary>
    private static string? FirstLink(string full)
    {
        string root = Path.GetPathRoot(full) ?? "";
        string at = root;
        string[] parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            string next = Path.Combine(at, parts[i]);
            if (new FileInfo(next).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([Path.GetFullPath(target, at), .. parts[(i + 1)..]]));
            at = next;
        }

        return null;
    }
}
