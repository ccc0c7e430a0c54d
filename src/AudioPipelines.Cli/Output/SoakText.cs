using System.Globalization;
using AudioPipelines.Testing;

namespace AudioPipelines.Cli.Output;

/// <summary>What <c>soak</c> shows at its end.</summary>
internal static class SoakText
{
    public static void Write(TextOutput output, ChaosOptions options, ChaosReport report)
    {
        Entry(output, "duration", $"{report.Elapsed.TotalSeconds:0} s");
        Entry(output, "seed", options.Seed is { } seed ? $"{seed}" : "none: not disturbed");
        Entry(output, "faults", report.Faults.Count == 0
            ? "none"
            : string.Join(", ", report.Faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Value}")));
        Entry(output, "frames", $"{report.Frames} in {report.Epochs} epochs, {report.Restarts} restarts");
        Entry(output, "slowest return", $"{report.SlowestRecovery.TotalMilliseconds:0} ms");
        Entry(output, "ledger", string.Join(", ", LedgerWords.Of(report.Ledger.Total).Where(word => word.Value != 0).Select(
            word => $"{word.Name} {word.Value}")));
        Entry(output, "memory", $"{report.Before.ResidentBytes >> 10} KiB before, {report.After.ResidentBytes >> 10} KiB after");
        Entry(output, "threads", $"{report.Before.Threads} before, {report.After.Threads} after");
        Entry(output, "descriptors", $"{report.Before.Descriptors} before, {report.After.Descriptors} after");
        foreach (string finding in report.Findings) Entry(output, "OFF", finding);
        if (report.IsSound) output.Line("No fault was found.");
    }

    private static void Entry(TextOutput output, string name, FormattableString value) =>
        Entry(output, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Entry(TextOutput output, string name, string value) => output.Line($"{name,-14}  {value}");
}
