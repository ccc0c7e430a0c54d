namespace AudioPipelines.Hosting.Setup;

/// <summary>Finds the description files in the host's folders.</summary>
internal static class DescriptionFolder
{
    private static readonly string[] _endings = [".yaml", ".yml", ".json"];

    /// <summary>The files with the names of their sources, in the order of the folders and their names.</summary>
    public static List<(string Name, string Path)> Files(HostSetup setup)
    {
        List<(string, string)> files = [];
        foreach (string folder in setup.Folders.Select(setup.FullPath).Distinct())
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(folder).Where(IsDescription).Order(StringComparer.Ordinal)
                    .Select(path => (Path.GetFileNameWithoutExtension(path), path)));
            }
            catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
            {
                setup.Error(folder, $"the folder of descriptions cannot be read: {thrown.Message}");
            }
        }

        return files;
    }

    /// <summary>Leaves out hidden files, which belong to editors, and JSON schemas, which lie beside the descriptions.</summary>
    private static bool IsDescription(string path)
    {
        string name = Path.GetFileName(path);
        return !name.StartsWith('.') && !name.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
            && _endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
