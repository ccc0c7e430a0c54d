using System.Globalization;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>The table at the end of a run: how much audio in how much time, and each channel's levels and ledger.</summary>
internal static class LedgerTable
{
    private const int MostChannels = 32;
    private static readonly string[] _always = ["elapsed", "delivered", "received"];

    public static void Show(Terminal terminal, AudioSource source, RunCounts counts, LevelMeter levels, TimeSpan elapsed)
    {
        Ledger ledger = source.Ledger;
        AudioFormat format = counts.Format!;
        string[] shown = [.. LedgerWords.Of(ledger.Total).Where(word => word.Value != 0 || _always.Contains(word.Name)).Select(
            word => word.Name)];
        var table = new ChannelTable(["peak dBFS", "RMS dBFS", .. shown]);
        var measured = new LevelMeter.Reading[levels.Channels];
        int known = levels.Read(measured);
        for (int channel = 0; channel < Math.Min(ledger.Channels.Count, MostChannels); channel++)
        {
            string label = channel < format.Channels
                ? format.ChannelLabels[channel]
                : (channel + 1).ToString(CultureInfo.InvariantCulture);
            string peak = channel < known ? MeterTable.Decibels(measured[channel].HighestPeak) : "";
            string mean = channel < known ? MeterTable.Decibels(measured[channel].WholeRms) : "";
            table.Add(label, [peak, mean, .. Values(ledger.Channels[channel], shown)]);
        }

        if (ledger.Channels.Count > MostChannels) table.Add($"… and {ledger.Channels.Count - MostChannels} more");
        if (ledger.Channels.Count > 1) table.Add("all", ["", "", .. Values(ledger.Total, shown)]);
        terminal.Note(Describe(source, format, counts, elapsed));
        if (counts.LastCapture is { ClockName: not null } captured) terminal.Note(Describe(captured));
        table.Show(terminal);
    }

    private static IEnumerable<string> Values(ChannelLedger channel, string[] shown) => LedgerWords.Of(channel)
        .Where(word => shown.Contains(word.Name))
        .Select(word => word.Value.ToString(CultureInfo.InvariantCulture));

    private static string Describe(AudioSource source, AudioFormat format, RunCounts counts, TimeSpan elapsed)
    {
        double seconds = (double)counts.Samples / format.SampleRate;
        string more = (counts.Epochs > 1 ? $", {counts.Epochs} epochs" : "")
            + (source is GstSource { Restarts: > 0 and int restarts } ? $", {restarts} restarts" : "");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Name}: {format.SampleRate} Hz, {Count(format.Channels, "channel")}, {format.SampleType}; "
            + $"{Count(counts.Frames, "frame")}, "
            + $"{counts.Samples} samples ({seconds:0.000} s) in {elapsed.TotalSeconds:0.0} s; {Count(counts.Gaps, "gap")}{more}");
    }

    private static string Describe(in CaptureTime captured) => string.Create(
        CultureInfo.InvariantCulture,
        $"capture times by {captured.ClockName}, {(captured.IsLocked ? "locked" : "not locked")}, "
        + $"±{captured.UncertaintyNanoseconds / 1e3:0.#} µs");

    private static string Count(long count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
