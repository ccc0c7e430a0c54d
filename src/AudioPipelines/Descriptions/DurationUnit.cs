namespace AudioPipelines.Descriptions;

/// <summary>Reads a duration's <c>unit</c>: what launch text counts it in. GStreamer's properties count some durations in
/// nanoseconds, others in milliseconds.</summary>
internal static class DurationUnit
{
    public static ParameterDefinition Read(SectionReader section, ParameterDefinition parameter)
    {
        string expected = $"one of {string.Join(", ", DescriptionKeys.Units)}";
        if (section.Scalar("unit", expected) is not { } unit) return parameter;
        if ((parameter.Type is ParameterType.List ? parameter.ItemType : parameter.Type) is not ParameterType.Duration)
            section.Errors.Add(unit, "only a duration has a unit", "type duration");
        else if (DescriptionKeys.Units.Contains(unit.Text)) return parameter with { Unit = unit.Text };
        else section.Errors.Add(unit, $"there is no unit {unit.Kind}", expected);
        return parameter;
    }
}
