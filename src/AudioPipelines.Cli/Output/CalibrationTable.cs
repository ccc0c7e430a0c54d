using System.Globalization;
using AudioPipelines.Cli.Running;
using Spectre.Console;

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
        var table = new Table { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumn(new TableColumn("channel").NoWrap());
        foreach (string name in (string[])["late ms", "± ms", "samples", "±", "sounds"])
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("offset of its stream").NoWrap());
        for (int channel = 0; channel < labels.Count; channel++)
        {
            string label = Markup.Escape(ShownText.WithoutControls(labels[channel]));
            StreamOffset? offset = offsets.FirstOrDefault(offset => offset.Channels.First == channel);
            string total = offset is null ? "" : offset.Doubt is null ? offset.ToString() : "not known";
            if (channel == reference) table.AddRow(label, "reference", "", "", "", "", total);
            else if (delays.First(delay => delay.Channel == channel) is { Doubt: null } delay)
            {
                table.AddRow(
                    label, Number(1_000 * delay.Samples / sampleRate, "0.0000"),
                    Number(1_000 * delay.Uncertainty / sampleRate, "0.0000"), Number(delay.Samples, "0.00"),
                    Number(delay.Uncertainty, "0.00"), Number(delay.Repetitions, "0"),
                    total + (delay.IsInverted ? " (inverted)" : ""));
            }
            else table.AddRow(label, "not known", "", "", "", "", total);
        }

        terminal.Show(table);
        foreach (ArrayAuditor.Delay delay in delays.Where(delay => delay.Doubt is not null)) terminal.Warning($"{delay}.");
        foreach (StreamOffset offset in offsets.Where(offset => offset.Doubt is not null && double.IsFinite(offset.Late)))
            terminal.Warning($"{offset.Channels.Plan.Sink}: {offset.Doubt}.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
