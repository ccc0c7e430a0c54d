using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AudioPipelines.Sources;

/// <summary>A plan in the form of a description file, for who looks at a dump. Parameters are resolved, secrets are
/// masked.</summary>
internal static class PlanDocument
{
    /// <summary>The text.</summary>
    public static string Of(PipelinePlan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# What ran: every parameter is resolved, and a secret is {Secrets.Mark}.\n");
        text.Append(CultureInfo.InvariantCulture, $"name: {Quoted(plan.Name)}\n");
        text.Append(plan.LaunchTexts.Count == 0 ? "launch: []  # a pipeline that the application built\n" : "launch:\n");
        foreach (string launch in plan.LaunchTexts)
            text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(WithoutPlaceholders(Shown(launch.Trim())))}\n");
        if (plan.Streams.Count > 0) text.Append("streams:\n");
        foreach (StreamPlan stream in plan.Streams) text.Append(CultureInfo.InvariantCulture, $"  - {{{Of(stream)}}}\n");
        text.Append("\n# How its audio became frames:\n");
        foreach ((string key, string value) in PipelineDescription.Explain(plan))
            text.Append(CultureInfo.InvariantCulture, $"# {key}: {Shown(value).ReplaceLineEndings(" ")}\n");
        return text.ToString();
    }

    private static string Of(StreamPlan stream)
    {
        var text = new StringBuilder($"sink: {Quoted(stream.Sink)}");
        if (stream.Channels is { } channels) text.Append(CultureInfo.InvariantCulture, $", channels: {channels}");
        if (stream.Labels.Count > 0) text.Append($", labels: [{string.Join(", ", stream.Labels.Select(Quoted))}]");
        return text.ToString();
    }

    /// <summary>A text between double quotes: what JSON writes, YAML reads.</summary>
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(Shown(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>Braces that a description would take for placeholders stand twice. Secrets are masked before: no longer would one
    /// with braces be found.</summary>
    private static string WithoutPlaceholders(string launch) =>
        launch.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Shown(string text) => ShownText.WithoutControls(Secrets.Hide(text));
}
