using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Api;

/// <summary>A plan as the description that would give it: every parameter is resolved, secrets are masked.</summary>
internal static class ResolvedText
{
    public static string Of(PipelinePlan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"name: {Quoted(plan.Name)}\n");
        text.Append(plan.LaunchTexts.Count == 0 ? "launch: []  # a pipeline that the application built\n" : "launch:\n");
        foreach (string launch in plan.LaunchTexts)
        {
            // Masked first: no secret with braces would be found later, when they stand twice.
            string shown = ParameterValues.HideSecrets(launch.Trim()).Replace("{", "{{", StringComparison.Ordinal)
                .Replace("}", "}}", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(shown)}\n");
        }

        if (plan.Streams.Count > 0) text.Append("streams:\n");
        foreach (StreamPlan stream in plan.Streams)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{sink: {Quoted(stream.Sink)}");
            if (stream.Channels is { } channels) text.Append(CultureInfo.InvariantCulture, $", channels: {channels}");
            if (stream.Labels.Count > 0) text.Append($", labels: [{string.Join(", ", stream.Labels.Select(Quoted))}]");
            text.Append("}\n");
        }

        text.Append("# How its audio becomes frames:\n");
        foreach ((string key, string value) in PipelineDescription.Explain(plan))
            text.Append(CultureInfo.InvariantCulture, $"# {key}: {ParameterValues.HideSecrets(value).ReplaceLineEndings(" ")}\n");
        return text.ToString();
    }

    /// <summary>A text between double quotes: what JSON writes, YAML reads.</summary>
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(ParameterValues.HideSecrets(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
