namespace AudioPipelines.Timing;

/// <summary>How far a stream's count is from the timeline, and how fast that changes, as arrivals tell.</summary>
/// <param name="Samples">The right index minus the counted one.</param>
/// <param name="Deviation">Its standard deviation; infinite: it is not known.</param>
/// <param name="Slope">How fast it grows, in samples per second.</param>
/// <param name="SlopeDeviation">The standard deviation of that; infinite: it is not known.</param>
/// <param name="Change">How fast the slope changes, in samples per second squared.</param>
internal readonly record struct DriftReading(
    double Samples, double Deviation, double Slope, double SlopeDeviation, double Change)
{
    public static DriftReading Unknown => new(0, double.PositiveInfinity, 0, double.PositiveInfinity, 0);

    /// <summary>Compares a stream's clock with the timeline's, by the same line of both.</summary>
    /// <param name="timeline">The clock that the timeline counts on.</param>
    /// <param name="own">The stream's.</param>
    /// <param name="seconds">When.</param>
    /// <param name="byEarliest">Whether the earliest arrivals were compared before; updated.</param>
    public static DriftReading Compare(ClockEstimate timeline, ClockEstimate own, double seconds, ref bool byEarliest)
    {
        DriftReading mean = Between(timeline.Mean, own.Mean, seconds);
        DriftReading earliest = IsKnown(timeline.Earliest, own.Earliest) ? Between(timeline.Earliest, own.Earliest, seconds)
            : IsKnown(timeline.Quick, own.Quick) ? Between(timeline.Quick, own.Quick, seconds)
            : Unknown;
        // To change over moves the stream, since late arrivals differ: not for a small gain.
        bool isBetter = byEarliest ? mean.Deviation < earliest.Deviation / 2 : earliest.Deviation < mean.Deviation / 1.5;
        if (isBetter) byEarliest = !byEarliest;
        return byEarliest ? earliest : mean;
    }

    /// <summary>What a line says through how far the count was ahead of where it belongs.</summary>
    public static DriftReading Of(ClockLine ahead, double seconds) => new(
        -ahead.At(seconds), ahead.LevelDeviation(seconds), -ahead.Slope(seconds), ahead.SlopeDeviation(seconds),
        -ahead.Change(seconds));

    private static bool IsKnown(ClockLine timeline, ClockLine own) => timeline.HasLevel && own.HasLevel
        && Math.Min(timeline.Points, own.Points) >= ClockEstimate.PointsToBelieve;

    private static DriftReading Between(ClockLine timeline, ClockLine own, double seconds) => new(
        timeline.At(seconds) - own.At(seconds),
        Math.Sqrt(Square(timeline.LevelDeviation(seconds)) + Square(own.LevelDeviation(seconds))),
        timeline.Slope(seconds) - own.Slope(seconds),
        Math.Sqrt(Square(timeline.SlopeDeviation(seconds)) + Square(own.SlopeDeviation(seconds))),
        timeline.Change(seconds) - own.Change(seconds));

    private static double Square(double value) => value * value;
}
