namespace AudioPipelines.Descriptions;

/// <summary>Reads <c>isolation</c>: a word, or a mapping that names a worker which several sources share.</summary>
internal static class IsolationReader
{
    private const string Key = "isolation";

    public static Setting<IsolationPlan?>? Read(SectionReader section, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        if (section.Find(Key) is not MappingNode { BarePlaceholder: null } mapping) return section.Setting(Key, SettingKinds.Isolation);
        var isolation = new SectionReader(mapping, $"'{Key}'", DescriptionKeys.Isolation, parameters, section.Errors);
        if (isolation.Find("worker") is null)
            section.Errors.Add(mapping, $"'{Key}' names no worker", "process for one of the source's own, or a mapping with worker: NAME");
        return isolation.Setting("worker", SettingKinds.Worker);
    }
}
