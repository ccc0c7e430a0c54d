using System.Globalization;
using System.Text.Json;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>The results of a calibration on standard output: as YAML to be put into a description, or as JSON.</summary>
internal static class CalibrationText
{
    /// <summary>Writes the key <c>streams</c> with the offsets that put the streams in step.</summary>
    public static void WriteYaml(IReadOnlyList<StreamOffset> offsets)
    {
        using var output = new TextOutput();
        output.Line("streams:");
        foreach (StreamOffset offset in offsets)
        {
            StreamPlan stream = offset.Channels.Plan;
            List<string> keys = [$"sink: {Quote(stream.Sink)}"];
            if (stream.Channels is { } channels) keys.Add($"channels: {channels.ToString(CultureInfo.InvariantCulture)}");
            if (stream.Labels.Count > 0) keys.Add($"labels: [{string.Join(", ", stream.Labels.Select(Quote))}]");
            string text = offset.Doubt is null ? offset.ToString() : "";
            if (offset.Doubt is not null && !stream.Offset.IsNone)
                text = stream.Offset.ToString().Replace(" ms", "ms", StringComparison.Ordinal);
            if (text.Length > 0 && text != "0 samples") keys.Add($"offset: {text}");
            output.Line($"- {{{string.Join(", ", keys)}}}{(offset.Doubt is null ? "" : "  # not known")}");
        }
    }

    /// <summary>Writes a report as one line.</summary>
    public static void WriteJson(
        TimeSpan heard, IReadOnlyList<string> labels, int reference, IReadOnlyList<ArrayAuditor.Delay> delays, int sampleRate,
        IReadOnlyList<StreamOffset> offsets)
    {
        using var lines = new JsonLines();
        lines.Write("calibration", json =>
        {
            json.WriteNumber("heard_s", Math.Round(heard.TotalSeconds, 3));
            json.WriteNumber("rate", sampleRate);
            json.WriteNumber("reference", reference);
            json.WriteString("reference_label", labels[reference]);
            json.WriteStartArray("channels");
            foreach (ArrayAuditor.Delay delay in delays)
            {
                json.WriteStartObject();
                json.WriteNumber("channel", delay.Channel);
                json.WriteString("label", delay.Label);
                if (delay.Doubt is null)
                {
                    WriteSamples(json, "late", delay.Samples, delay.Uncertainty, sampleRate);
                    json.WriteNumber("sounds", delay.Repetitions);
                    json.WriteBoolean("inverted", delay.IsInverted);
                }
                else json.WriteString("unknown", delay.Doubt);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("streams");
            foreach (StreamOffset offset in offsets)
            {
                json.WriteStartObject();
                json.WriteString("stream", offset.Channels.Plan.Sink);
                if (offset.Doubt is null)
                {
                    WriteSamples(json, "late", offset.Late, offset.Uncertainty, sampleRate);
                    json.WriteString("offset", offset.ToString());
                }
                else json.WriteString("unknown", offset.Doubt);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteSamples(Utf8JsonWriter json, string name, double samples, double uncertainty, int sampleRate)
    {
        json.WriteNumber($"{name}_samples", Math.Round(samples, 3));
        json.WriteNumber($"{name}_ms", Math.Round(samples * 1_000 / sampleRate, 5));
        json.WriteNumber("uncertainty_samples", Math.Round(uncertainty, 3));
        json.WriteNumber("uncertainty_ms", Math.Round(uncertainty * 1_000 / sampleRate, 5));
    }

    /// <summary>A text that YAML might take for something else stands in quotes.</summary>
    private static string Quote(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetter(letter) || letter is '_') && text is not ("true" or "false" or
            "null" or "yes" or "no" or "on" or "off")
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
