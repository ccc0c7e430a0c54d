namespace AudioPipelines.Cli.Serving;

/// <summary>Description files on the disk.</summary>
internal static class DescriptionFile
{
    private static readonly string[] _endings = [".yaml", ".yml", ".json"];

    /// <summary>Those of a folder, by name, without what editors hide, and the schema that lies beside them.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its rights do not allow that.</exception>
    public static string[] In(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(IsDescription).Order(StringComparer.Ordinal)];

    /// <summary>What a file says; <see langword="null"/>: it cannot be read, as while an editor replaces it.</summary>
    public static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsDescription(string path)
    {
        string name = Path.GetFileName(path);
        return !name.StartsWith('.') && !name.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
            && _endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
