namespace AudioPipelines.Auditing;

/// <summary>Finds channels that are louder or softer than their neighbours. Each bin is compared by itself and the median taken,
/// so that neither hum nor a resonance counts for much.</summary>
internal static class LevelJudge
{
    /// <summary>What distance and capsules may differ by.</summary>
    private const double Threshold = 8;

    /// <summary>What a channel may differ by from what it was in the reference.</summary>
    private const double ThresholdOfReference = 6;

    private const double LowestHertz = 300, HighestHertz = 6_000;
    private const int Step = 4; // neighbouring bins say the same
    private const int FewestChannels = 3;

    public static void Judge(AuditWindow window, AuditGrid grid, double[]? reference, Verdict verdict)
    {
        bool[] counts = [.. Enumerable.Range(0, window.Channels).Select(verdict.IsHeard)];
        if (counts.Count(heard => heard) < FewestChannels)
        {
            if (window.Channels > 1) verdict.Doubt($"fewer than {FewestChannels} channels are heard", ArrayAudit.Fault.Level);
            return;
        }

        double[] levels = Of(window, grid, counts);
        double threshold = reference is null ? Threshold : ThresholdOfReference;
        for (int channel = 0; channel < levels.Length; channel++)
        {
            double off = levels[channel] - (reference?[channel] ?? 0);
            if (!counts[channel] || !(Math.Abs(off) >= threshold)) continue;
            string than = reference is null ? "its neighbours" : "in the reference";
            verdict.Add(channel, ArrayAudit.Fault.Level, Verdict.Confidence(off, threshold),
                $"{Math.Abs(off):0.0} dB {(off > 0 ? "louder" : "softer")} than {than}", value: off);
        }
    }

    /// <summary>How many dB each channel is above the median of those that count. Not a number for those that do not.</summary>
    public static double[] Of(AuditWindow window, AuditGrid grid, bool[] counts)
    {
        int from = Math.Min(grid.BinOf(LowestHertz), grid.LastBin), to = Math.Min(grid.BinOf(HighestHertz), grid.LastBin);
        int bins = ((to - from) / Step) + 1;
        var over = new double[window.Channels][];
        for (int channel = 0; channel < over.Length; channel++) over[channel] = new double[bins];
        var decibels = new double[window.Channels];
        for (int n = 0; n < bins; n++)
        {
            for (int channel = 0; channel < over.Length; channel++)
                decibels[channel] = 10 * Math.Log10(window.Power(channel)[from + (n * Step)] + 1e-30);
            double median = Median(decibels.Where((_, channel) => counts[channel]));
            for (int channel = 0; channel < over.Length; channel++) over[channel][n] = decibels[channel] - median;
        }

        return [.. over.Select((values, channel) => counts[channel] ? Median(values) : double.NaN)];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
