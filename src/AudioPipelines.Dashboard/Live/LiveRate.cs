namespace AudioPipelines.Dashboard.Live;

/// <summary>Turns come 25 times a second; at lower rates some are left out, the same for all who asked for that rate.</summary>
internal static class LiveRate
{
    /// <summary>Turns a second.</summary>
    public const int Most = 25;

    /// <summary>How long a turn is.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(1.0 / Most);

    /// <summary>Whether something is due at a rate.</summary>
    /// <param name="before">The turn before.</param>
    /// <param name="turn">This turn. A machine that is busy may have missed some between.</param>
    /// <param name="rate">How often a second, from 1 to <see cref="Most"/>.</param>
    public static bool IsDue(long before, long turn, int rate) => before * rate / Most != turn * rate / Most;
}
