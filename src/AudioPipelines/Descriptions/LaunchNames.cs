using AudioPipelines.Model;

namespace AudioPipelines.Descriptions;

/// <summary>Checks the elements, properties and values of a launch text against those that are installed.</summary>
internal static class LaunchNames
{
    public static void Check(
        FlatLaunchText flat, IReadOnlyList<LaunchToken> tokens, IInstalledElements installed, ErrorList errors)
    {
        string text = flat.Text;
        string? element = null;
        foreach (LaunchToken token in tokens)
        {
            if (token.Kind is LaunchTokenKind.Assignment)
            {
                if (element is not null) CheckAssignment(flat, token, element, installed, errors);
                continue;
            }

            element = null;
            if (token.Kind is not LaunchTokenKind.Word) continue;
            string name = text[token.Start..token.End];
            if (!Descriptions.Names.IsElement(name)) continue; // a reference to an element, a URI, or a placeholder
            if (installed.Names.Contains(name)) element = name;
            else if (!installed.IsKnownElsewhere(name))
                errors.Add(flat.Locate(token.Start), $"there is no element '{name}'", "the name of an installed element",
                    NearestName.Of(name, installed.Names));
        }
    }

    private static void CheckAssignment(
        FlatLaunchText flat, LaunchToken token, string element, IInstalledElements installed, ErrorList errors)
    {
        string property = flat.Text[token.Start..token.NameEnd];
        if (property.Contains(':', StringComparison.Ordinal)) return; // a child's
        IReadOnlyCollection<string> properties = installed.PropertiesOf(element);
        if (!properties.Contains(property))
        {
            errors.Add(flat.Locate(token.Start), $"the element '{element}' has no property '{property}'", null, NearestName.Of(
                property, properties));
            return;
        }

        string value = flat.Text[token.ValueStart..token.End];
        if (value.Contains(FlatLaunchText.Mark)) return; // a parameter's, which its type checks
        if (value is ['"', .., '"']) value = value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal);
        if (installed.Refusal(element, property, value) is { } expected)
            errors.Add(
                flat.Locate(token.ValueStart), $"'{value}' is no value for the property '{property}' of '{element}'", expected);
    }
}
