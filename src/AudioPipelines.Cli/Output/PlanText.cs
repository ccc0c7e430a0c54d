namespace AudioPipelines.Cli.Output;

/// <summary>A description and its plan in words.</summary>
internal static class PlanText
{
    public static void WriteTitle(TextOutput output, PipelineDescription description) =>
        output.Line(description.Summary.Length == 0 ? description.Name : $"{description.Name}: {description.Summary}");

    public static void WriteParameters(
        TextOutput output, PipelineDescription description, ParameterValues values, SourceTrust trust)
    {
        if (description.Parameters.Count == 0) return;
        output.Line();
        output.Line("parameters");
        IReadOnlyList<ResolvedParameter>? resolved = TryResolve(description, values, trust);
        int width = description.Parameters.Max(parameter => parameter.Name.Length);
        for (int number = 0; number < description.Parameters.Count; number++)
        {
            ParameterDefinition parameter = description.Parameters[number];
            string value = resolved is null ? Declared(parameter) : Given(resolved[number]);
            output.Line($"  {parameter.Name.PadRight(width)}  {value}");
        }
    }

    public static void Write(TextOutput output, PipelinePlan plan)
    {
        output.Line();
        if (plan.Replay is null) WritePipelines(output, plan);
        IReadOnlyList<KeyValuePair<string, string>> settings = PipelineDescription.Explain(plan);
        int width = settings.Max(setting => setting.Key.Length);
        foreach ((string key, string value) in settings) output.Line($"{key.PadRight(width)}  {value}");
    }

    private static void WritePipelines(TextOutput output, PipelinePlan plan)
    {
        output.Line("launch");
        foreach (string launch in plan.LaunchTexts) output.Line($"  {launch.Trim()}");
        output.Line();
        output.Line("streams");
        if (plan.Streams.Count == 0) output.Line("  one for each appsink");
        foreach (StreamPlan stream in plan.Streams) output.Line($"  {Stream(plan, stream)}");
        output.Line();
    }

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Stream(PipelinePlan plan, StreamPlan stream)
    {
        string channels = (stream.Channels ?? plan.Channels) is { } count
            ? $"{count} channel{(count == 1 ? "" : "s")}"
            : "the channels of the audio";
        return stream.Labels.Count == 0
            ? $"{stream.Sink}: {channels}"
            : $"{stream.Sink}: {channels} ({string.Join(", ", stream.Labels)})";
    }

    private static IReadOnlyList<ResolvedParameter>? TryResolve(
        PipelineDescription description, ParameterValues values, SourceTrust trust)
    {
        try
        {
            return description.ResolveParameters(values, trust is RestrictedPolicy ? ParameterSources.None : null);
        }
        catch (DescriptionException)
        {
            return null;
        }
    }

    private static string Given(ResolvedParameter parameter) => parameter.Origin switch
    {
        ParameterOrigin.None => "(none)",
        ParameterOrigin.Value => $"{parameter.Text}  (given)",
        ParameterOrigin.Environment => $"{parameter.Text}  (environment variable {parameter.Definition.EnvironmentVariable})",
        ParameterOrigin.Configuration => $"{parameter.Text}  (configuration)",
        _ => $"{parameter.Text}  (default)",
    };

    private static string Declared(ParameterDefinition parameter)
    {
        string type = parameter.Choices.Count > 0 ? string.Join(" | ", parameter.Choices) : Word(parameter.Type);
        string need = parameter.Required
            ? "required"
            : parameter.Default is { } value
                ? $"default {(parameter.IsSecret ? ParameterValues.SecretMark : value)}"
                : "optional";
        return $"{type}, {need}. {parameter.Summary}";
    }
}
