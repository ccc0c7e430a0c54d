namespace AudioPipelines.Descriptions;

/// <summary>Reads what a description says under the keys of the plan, section by section.</summary>
internal static class PlanKeyReader
{
    public static IReadOnlyList<PlanSetting> Read(
        SectionReader root, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        Dictionary<string, SectionReader?> sections = [];
        List<PlanSetting> settings = [];
        foreach (PlanKey key in PlanKeys.All)
        {
            if (!sections.TryGetValue(key.Section, out SectionReader? section))
                sections[key.Section] = section = key.Section is "" ? root : Section(key.Section, root, parameters);
            if (section is null || (key.Section is "" && IsSection(key.Word, root))) continue;
            if (key.Missing is { } missing && section.Find(key.Word) is null)
                root.Errors.Add(section.Node, $"the {key.Section} has no '{key.Word}'", missing);
            if (key.Read(section) is { } setting) settings.Add(setting);
        }

        return settings;
    }

    /// <summary>Whether a key is a section here, that is, a mapping. Some keys may be a word or a section.</summary>
    public static bool IsSection(string key, SectionReader root) =>
        root.Find(key) is MappingNode { BarePlaceholder: null } && PlanKeys.Of(key).Length > 0;

    private static SectionReader? Section(
        string name, SectionReader root, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        PlanKey? word = Array.Find(PlanKeys.All, key => key.Name == name);
        if (root.Find(name) is not { } node || (word is not null && !IsSection(name, root))) return null;
        string[] keys = PlanKeys.Of(name);
        if (word is not null && node is MappingNode { Entries.Count: 0 })
        {
            string single = word.Choices.Count > 0 ? word.Choices[^1] : word.Expected;
            root.Errors.Add(node, $"'{name}' is empty", $"{single}, or a mapping with {string.Join(", ", keys)}");
        }

        return new SectionReader(node, $"'{name}'", keys, parameters, root.Errors);
    }
}
