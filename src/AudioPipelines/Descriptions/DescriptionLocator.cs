namespace AudioPipelines.Descriptions;

/// <summary>Finds the description that a path or name means.</summary>
internal static class DescriptionLocator
{
    /// <summary>The description's text; <see langword="null"/>: there is none, and <paramref name="errors"/> says why.</summary>
    public static string? Read(string pathOrPreset, ErrorList errors)
    {
        if (Presets.Names.Contains(pathOrPreset)) return Presets.ReadText(pathOrPreset);
        if (File.Exists(pathOrPreset)) return DescriptionText.ReadFile(pathOrPreset, errors);
        if (Directory.Exists(pathOrPreset))
        {
            errors.Add("this is a directory", "a description file or a preset's name");
            return null;
        }

        string path = pathOrPreset.Replace('\\', '/');
        if (Presets.Names.FirstOrDefault(n => path == $"pipelines/{n}.yaml") is { } name) return Presets.ReadText(name);
        Unknown(pathOrPreset, "there is no such file and no such preset", errors);
        return null;
    }

    public static void Unknown(string pathOrPreset, string message, ErrorList errors)
    {
        string name = Path.GetFileNameWithoutExtension(pathOrPreset);
        errors.Add(
            message, $"a file, or one of the presets {string.Join(", ", Presets.Names)}", NearestName.Of(name, Presets.Names));
    }
}
