using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Descriptions;

/// <summary>Reads a media clock: <c>direct=OFFSET</c>, with or without a rate.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc7273#section-5"/>
internal static partial class SdpMediaClock
{
    /// <summary>The RTP timestamp at the epoch of the reference clock; <see langword="null"/>: the clock does not tell.</summary>
    /// <param name="clock">The attribute's value.</param>
    /// <param name="clockRate">The stream's clock rate.</param>
    /// <param name="reason">Why the clock cannot be used; <see langword="null"/>: it can.</param>
    public static uint? Offset(string? clock, int clockRate, out string? reason)
    {
        reason = null;
        if (clock is null || !clock.StartsWith("direct", StringComparison.Ordinal)) return null;
        Match match = Direct().Match(clock);
        if (!match.Success
            || !uint.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out uint offset))
        {
            reason = $"the media clock '{clock}' cannot be read; it should be 'direct=0' or 'direct=' and the offset";
            return null;
        }

        // The rate is a ratio. Devices also write the clock rate itself, which means the same as no rate.
        bool isNominal = !match.Groups[2].Success || match.Groups[2].Value == match.Groups[3].Value
            || (!match.Groups[3].Success && match.Groups[2].Value is var rate
                && (rate == "1" || rate == clockRate.ToString(CultureInfo.InvariantCulture)));
        if (isNominal) return offset;
        reason = $"the media clock '{clock}' does not run at the stream's clock rate, {clockRate} Hz, which is not supported";
        return null;
    }

    [GeneratedRegex(@"\Adirect=(\d{1,10})(?: +rate=(\d{1,9})(?:/(\d{1,9}))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Direct();
}
