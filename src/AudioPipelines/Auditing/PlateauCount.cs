namespace AudioPipelines.Auditing;

/// <summary>Counts peaks that are cut off flat, on one side of zero. A round peak ends softly and is never as high as all others;
/// a flat one is level for some samples, always at the same height, and falls off steeply.</summary>
internal struct PlateauCount
{
    /// <summary>Below, the steps of 16 bits make round peaks flat.</summary>
    private const float Lowest = 0.02f;

    private const int ShortestRun = 3;
    private const float Flat = 1e-4f;
    private const float Same = 5e-4f;
    private const float Steep = 0.01f;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>The height of the highest samples.</summary>
    public float Ceiling { get; private set; }

    /// <param name="samples">More audio.</param>
    /// <param name="sign">1: above zero; −1: below.</param>
    /// <param name="highest">The highest of the samples times the sign.</param>
    public void Add(ReadOnlySpan<float> samples, float sign, float highest)
    {
        if (highest < Lowest || highest < Ceiling * (1 - Same)) return;
        if (highest > Ceiling * (1 + Same)) Count = 0;
        Ceiling = Math.Max(Ceiling, highest);
        float level = Ceiling * (1 - Flat), steep = Ceiling * (1 - Steep);
        for (int n = 1; n < samples.Length; n++)
        {
            if (samples[n] * sign < level) continue;
            int begin = n;
            while (n < samples.Length && samples[n] * sign >= level) n++;
            if (n == samples.Length || n - begin < ShortestRun) continue;
            if (samples[begin - 1] * sign < steep || samples[n] * sign < steep) Count++;
        }
    }

    /// <summary>Adds those of another stretch, if they are as high.</summary>
    public void Add(PlateauCount other)
    {
        if (other.Ceiling > Ceiling * (1 + Same)) Count = 0;
        if (other.Ceiling >= Ceiling * (1 - Same)) Count += other.Count;
        Ceiling = Math.Max(Ceiling, other.Ceiling);
    }
}
