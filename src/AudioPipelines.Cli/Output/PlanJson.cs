using System.Text.Json;

namespace AudioPipelines.Cli.Output;

/// <summary>A description and its plan as one JSON object.</summary>
internal static class PlanJson
{
    public static void Write(PipelineDescription description, ParameterValues values, SourceTrust trust, PipelinePlan plan)
    {
        using var lines = new JsonLines();
        lines.Write("plan", json =>
        {
            json.WriteString("name", plan.Name);
            json.WriteString("summary", description.Summary);
            json.WriteStartArray("parameters");
            foreach (ResolvedParameter parameter in description.ResolveParameters(
                values, trust is RestrictedPolicy ? ParameterSources.None : null)) Write(json, parameter);
            json.WriteEndArray();
            WriteTexts(json, "launch", plan.LaunchTexts.Select(launch => ParameterValues.HideSecrets(launch.Trim())));
            json.WriteStartArray("streams");
            foreach (StreamPlan stream in plan.Streams) Write(json, stream);
            json.WriteEndArray();
            json.WriteStartObject("settings");
            foreach ((string key, string value) in PipelineDescription.Explain(plan))
                json.WriteString(key, ParameterValues.HideSecrets(value));
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, ResolvedParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Definition.Name);
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(parameter.Definition.Type.ToString()));
        json.WriteString("value", parameter.Text is { } text ? ParameterValues.HideSecrets(text) : null);
        json.WriteString("origin", JsonNamingPolicy.CamelCase.ConvertName(parameter.Origin.ToString()));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StreamPlan stream)
    {
        json.WriteStartObject();
        json.WriteString("sink", stream.Sink);
        if (stream.Channels is { } channels) json.WriteNumber("channels", channels);
        WriteTexts(json, "labels", stream.Labels);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
