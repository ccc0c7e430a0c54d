namespace AudioPipelines.Tests.Auditing;

/// <summary>A fault put into a recording of an array, what an auditor has to know to find it, and what it has to say.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Expected">The findings: channel, fault, other channel.</param>
/// <param name="NeedsReference">Whether only a reference tells.</param>
/// <param name="NeedsSize">Whether the array's size must be known.</param>
/// <param name="Slip">By how much a channel slips, if one does.</param>
/// <param name="Apply">Puts it into channels of so much noise.</param>
internal sealed record InjectedFault(
    ArrayAudit.Fault Kind, (int Channel, ArrayAudit.Fault Fault, int? Other)[] Expected, bool NeedsReference, bool NeedsSize,
    int Slip, Action<float[][], double> Apply)
{
    private const int Largest = (int)(ArrayScene.Size / 343 * Speech.SampleRate);

    public static InjectedFault Of(ArrayAudit.Fault kind, int variant, Random random)
    {
        int[] order = [.. Enumerable.Range(0, ArrayScene.Channels).OrderBy(_ => random.Next())];
        int channel = order[0], other = order[1];
        int seed = random.Next();
        double amount = random.NextDouble();
        int sign = random.Next(2) == 0 ? 1 : -1;
        return kind switch
        {
            ArrayAudit.Fault.Dead => One((c, _) => Fill(c, variant % 2 == 0 ? 0 : 2e-5, seed)),
            ArrayAudit.Fault.OnlyNoise => One((c, noise) => Fill(c, noise * (0.3 + amount), seed)),
            ArrayAudit.Fault.Clipping => One((c, _) => Clip(c, 0.25f + (0.35f * (float)amount))),
            ArrayAudit.Fault.Hum => One((c, _) => Hum(c, variant % 2 == 0 ? 50 : 60, 0.18 + (0.8 * amount), seed)),
            ArrayAudit.Fault.DcOffset => One((c, _) => Map(c, x => x + (sign * (0.005f + (0.1f * (float)amount))))),
            ArrayAudit.Fault.Level => One((c, _) => Map(c, x => x * MathF.Pow(10, sign * (12 + (12 * (float)amount)) / 20))),
            ArrayAudit.Fault.Inverted => new(kind, [.. order.Take(1 + (variant % 3)).Select(c => (c, kind, (int?)null))], false,
                false, 0, (channels, _) =>
                {
                    foreach (int c in order.Take(1 + (variant % 3))) Map(channels[c], x => -x);
                }),
            ArrayAudit.Fault.Duplicate => new(kind, [(Math.Max(channel, other), kind, Math.Min(channel, other))], false, false, 0,
                (channels, _) => channels[channel] = [.. channels[other].Select(x => x * (0.8f + (0.4f * (float)amount)))]),
            ArrayAudit.Fault.Swapped => new(kind, [(channel, kind, other), (other, kind, channel)], true, false, 0,
                (channels, _) => (channels[channel], channels[other]) = (channels[other], channels[channel])),
            _ => Slipped(variant, order, sign, amount),
        };

        InjectedFault One(Action<float[], double> apply) =>
            new(kind, [(channel, kind, null)], false, false, 0, (channels, noise) => apply(channels[channel], noise));
    }

    private static InjectedFault Slipped(int variant, int[] order, int sign, double amount)
    {
        const ArrayAudit.Fault Kind = ArrayAudit.Fault.Slipped;
        int[] slipping = [.. order.Take(variant % 4 == 3 ? 2 : 1)]; // the last: both channels of a stream
        bool isStep = variant % 4 == 2;
        int slip = sign * (variant % 4 is 0 ? 3 + (int)(957 * amount)
            : isStep ? 16 + (int)(944 * amount) : (int)(Largest * 2.4) + (int)(800 * amount));
        return new(Kind, [.. slipping.Select(c => (c, Kind, (int?)null))], variant % 4 == 0, variant % 4 is 1 or 3, slip,
            (channels, _) =>
            {
                foreach (int c in slipping)
                {
                    float[] samples = (float[])channels[c].Clone();
                    for (int n = isStep ? samples.Length / 2 : 0; n < samples.Length; n++)
                        channels[c][n] = n - slip >= 0 && n - slip < samples.Length ? samples[n - slip] : 0;
                }
            });
    }

    private static void Map(float[] samples, Func<float, float> change)
    {
        for (int n = 0; n < samples.Length; n++) samples[n] = change(samples[n]);
    }

    private static void Fill(float[] samples, double noise, int seed)
    {
        Array.Clear(samples);
        Noise.AddOwn([samples], noise, new Random(seed));
    }

    private static void Clip(float[] samples, float share)
    {
        float ceiling = samples.Max(Math.Abs) * share;
        Map(samples, x => Math.Clamp(x, -ceiling, ceiling));
    }

    private static void Hum(float[] samples, int mains, double share, int seed)
    {
        var random = new Random(seed);
        double level = Math.Sqrt(samples.Sum(sample => (double)sample * sample) / samples.Length) * share;
        for (int harmonic = 1; harmonic <= 5; harmonic++)
        {
            double phase = 2 * Math.PI * random.NextDouble(), step = 2 * Math.PI * mains * harmonic / Speech.SampleRate;
            for (int n = 0; n < samples.Length; n++)
                samples[n] += (float)(level * 1.17 / harmonic * Math.Sin((n * step) + phase));
        }
    }
}
