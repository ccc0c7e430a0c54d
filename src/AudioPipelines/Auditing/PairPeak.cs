namespace AudioPipelines.Auditing;

/// <summary>Where two channels resemble each other most.</summary>
/// <param name="Lag">How many samples the first is later than the second.</param>
/// <param name="Height">How alike they are there, from 0 to 1; negative: with opposite polarity.</param>
/// <param name="Strength">How far that stands out from what other lags have, in mean deviations of those.</param>
/// <param name="Polarity">How far the highest peak of the same polarity exceeds that of the opposite one, likewise. Negative: it
/// is lower.</param>
internal readonly record struct PairPeak(int Lag, float Height, float Strength, float Polarity)
{
    /// <summary>The same with the channels in the other order.</summary>
    public PairPeak Reversed => this with { Lag = -Lag };
}
