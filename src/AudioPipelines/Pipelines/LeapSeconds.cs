using System.Globalization;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>How far TAI is ahead of UTC, by the list that this machine's time zone data brings; else by what was true since
/// 2017.</summary>
/// <seealso href="https://hpiers.obspm.fr/iers/bul/bulc/ntp/leap-seconds.list"/>
internal static class LeapSeconds
{
    private const string List = "/usr/share/zoneinfo/leap-seconds.list";

    private static readonly Lazy<long[][]> _steps = new(() => Read(List));

    /// <summary>TAI minus UTC in seconds, at a time of UTC.</summary>
    public static long At(DateTimeOffset time) => In(_steps.Value, time);

    /// <summary>The steps of a list: seconds of NTP, and TAI minus UTC from then on. Empty where it cannot be read.</summary>
    public static long[][] Read(string path)
    {
        try
        {
            return
            [
                .. File.ReadLines(path).Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]))
                    .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[..2]
                        .Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray()),
            ];
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or FormatException
            or OverflowException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>What the steps of a list say of a time.</summary>
    public static long In(long[][] steps, DateTimeOffset time)
    {
        long seconds = time.ToUnixTimeSeconds() + ReferenceClock.UnixEpochInNtp;
        return steps.LastOrDefault(step => step[0] <= seconds) is { } last ? last[1] : ReferenceClock.TaiAheadOfUtc;
    }
}
