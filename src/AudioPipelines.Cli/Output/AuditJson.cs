using System.Text.Json;

namespace AudioPipelines.Cli.Output;

/// <summary>How the results of an audit look as JSON.</summary>
internal static class AuditJson
{
    /// <summary>Writes a report as one line.</summary>
    public static void Write(ArrayAudit audit)
    {
        using var lines = new JsonLines();
        lines.Write("report", json =>
        {
            json.WriteNumber("heard_s", Math.Round(audit.Heard.TotalSeconds, 3));
            json.WriteStartArray("channels");
            for (int channel = 0; channel < audit.Channels.Count; channel++)
            {
                json.WriteStartObject();
                json.WriteNumber("channel", channel);
                json.WriteString("label", audit.Channels[channel]);
                if (double.IsFinite(audit.Levels[channel])) json.WriteNumber("level_dbfs", Math.Round(audit.Levels[channel], 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (ArrayAudit.Finding finding in audit.Findings)
            {
                json.WriteStartObject();
                WriteFinding(json, finding);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("unknown");
            foreach (ArrayAudit.Doubt doubt in audit.Doubts)
            {
                json.WriteStartObject();
                json.WriteString("fault", Word(doubt.Fault));
                json.WriteString("why", doubt.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Writes the members of a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, ArrayAudit.Finding finding)
    {
        json.WriteNumber("channel", finding.Channel);
        json.WriteString("label", finding.Label);
        json.WriteString("fault", Word(finding.Fault));
        if (finding.Channels > 1) json.WriteNumber("channels", finding.Channels);
        json.WriteNumber("confidence", finding.Confidence);
        if (finding.Other is { } other) json.WriteNumber("other", other);
        if (finding.Value is { } value) json.WriteNumber("value", Math.Round(value, 4));
        if (finding.Uncertainty > 0) json.WriteNumber("uncertainty", finding.Uncertainty);
        json.WriteBoolean("over", finding.IsOver);
        json.WriteString("text", finding.Text);
    }

    private static string Word(ArrayAudit.Fault fault) => JsonNamingPolicy.CamelCase.ConvertName(fault.ToString());
}
