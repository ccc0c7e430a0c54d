namespace AudioPipelines.Dashboard.Live;

/// <summary>Bands of frequency that are even in pitch, as the ear hears it. Pure.</summary>
internal sealed class PitchBands
{
    /// <summary>How many bands there are.</summary>
    public const int Count = 256;

    private const double Lowest = 20;

    private readonly Band[] _bands = new Band[Count];

    /// <param name="sampleRate">The rate of the samples, in hertz.</param>
    /// <param name="size">How many samples are transformed.</param>
    public PitchBands(int sampleRate, int size)
    {
        double width = (double)sampleRate / size;
        for (int band = 0; band < Count; band++)
        {
            double low = EdgeOf(band, sampleRate) / width;
            double high = EdgeOf(band + 1, sampleRate) / width;
            int first = (int)Math.Ceiling(low);
            int last = Math.Min((int)high, size / 2);
            double middle = Math.Clamp((low + high) / 2, 0, size / 2);
            _bands[band] = first <= last
                ? new Band(first, last, 0)
                : new Band((int)middle, Math.Min((int)middle + 1, size / 2), (float)(middle - Math.Floor(middle)));
        }
    }

    /// <summary>The lower edge of a band, in hertz; that of band <see cref="Count"/> is half the sample rate.</summary>
    public static double EdgeOf(int band, int sampleRate)
    {
        double highest = sampleRate / 2.0;
        double lowest = Math.Min(Lowest, highest / 2);
        return lowest * Math.Pow(highest / lowest, (double)band / Count);
    }

    /// <summary>Puts the powers of a spectrum into bands: the highest of those in a band, or what lies between two where the band
    /// is narrower than their distance.</summary>
    /// <param name="powers">From 0 hertz to half the sample rate; a sine of full scale has 1.</param>
    /// <param name="decibels">Room for <see cref="Count"/> values, in dBFS from −128 to 0.</param>
    public void Fill(ReadOnlySpan<float> powers, Span<sbyte> decibels)
    {
        for (int number = 0; number < Count; number++)
        {
            Band band = _bands[number];
            float power = band.Between > 0
                ? powers[band.First] + ((powers[band.Last] - powers[band.First]) * band.Between)
                : Highest(powers[band.First..(band.Last + 1)]);
            decibels[number] = (sbyte)Math.Clamp(MathF.Round(10 * MathF.Log10(power)), -128, 0);
        }
    }

    private static float Highest(ReadOnlySpan<float> powers)
    {
        float highest = 0;
        foreach (float power in powers) highest = Math.Max(highest, power);
        return highest;
    }

    /// <summary>What a band is made of.</summary>
    /// <param name="First">The first bin of the spectrum.</param>
    /// <param name="Last">The last one.</param>
    /// <param name="Between">Where the band lies between the two, from 0 to 1; 0: it is made of both, and all between.</param>
    private readonly record struct Band(int First, int Last, float Between);
}
