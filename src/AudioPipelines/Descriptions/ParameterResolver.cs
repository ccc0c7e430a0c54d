namespace AudioPipelines.Descriptions;

/// <summary>A parameter, its value and who gave it.</summary>
internal sealed record FoundValue(ParameterDefinition Definition, ParameterValue? Value, ParameterOrigin Origin);

/// <summary>Finds each parameter's value: the first of the caller's, the environment's, the host's configuration's and the
/// default.</summary>
internal static class ParameterResolver
{
    public static IReadOnlyList<FoundValue> Resolve(
        DescriptionModel model, ParameterValues? given, ParameterSources sources, ErrorList errors)
    {
        foreach ((string name, object? _) in given ?? [])
        {
            if (model.ParametersByName.ContainsKey(name) || FormerNames.ReportGiven(model, name, errors)) continue;
            string expected = model.Parameters.Count == 0
                ? "no parameters: it declares none"
                : $"one of {string.Join(", ", model.Parameters.Select(p => p.Name))}";
            errors.Add($"there is no parameter '{name}'", expected, NearestName.Of(name, model.ParametersByName.Keys));
        }

        FormerNames.ReportFound(model, sources, errors);
        List<FoundValue> result = [];
        foreach (ParameterDefinition parameter in model.Parameters)
        {
            (object? text, ParameterOrigin origin) = Find(parameter, given, sources);
            ParameterValue? value = null;
            if (text is null)
            {
                if (parameter.Required) errors.Add(Missing(parameter), ParameterConverter.Expected(parameter));
            }
            else
            {
                if (parameter.IsSecret) Remember(parameter, text);
                value = ParameterConverter.Convert(parameter, text, out string expected);
                if (parameter.IsSecret && value is not null) Secrets.Remember(value.Text);
                if (value is null) errors.Add(Refused(parameter, text, origin), expected, Nearest(parameter, text));
            }

            result.Add(new FoundValue(parameter, value, value is null ? ParameterOrigin.None : origin));
        }

        return result;
    }

    private static (object? Text, ParameterOrigin Origin) Find(
        ParameterDefinition parameter, ParameterValues? given, ParameterSources sources)
    {
        if (given?[parameter.Name] is { } value) return (value, ParameterOrigin.Value);
        if (sources.Environment?.Invoke(parameter.EnvironmentVariable) is { Length: > 0 } variable)
            return (variable, ParameterOrigin.Environment);
        if (sources.Configuration?.Invoke(parameter.Name) is { Length: > 0 } configured)
            return (configured, ParameterOrigin.Configuration);
        if (parameter.IsRepeated && Configured(parameter, sources) is { Count: > 0 } items)
            return (items, ParameterOrigin.Configuration);
        return ((object?)parameter.DefaultItems ?? parameter.Default, ParameterOrigin.Default);
    }

    /// <summary>A list as configuration has it: a key for each item (<c>streams:0</c>, <c>streams:1</c> …).</summary>
    private static List<string> Configured(ParameterDefinition parameter, ParameterSources sources)
    {
        List<string> items = [];
        while (items.Count <= Repetition.MostItems
            && sources.Configuration?.Invoke($"{parameter.Name}:{items.Count}") is { Length: > 0 } item)
            items.Add(item);
        return items;
    }

    private static string Missing(ParameterDefinition parameter) =>
        $"parameter '{parameter.Name}' has no value: give it with --set {parameter.Name}=…, in the environment variable "
        + $"{parameter.EnvironmentVariable}, or in code as [\"{parameter.Name}\"] = …";

    private static string Refused(ParameterDefinition parameter, object value, ParameterOrigin origin)
    {
        if (parameter.IsSecret) return $"parameter '{parameter.Name}' cannot be what was given";
        string text = new([.. Shown(value).Select(c => char.IsControl(c) ? '\uFFFD' : c).Take(80)]);
        string from = origin switch
        {
            ParameterOrigin.Environment => $" from the environment variable {parameter.EnvironmentVariable}",
            ParameterOrigin.Configuration => " from the configuration",
            _ => "",
        };
        return $"parameter '{parameter.Name}' cannot be '{text}'{from}";
    }

    private static string Shown(object value) =>
        value is not string and not RepeatedText and System.Collections.IEnumerable items
            ? string.Join(',', items.Cast<object?>())
            : value.ToString() ?? "";

    private static void Remember(ParameterDefinition parameter, object value)
    {
        if (!parameter.IsRepeated) Secrets.Remember(Shown(value));
        else if (value is System.Collections.IEnumerable items and not string)
            foreach (object? item in items) Secrets.Remember(item?.ToString() ?? "");
        else foreach (string item in Shown(value).Split(',')) Secrets.Remember(item.Trim());
    }

    private static string? Nearest(ParameterDefinition parameter, object value) =>
        parameter.IsSecret || value is not (string or RepeatedText) ? null
        : parameter.Type is ParameterType.Boolean ? NearestName.Of(Shown(value), ["true", "false"])
        : NearestName.Of(Shown(value), parameter.Choices);
}
