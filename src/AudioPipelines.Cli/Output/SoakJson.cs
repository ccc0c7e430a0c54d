using System.Text.Json;
using AudioPipelines.Testing;

namespace AudioPipelines.Cli.Output;

/// <summary>What <c>soak</c> found, as one JSON object.</summary>
internal static class SoakJson
{
    public static void Write(ChaosOptions options, ChaosReport report)
    {
        using var lines = new JsonLines();
        lines.Write("soak", json =>
        {
            json.WriteBoolean("sound", report.IsSound);
            json.WriteNumber("duration_ns", (long)report.Elapsed.TotalNanoseconds);
            if (options.Seed is { } seed) json.WriteNumber("seed", seed);
            json.WriteStartObject("faults");
            foreach ((ChaosFault fault, int count) in report.Faults.OrderBy(fault => fault.Key))
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(fault.ToString()), count);
            json.WriteEndObject();
            json.WriteNumber("frames", report.Frames);
            json.WriteNumber("epochs", report.Epochs);
            json.WriteNumber("restarts", report.Restarts);
            json.WriteNumber("slowest_return_ns", (long)report.SlowestRecovery.TotalNanoseconds);
            json.WriteStartObject("ledger");
            foreach ((string name, long value) in LedgerWords.Of(report.Ledger.Total)) json.WriteNumber(name, value);
            json.WriteEndObject();
            Write(json, "before", report.Before);
            Write(json, "after", report.After);
            json.WriteStartArray("findings");
            foreach (string finding in report.Findings) json.WriteStringValue(ParameterValues.HideSecrets(finding));
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, HeldResources process)
    {
        json.WriteStartObject(name);
        json.WriteNumber("resident_bytes", process.ResidentBytes);
        json.WriteNumber("threads", process.Threads);
        json.WriteNumber("descriptors", process.Descriptors);
        json.WriteEndObject();
    }
}
