namespace AudioPipelines.Auditing;

/// <summary>Finds channels that are further off than sound takes for the size of the array.</summary>
internal static class DelayJudge
{
    /// <summary>In air, in metres a second; warm air is faster, which the margin below covers.</summary>
    private const double Sound = 343;

    private const double Margin = 1.1;
    private const int LeastSlip = 3;

    public static void Judge(PairPeak[,] peaks, bool[] hear, double size, int sampleRate, Verdict verdict)
    {
        int[] channels = [.. Enumerable.Range(0, hear.Length).Where(channel => hear[channel])];
        if (channels.Length < 2) return;
        int limit = (int)Math.Ceiling(size / Sound * Margin * sampleRate) + LeastSlip;
        Dictionary<int, double> slipped = Slipped(peaks, channels, limit);
        if (slipped.Count * 2 >= channels.Length)
        {
            verdict.Doubt("channels are further apart in time than the array is large, and it cannot be told which are right: "
                + "give a reference, or the array's true size", ArrayAudit.Fault.Slipped);
            return;
        }

        foreach ((int channel, double late) in slipped.OrderBy(slip => slip.Key))
        {
            if (double.IsNaN(late)) continue; // clear to others that have slipped, and to no other

            verdict.Add(channel, ArrayAudit.Fault.Slipped, Verdict.Confidence(late, limit),
                $"{Math.Abs(late):0} samples {(late > 0 ? "late" : "early")}, give or take {limit} for the array's size",
                value: late, uncertainty: limit);
        }
    }

    /// <summary>Takes away channels that are too far off from most, the one first that is too far off from more than any other:
    /// whatever is clear to a slipped channel and to few others looks slipped, too, until that is gone.</summary>
    private static Dictionary<int, double> Slipped(PairPeak[,] peaks, int[] channels, int limit)
    {
        List<int> slipped = [], left = [.. channels];
        while (left.Where(channel => Math.Abs(Late(channel)) > limit).ToArray() is [_, ..] far)
        {
            int worst = far.MaxBy(channel => Lags(channel).Count(lag => Math.Abs(lag) > limit));
            slipped.Add(worst);
            left.Remove(worst);
        }

        return slipped.ToDictionary(channel => channel, Late); // against those that have not slipped

        double Late(int channel) => LevelJudge.Median(Lags(channel));

        IEnumerable<double> Lags(int channel) =>
            from other in left
            where other != channel && peaks[channel, other].Strength >= PairJudge.Clear
            select (double)peaks[channel, other].Lag;
    }
}
