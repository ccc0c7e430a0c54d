namespace AudioPipelines.Auditing;

/// <summary>What channels tell of each other by how they resemble: which hear the same sound, which are the same, which have the
/// opposite polarity.</summary>
internal sealed class PairJudge(PairPeak[,] peaks, Verdict verdict)
{
    /// <summary>From here on a peak is no chance.</summary>
    public const float Clear = 8;

    /// <summary>Up to here a peak may be chance: the highest of thousands.</summary>
    private const float Chance = 5.5f;

    /// <summary>What the others' peaks must be, so that a channel without any is conspicuous.</summary>
    private const float Strong = 9;

    /// <summary>Two microphones have noise of their own, which is one part in five hundred at 27 dB.</summary>
    private const float Same = 0.998f;

    /// <summary>The same where one is later: what two have in an open field, of a sound from the side.</summary>
    private const float SameLater = 0.9995f;

    private const float Opposite = 4;

    private const int PowerRounds = 50;

    private readonly int _channels = peaks.GetLength(0);

    /// <summary>The channels that hear what others hear.</summary>
    public bool[] Hear { get; } = new bool[peaks.GetLength(0)];

    public void Judge()
    {
        for (int channel = 0; channel < _channels; channel++)
        {
            Hear[channel] = verdict.IsHeard(channel)
                && Others(channel).Any(other => peaks[channel, other].Strength >= Clear);
        }

        if (_channels < 2) return;
        int hearing = Hear.Count(hears => hears);
        JudgeNoise(hearing);
        JudgeDuplicates();
        if (hearing < 2)
        {
            verdict.Doubt("the channels have no sound in common; make some, from one place", ArrayAudit.Fault.OnlyNoise,
                ArrayAudit.Fault.Inverted, ArrayAudit.Fault.Slipped, ArrayAudit.Fault.Swapped);
            return;
        }

        JudgePolarity(hearing);
    }

    private IEnumerable<int> Others(int channel) =>
        Enumerable.Range(0, _channels).Where(other => other != channel && verdict.IsHeard(other));

    private void JudgeNoise(int hearing)
    {
        // Two channels that hear each other among many that do not are no majority.
        if (hearing < 2 || hearing < (_channels - 1) / 2.0) return;
        double typical = LevelJudge.Median(
            from channel in Enumerable.Range(0, _channels)
            where Hear[channel]
            from other in Others(channel)
            where Hear[other]
            select (double)peaks[channel, other].Strength);
        for (int channel = 0; channel < _channels; channel++)
        {
            if (Hear[channel] || !verdict.IsHeard(channel)) continue;
            float best = Others(channel).Max(other => peaks[channel, other].Strength);
            if (best < Chance && typical >= Strong)
            {
                verdict.Add(channel, ArrayAudit.Fault.OnlyNoise, Verdict.Confidence(typical, Strong),
                    $"it shares no sound with the others: no peak above chance, theirs are {typical / Chance:0.0} times that");
            }
            else
            {
                verdict.Doubt($"{verdict.Label(channel)} shares too little sound with the others",
                    ArrayAudit.Fault.OnlyNoise, ArrayAudit.Fault.Inverted, ArrayAudit.Fault.Slipped);
            }
        }
    }

    private void JudgeDuplicates()
    {
        for (int channel = 1; channel < _channels; channel++)
        {
            if (!verdict.IsHeard(channel)) continue;
            for (int other = 0; other < channel; other++)
            {
                PairPeak peak = peaks[channel, other];
                float same = peak.Lag == 0 ? Same : SameLater;
                if (!verdict.IsHeard(other) || Math.Abs(peak.Height) < same) continue;
                verdict.Add(channel, ArrayAudit.Fault.Duplicate, Verdict.Confidence(1 - same, 1 - Math.Abs(peak.Height)),
                    $"the same signal as {verdict.Label(other)}{Difference(peak)}", other);
                break;
            }
        }
    }

    private static string Difference(PairPeak peak) =>
        (peak.Height < 0 ? ", with opposite polarity" : "")
        + (peak.Lag == 0 ? "" : $", {Math.Abs(peak.Lag)} samples {(peak.Lag > 0 ? "later" : "earlier")}");

    /// <summary>Turns channels over until they agree best; those that were turned are the fewer.</summary>
    private void JudgePolarity(int hearing)
    {
        bool[] turned = Settled(new bool[_channels]), other = Settled(Foremost());
        if (Sum(other) > Sum(turned)) turned = other;
        int[] opposite = [.. Enumerable.Range(0, _channels).Where(c => Hear[c] && turned[c])];
        if (opposite.Length * 2 > hearing)
            opposite = [.. Enumerable.Range(0, _channels).Where(c => Hear[c] && !turned[c])];
        if (opposite.Length * 2 == hearing)
        {
            verdict.Doubt(
                $"half of the channels ({string.Join(", ", opposite.Select(verdict.Label))}) have the opposite polarity of the "
                + "other half; a reference tells which half is wrong", ArrayAudit.Fault.Inverted);
            return;
        }

        foreach (int channel in opposite)
        {
            double agreement = Agreement(channel, turned);
            if (agreement < Opposite)
            {
                verdict.Doubt($"the polarity of {verdict.Label(channel)} is not clear", ArrayAudit.Fault.Inverted);
                continue;
            }

            verdict.Add(channel, ArrayAudit.Fault.Inverted, Verdict.Confidence(agreement, Opposite),
                $"the opposite polarity of the others");
        }
    }

    /// <summary>Turns over the channel that agrees least, as long as one disagrees.</summary>
    private bool[] Settled(bool[] turned)
    {
        for (int round = 0; round < 2 * _channels; round++)
        {
            int worst = Enumerable.Range(0, _channels).Where(c => Hear[c]).MinBy(c => Agreement(c, turned));
            if (Agreement(worst, turned) >= 0) break;
            turned[worst] = !turned[worst];
        }

        return turned;
    }

    /// <summary>The signs of the first eigenvector of all polarities, by power iteration. One channel turned after the other
    /// ends where no single one improves anything, and that need not be the best there is.</summary>
    private bool[] Foremost()
    {
        double[] vector = [.. Hear.Select(hears => hears ? 1.0 : 0)];
        double shift = Enumerable.Range(0, _channels).Max(one => Others(one).Sum(other => Math.Abs(peaks[one, other].Polarity)));
        for (int round = 0; round < PowerRounds; round++)
        {
            double[] next = [.. Enumerable.Range(0, _channels).Select(one => !Hear[one] ? 0 : (shift * vector[one])
                + Others(one).Where(other => Hear[other]).Sum(other => peaks[one, other].Polarity * vector[other]))];
            double largest = next.Max(Math.Abs);
            if (largest == 0) break;
            vector = [.. next.Select(value => value / largest)];
        }

        return [.. vector.Select(value => value < 0)];
    }

    private double Sum(bool[] turned) =>
        Enumerable.Range(0, _channels).Where(channel => Hear[channel]).Sum(channel => Agreement(channel, turned));

    /// <summary>How well a channel's polarity fits the others', in deviations for each of them.</summary>
    private double Agreement(int channel, bool[] turned)
    {
        double sum = 0;
        int count = 0;
        for (int other = 0; other < _channels; other++)
        {
            if (other == channel || !Hear[other]) continue;
            float polarity = peaks[channel, other].Polarity;
            sum += turned[channel] == turned[other] ? polarity : -polarity;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
