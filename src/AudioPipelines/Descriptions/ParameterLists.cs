namespace AudioPipelines.Descriptions;

/// <summary>Reads what only lists and URIs have: <c>items</c>, a default of several values, <c>schemes</c>.</summary>
internal static class ParameterLists
{
    public static ParameterDefinition Read(SectionReader section, ParameterDefinition parameter) =>
        ReadSchemes(section, ReadItems(section, parameter));

    /// <summary>A list's default as written; <see langword="null"/>: it is no list.</summary>
    public static IReadOnlyList<string>? ReadDefault(SectionReader section)
    {
        if (section.Find("default") is not SequenceNode list) return null;
        List<string> items = [];
        foreach (Node node in list.Items)
        {
            if (section.AsScalar("default", node, "a value") is { } item) items.Add(item.Text);
        }

        return items;
    }

    private static ParameterDefinition ReadItems(SectionReader section, ParameterDefinition parameter)
    {
        string expected = $"one of {string.Join(", ", DescriptionKeys.ItemTypes)}";
        if (section.Scalar("items", expected) is not { } word) return parameter;
        if (parameter.Type is not ParameterType.List) section.Errors.Add(word, "only a list has items", "type list");
        else if (DescriptionKeys.ItemTypes.Contains(word.Text))
            return parameter with { ItemType = DescriptionKeys.TypeOf(word.Text)!.Value };
        else section.Errors.Add(
            word, $"there is no type {word.Kind} for items", expected, NearestName.Of(word.Text, DescriptionKeys.ItemTypes));
        return parameter;
    }

    private static ParameterDefinition ReadSchemes(SectionReader section, ParameterDefinition parameter)
    {
        List<string> schemes = [];
        foreach (Node node in section.List("schemes", "a list of URI schemes such as [udp]"))
        {
            if (section.AsScalar("schemes", node, "a scheme") is not { } scheme) continue;
            if (!Names.IsScheme(scheme.Text))
                section.Errors.Add(scheme, $"{scheme.Kind} is not a URI's scheme", "a word such as udp");
            schemes.Add(scheme.Text);
        }

        bool isUri = parameter.Type is ParameterType.Uri
            || parameter is { Type: ParameterType.List, ItemType: ParameterType.Uri };
        if (section.Find("schemes") is { } at && !isUri)
            section.Errors.Add(at, "only URIs have schemes", "type uri, or a list with items: uri");
        return parameter with { Schemes = schemes };
    }
}
