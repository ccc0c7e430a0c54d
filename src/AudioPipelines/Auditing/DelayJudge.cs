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
        double[] late = [.. channels.Select(channel => LevelJudge.Median(
            from other in channels
            where other != channel && peaks[channel, other].Strength >= PairJudge.Clear
            select (double)peaks[channel, other].Lag))];
        int[] slipped = [.. Enumerable.Range(0, late.Length).Where(n => Math.Abs(late[n]) > limit)];
        if (slipped.Length * 2 >= channels.Length)
        {
            verdict.Doubt("channels are further apart in time than the array is large, and it cannot be told which are right: "
                + "give a reference, or the array's true size", ArrayAudit.Fault.Slipped);
            return;
        }

        foreach (int n in slipped)
        {
            verdict.Add(channels[n], ArrayAudit.Fault.Slipped, Verdict.Confidence(late[n], limit),
                $"{Math.Abs(late[n]):0} samples {(late[n] > 0 ? "late" : "early")}, give or take {limit} for the array's size",
                value: late[n], uncertainty: limit);
        }
    }
}
