using System.Diagnostics;
using System.Globalization;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Timing;

namespace AudioPipelines.Pipelines;

/// <summary>A clock on the network that senders and this machine follow. Listens to what GStreamer measures of it. Lives until
/// the process ends.</summary>
/// <param name="clock">A <c>GstClock</c> that is ours.</param>
internal abstract class NetworkClock(nint clock)
{
    /// <summary>In nanoseconds. If reading two clocks takes longer, the thread was interrupted between them.</summary>
    private const long LongestLook = 1_000_000;

    private const long PerSecond = SampleTime.NanosecondsPerSecond;

    private readonly Lock _lock = new();
    private readonly ClockQuality _quality = new();
    private long? _offset;

    /// <summary>The <c>GstClock</c>.</summary>
    protected nint Native => clock;

    /// <summary>Which clock it is, for people.</summary>
    protected abstract string Name { get; }

    private static long Now => Stopwatch.GetElapsedTime(0, Stopwatch.GetTimestamp()).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>What is known of it now, and will be true for some time without another look.</summary>
    /// <param name="time">This machine's clock.</param>
    /// <param name="valid">Until the next look.</param>
    public ClockState Look(TimeProvider time, TimeSpan valid)
    {
        Prepare();
        long now = Now, known = (long)valid.TotalNanoseconds;
        long ahead = Compare(time);
        lock (_lock)
        {
            return new ClockState(
                Name, _quality.IsKnown, _quality.IsLockedAt(
                    now), (long)Math.Ceiling(_quality.UncertaintyAt(now + known)), _offset, ahead,
                TimeSpan.FromTicks(_quality.SilenceAt(now) / TimeSpan.NanosecondsPerTick));
        }
    }

    /// <summary>Called before each look.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>How many seconds the clock's time is ahead of UTC.</summary>
    /// <param name="difference">How many seconds it is ahead of this machine's clock now.</param>
    /// <param name="now">This machine's clock.</param>
    protected abstract long AheadOfUtc(long difference, DateTimeOffset now);

    /// <summary>Takes a measurement. Any thread.</summary>
    /// <param name="error">By how much the measurement may be wrong, in nanoseconds.</param>
    /// <param name="isSynced">Whether GStreamer's clock follows it.</param>
    protected void Observe(double error, bool isSynced)
    {
        lock (_lock) _quality.Observe(Now, error, isSynced);
    }

    /// <summary>A number of a structure that GStreamer sends; 0 where it has none.</summary>
    protected static long NumberOf(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out string? text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : 0;

    /// <summary>Reads both clocks.</summary>
    private long Compare(TimeProvider time)
    {
        DateTimeOffset before = time.GetUtcNow();
        long there = (long)GstApi.gst_clock_get_time(clock);
        DateTimeOffset after = time.GetUtcNow();
        long here = ((before - DateTimeOffset.UnixEpoch).Ticks + ((after - before).Ticks / 2)) * TimeSpan.NanosecondsPerTick;
        long difference = there - here;
        long ahead = AheadOfUtc((long)Math.Round(difference / (double)PerSecond), before);
        if (((after - before).Ticks * TimeSpan.NanosecondsPerTick) is >= 0 and <= LongestLook)
        {
            lock (_lock) _offset = _quality.IsKnown ? difference - (ahead * PerSecond) : null;
        }

        return ahead;
    }
}
