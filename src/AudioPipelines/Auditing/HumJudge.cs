namespace AudioPipelines.Auditing;

/// <summary>Finds the hum of the mains: lines at 50 or 60 Hz and multiples that are always there. A voice's lines come and go, so
/// a low quantile of each bin over time has none of them.</summary>
internal static class HumJudge
{
    private const int Harmonics = 8;
    private const double Quantile = 0.25;
    private const double Prominent = 10; // times the power beside the line
    private const int FewestLines = 2;
    private const double LeastShare = 1e-3; // of the channel's power: −30 dB
    private const int FewestBlocks = 12;

    /// <summary>The last bin that is looked at.</summary>
    public static int LastBin(AuditGrid grid) => grid.BinOf(60 * Harmonics) + Beyond;

    private const int Beyond = 14;

    public static void Judge(AuditWindow window, AuditGrid grid, Verdict verdict)
    {
        if (window.Blocks < FewestBlocks)
        {
            verdict.Doubt("too little was heard", ArrayAudit.Fault.Hum);
            return;
        }

        var powers = new float[window.Blocks];
        var lasting = new float[Math.Min(grid.LastBin, LastBin(grid)) + 1];
        for (int channel = 0; channel < window.Channels; channel++)
        {
            if (!verdict.IsHeard(channel)) continue;
            for (int bin = 0; bin < lasting.Length; bin++)
            {
                for (int block = 0; block < powers.Length; block++) powers[block] = window.LowPower(block, channel)[bin];
                Array.Sort(powers);
                lasting[bin] = powers[(int)(powers.Length * Quantile)];
            }

            (int lines, double power) fifty = Lines(lasting, grid, 50), sixty = Lines(lasting, grid, 60);
            (int mains, (int lines, double power)) = fifty.power >= sixty.power ? (50, fifty) : (60, sixty);
            double share = power / Math.Pow(Math.Max(window.Measures[channel].Level, 1e-9), 2);
            if (lines < FewestLines || share < LeastShare) continue;
            verdict.Add(channel, ArrayAudit.Fault.Hum, Verdict.Confidence(share * lines, LeastShare * FewestLines),
                $"{mains} Hz and multiples at {SampleJudge.Decibels(Math.Sqrt(power))}", value: mains);
        }
    }

    /// <summary>How many multiples of a frequency stand out, and their power.</summary>
    private static (int Count, double Power) Lines(float[] powers, AuditGrid grid, int mains)
    {
        int count = 0;
        double power = 0;
        Span<float> beside = stackalloc float[2 * (Beyond - 4)];
        for (int harmonic = 1; harmonic <= Harmonics; harmonic++)
        {
            int at = grid.BinOf(mains * harmonic);
            if (at + Beyond >= powers.Length) break;
            float line = Math.Max(powers[at], Math.Max(powers[at - 1], powers[at + 1]));
            int used = 0;
            for (int far = 5; far <= Beyond; far++)
            {
                if (at - far > 2) beside[used++] = powers[at - far];
                beside[used++] = powers[at + far];
            }

            beside[..used].Sort();
            if (line < Prominent * beside[used / 2]) continue;
            count++;
            power += 2 * line; // half of a sine wave's power lies in the bins beside
        }

        return (count, power);
    }
}
