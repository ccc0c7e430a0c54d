using System.Globalization;

namespace AudioPipelines.Auditing;

/// <summary>What the samples of each channel tell without its neighbours: silence, flat peaks, a constant part.</summary>
internal static class SampleJudge
{
    /// <summary>−90 dBFS: below the last bit of 16.</summary>
    public const double Silence = 3.2e-5;

    /// <summary>−50 dBFS.</summary>
    private const double LeastOffset = 3.2e-3;

    private const int FewestPlateaus = 5;

    public static void Judge(IReadOnlyList<ChannelMeasure> now, IReadOnlyList<ChannelMeasure> whole, Verdict verdict)
    {
        double heard = now.Select(measure => measure.Level).Order().ElementAt(now.Count / 2);
        for (int channel = 0; channel < now.Count; channel++)
        {
            if (now[channel].Level < Silence && heard > 10 * Silence)
            {
                verdict.Add(channel, ArrayAudit.Fault.Dead, Verdict.Confidence(heard, 10 * Silence),
                    $"nothing comes: {Decibels(now[channel].Level)}, while others bring {Decibels(heard)}");
            }

            JudgeClipping(channel, whole[channel], verdict);
            JudgeOffset(channel, whole[channel], verdict);
        }
    }

    public static string Decibels(double level) =>
        level <= 0 ? "digital silence" : string.Create(CultureInfo.InvariantCulture, $"{20 * Math.Log10(level):0.0} dBFS");

    private static void JudgeClipping(int channel, ChannelMeasure measure, Verdict verdict)
    {
        (int count, float ceiling) = measure.Plateaus;
        if (count < FewestPlateaus) return;
        verdict.Add(channel, ArrayAudit.Fault.Clipping, Verdict.Confidence(count, FewestPlateaus),
            $"{count} peaks are cut off at {Decibels(ceiling)}");
    }

    private static void JudgeOffset(int channel, ChannelMeasure measure, Verdict verdict)
    {
        double mean = measure.Mean, threshold = Math.Max(LeastOffset, 5 * measure.MeanError);
        if (Math.Abs(mean) < threshold) return;
        verdict.Add(channel, ArrayAudit.Fault.DcOffset, Verdict.Confidence(Math.Abs(mean), threshold),
            $"samples lie around {mean:0.0000} instead of 0", value: mean);
    }
}
