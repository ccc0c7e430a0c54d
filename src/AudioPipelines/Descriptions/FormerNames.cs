namespace AudioPipelines.Descriptions;

/// <summary>Names that parameters had before. A value under a former name is an error that says the new one. Without the error
/// the value would be lost silently.</summary>
internal static class FormerNames
{
    /// <summary>Reads a parameter's <c>formerly</c>.</summary>
    public static string? Read(SectionReader section)
    {
        if (section.Scalar("formerly", "the parameter's former name") is not { } name) return null;
        if (Names.IsParameter(name.Text)) return name.Text;
        section.Errors.Add(name, $"{name.Kind} is not a parameter's name", Names.ParameterRule);
        return null;
    }

    /// <summary>Reports a value that was given under a former name. Hosts' configurations have no case.</summary>
    /// <returns>Whether the name is a former one.</returns>
    public static bool ReportGiven(DescriptionModel model, string name, ErrorList errors)
    {
        ParameterDefinition? parameter = model.Parameters.FirstOrDefault(
            p => name.Equals(p.FormerName, StringComparison.OrdinalIgnoreCase));
        if (parameter is not null) Report(parameter, name, "", errors);
        return parameter is not null;
    }

    /// <summary>Reports values that the environment or the configuration holds under former names.</summary>
    public static void ReportFound(DescriptionModel model, ParameterSources sources, ErrorList errors)
    {
        foreach (ParameterDefinition parameter in model.Parameters)
        {
            if (parameter.FormerName is not { } former) continue;
            string variable = Names.EnvironmentVariable(model.Name, former);
            if (sources.Environment?.Invoke(variable) is { Length: > 0 })
                Report(parameter, former, $", which the environment variable {variable} gives,", errors);
            if (sources.Configuration?.Invoke(former) is { Length: > 0 })
                Report(parameter, former, ", which the configuration gives,", errors);
        }
    }

    private static void Report(ParameterDefinition parameter, string former, string origin, ErrorList errors) =>
        errors.Add(
            $"parameter '{former}'{origin} is now '{parameter.Name}'",
            $"{parameter.Name} as {ParameterConverter.Expected(parameter)}");
}
