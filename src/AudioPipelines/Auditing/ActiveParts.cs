namespace AudioPipelines.Auditing;

/// <summary>Where a channel brings more than its noise: clicks, words. Sound without pauses is active all the time.</summary>
internal sealed class ActiveParts
{
    private const int HopsPerSecond = 200;
    private const int Pause = HopsPerSecond / 5; // between two sounds
    private const float OverNoise = 3; // in power
    private const float OverPeak = 1e-4f;
    private const float OverTail = 0.1f; // of the loudest just before: echoes are softer
    private const int Before = HopsPerSecond / 4;
    private const double MostOfTime = 0.5;

    private readonly bool[] _active;
    private readonly int _hop;

    public ActiveParts(ReadOnlySpan<float> samples, int sampleRate)
    {
        _hop = sampleRate / HopsPerSecond;
        float[] power = Power(samples, _hop);
        float[] sorted = [.. power.Order()];
        float peak = sorted.Length == 0 ? 0 : sorted[^1];
        IsSilent = peak <= SampleJudge.Silence * SampleJudge.Silence;
        float threshold = sorted.Length == 0 ? 0 : Math.Max(OverNoise * sorted[sorted.Length / 2], OverPeak * peak);
        _active = [.. power.Select((value, hop) => !IsSilent && value > threshold && value > OverTail * Loudest(power, hop))];
        HasPauses = _active.Count(active => active) is > 0 and var count && count < MostOfTime * _active.Length;
        if (!HasPauses && !IsSilent) Array.Fill(_active, true);
    }

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsSilent { get; }

    /// <summary>Whether it is sound with pauses between.</summary>
    public bool HasPauses { get; }

    /// <summary>How many sounds with a pause before them there are.</summary>
    public int Sounds => !HasPauses ? 0 : Runs(Pause).Count();

    /// <summary>Silences what is not active, and what is not near it.</summary>
    public void Gate(ReadOnlySpan<float> samples, Span<float> target)
    {
        for (int hop = 0; hop * _hop < target.Length; hop++)
        {
            int from = hop * _hop, count = Math.Min(_hop, target.Length - from);
            if (IsActive(hop - 1) || IsActive(hop) || IsActive(hop + 1)) samples.Slice(from, count).CopyTo(target[from..]);
            else target.Slice(from, count).Clear();
        }
    }

    /// <summary>Where windows of some length begin that hold what is active, with its beginning.</summary>
    public IReadOnlyList<int> Windows(int length)
    {
        List<int> windows = [];
        foreach ((int first, int end) in Runs(2))
        {
            int from = Math.Max(0, (first - 1) * _hop);
            do
            {
                windows.Add(from);
                from += length;
            }
            while (from + (length / 2) < end * _hop);
        }

        return windows;
    }

    private static float Loudest(float[] power, int hop)
    {
        float loudest = 0;
        foreach (float value in power.AsSpan(Math.Max(0, hop - Before)..(hop + 1))) loudest = Math.Max(loudest, value);
        return loudest;
    }

    private bool IsActive(int hop) => hop >= 0 && hop < _active.Length && _active[hop];

    /// <summary>Runs of active hops that have so many others between them.</summary>
    private IEnumerable<(int First, int End)> Runs(int pause)
    {
        int first = -1, last = -1;
        for (int hop = 0; hop < _active.Length; hop++)
        {
            if (!_active[hop]) continue;
            if (first >= 0 && hop - last > pause)
            {
                yield return (first, last + 1);
                first = -1;
            }

            if (first < 0) first = hop;
            last = hop;
        }

        if (first >= 0) yield return (first, last + 1);
    }

    /// <summary>The power of each hop around its mean, which leaves out hum and constant parts.</summary>
    private static float[] Power(ReadOnlySpan<float> samples, int hop)
    {
        var power = new float[samples.Length / hop];
        for (int n = 0; n < power.Length; n++)
        {
            float sum = 0, squares = 0;
            foreach (float sample in samples.Slice(n * hop, hop))
            {
                sum += sample;
                squares += sample * sample;
            }

            power[n] = Math.Max(0, (squares - (sum * sum / hop)) / hop);
        }

        return power;
    }
}
