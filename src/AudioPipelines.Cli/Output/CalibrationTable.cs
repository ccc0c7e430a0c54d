using System.Globalization;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>The results of a calibration for people: a row for each channel, and the offset of each stream.</summary>
internal static class CalibrationTable
{
    /// <summary>Shows it.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="labels">The labels of all channels.</param>
    /// <param name="reference">The channel that others are compared with.</param>
    /// <param name="delays">What was measured.</param>
    /// <param name="sampleRate">The rate of their samples.</param>
    /// <param name="offsets">The streams; empty where there is one.</param>
    public static void Show(
        Terminal terminal, IReadOnlyList<string> labels, int reference, IReadOnlyList<ArrayAuditor.Delay> delays, int sampleRate,
        IReadOnlyList<StreamOffset> offsets)
    {
        var table = new ChannelTable("late ms", "± ms", "samples", "±", "sounds", "offset of its stream");
        for (int channel = 0; channel < labels.Count; channel++)
        {
            string label = labels[channel];
            StreamOffset? offset = offsets.FirstOrDefault(offset => offset.Channels.First == channel);
            string total = offset is null ? "" : offset.Doubt is null ? offset.ToString() : "not known";
            if (channel == reference) table.Add(label, "reference", "", "", "", "", total);
            else if (delays.First(delay => delay.Channel == channel) is { Doubt: null } delay)
            {
                table.Add(
                    label, Number(1_000 * delay.Samples / sampleRate, "0.0000"),
                    Number(1_000 * delay.Uncertainty / sampleRate, "0.0000"), Number(delay.Samples, "0.00"),
                    Number(delay.Uncertainty, "0.00"), Number(delay.Repetitions, "0"),
                    total + (delay.IsInverted ? " (inverted)" : ""));
            }
            else table.Add(label, "not known", "", "", "", "", total);
        }

        table.Show(terminal);
        foreach (ArrayAuditor.Delay delay in delays.Where(delay => delay.Doubt is not null)) terminal.Warning($"{delay}.");
        foreach (StreamOffset offset in offsets.Where(offset => offset.Doubt is not null && double.IsFinite(offset.Late)))
            terminal.Warning($"{offset.Channels.Plan.Sink}: {offset.Doubt}.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
