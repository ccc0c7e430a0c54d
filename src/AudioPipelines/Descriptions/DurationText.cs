using System.Buffers;
using System.Globalization;

namespace AudioPipelines;

/// <summary>Durations as descriptions and command lines write them: a number and its unit, one of <c>ns</c>, <c>us</c>,
/// <c>ms</c>, <c>s</c>, <c>m</c> and <c>h</c> (<c>10ms</c>, <c>1.5 s</c>).</summary>
public static class DurationText
{
    /// <summary>What to write, for error messages.</summary>
    public const string Expected = "a duration: a number with ns, us, ms, s, m or h, such as 10ms";

    private static readonly SearchValues<char> _numberCharacters = SearchValues.Create("0123456789.");

    private static readonly (string Unit, long Nanoseconds)[] _units =
    [
        ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000), ("ns", 1),
    ];

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text; never negative, at most 292 years.</param>
    /// <param name="duration">The duration, rounded to 100 ns.</param>
    /// <returns>Whether the text is a duration.</returns>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        bool parsed = TryParseNanoseconds(text, out long nanoseconds);
        duration = ToTimeSpan(nanoseconds);
        return parsed;
    }

    /// <summary>Writes a duration in the largest unit that needs no fraction: <c>1500ms</c>, <c>2m</c>.</summary>
    /// <param name="duration">Not negative.</param>
    public static string Format(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return Format((Int128)duration.Ticks * TimeSpan.NanosecondsPerTick);
    }

    internal static string Format(Int128 nanoseconds)
    {
        if (nanoseconds == 0) return "0s";
        (string unit, long length) = _units.First(u => nanoseconds % u.Nanoseconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / length}{unit}");
    }

    /// <summary>Reads a duration that must be a whole number of nanoseconds.</summary>
    internal static bool TryParseNanoseconds(string? text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text is null) return false;
        int digits = text.AsSpan().IndexOfAnyExcept(_numberCharacters);
        if (digits <= 0) return false;
        string unit = text[digits..].TrimStart(' ');
        long length = Array.Find(_units, u => u.Unit == unit).Nanoseconds;
        if (length == 0
            || !decimal.TryParse(
                text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || number > long.MaxValue / length
            || number * length % 1 != 0)
            return false;
        nanoseconds = (long)(number * length);
        return true;
    }

    /// <summary>The length of a unit in nanoseconds.</summary>
    internal static long LengthOf(string unit) => _units.First(u => u.Unit == unit).Nanoseconds;

    internal static TimeSpan ToTimeSpan(long nanoseconds) =>
        new((nanoseconds / TimeSpan.NanosecondsPerTick) + (nanoseconds % TimeSpan.NanosecondsPerTick >= 50 ? 1 : 0));

    internal static long? FromTimeSpan(TimeSpan duration) =>
        duration < TimeSpan.Zero || duration.Ticks > long.MaxValue / TimeSpan.NanosecondsPerTick
            ? null
            : duration.Ticks * TimeSpan.NanosecondsPerTick;
}
