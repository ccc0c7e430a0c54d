namespace AudioPipelines.Descriptions;

/// <summary>Reads <c>isolation</c>: a word, or a mapping with the name of a worker that several sources share, and
/// limits.</summary>
internal static class IsolationReader
{
    private const string Key = "isolation";

    public static IsolationModel Read(SectionReader section, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        if (section.Find(Key) is not MappingNode { BarePlaceholder: null } mapping)
            return new IsolationModel { Place = section.Setting(Key, SettingKinds.Isolation) };
        var isolation = new SectionReader(mapping, $"'{Key}'", DescriptionKeys.Isolation, parameters, section.Errors);
        if (mapping.Entries.Count == 0)
            section.Errors.Add(
                mapping, $"'{Key}' is empty", $"process, or a mapping with {string.Join(", ", DescriptionKeys.Isolation)}");
        return new IsolationModel
        {
            Place = isolation.Setting("worker", SettingKinds.Worker)
                ?? new Setting<IsolationPlan?>(SettingKinds.Isolation, mapping.Position, new IsolationPlan(), null),
            Memory = isolation.Setting("memory", SettingKinds.Mebibytes),
            Descriptors = isolation.Setting("descriptors", SettingKinds.Descriptors),
            CpuTime = isolation.Setting("cpuTime", SettingKinds.PositiveDuration),
            FileSize = isolation.Setting("fileSize", SettingKinds.Mebibytes),
        };
    }
}
