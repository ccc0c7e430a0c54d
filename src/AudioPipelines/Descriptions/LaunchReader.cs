namespace AudioPipelines.Descriptions;

/// <summary>Reads what a description says under <c>launch</c>.</summary>
internal static class LaunchReader
{
    private const string Expected = "a launch text, or a list of them";
    private const string ExpectedText = "a launch text with '! appsink name=audio{number}'";

    public static IReadOnlyList<LaunchTemplate> Read(
        SectionReader root, IReadOnlyDictionary<string, ParameterDefinition> parameters)
    {
        List<LaunchTemplate> result = [];
        Node? node = root.Find("launch");
        foreach (Node item in node is SequenceNode list ? list.Items : node is null ? [] : [node])
        {
            LaunchTemplate? template = item is MappingNode { BarePlaceholder: null }
                ? Repeated(item, parameters, root.Errors)
                : Single(item, root);
            if (template is not null) result.Add(template);
        }

        return result;
    }

    private static LaunchTemplate? Single(Node item, SectionReader root) =>
        root.AsScalar("launch", item, Expected) is { } text && IsFilled(text, Expected, root.Errors)
            ? new LaunchTemplate(text, null)
            : null;

    private static LaunchTemplate? Repeated(
        Node item, IReadOnlyDictionary<string, ParameterDefinition> parameters, ErrorList errors)
    {
        var section = new SectionReader(item, "a repeated launch text", DescriptionKeys.Repeated, parameters, errors);
        ParameterDefinition? each = Repetition.ReadEach(section, parameters);
        if (section.Find("each") is null)
            errors.Add(item, "the launch text has no 'each'", "the list that there is one for each item of");
        if (section.Find("text") is null) errors.Add(item, "the entry has no 'text'", ExpectedText);
        if (section.Scalar("text", ExpectedText) is not { } text || !IsFilled(text, ExpectedText, errors) || each is null)
            return null;
        return new LaunchTemplate(text, each.Name);
    }

    private static bool IsFilled(ScalarNode text, string expected, ErrorList errors)
    {
        if (text.Text.Trim().Length > 0) return true;
        errors.Add(text, "the launch text is empty", expected);
        return false;
    }
}
