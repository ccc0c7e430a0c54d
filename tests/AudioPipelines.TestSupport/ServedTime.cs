using System.Diagnostics;

namespace AudioPipelines.TestSupport;

/// <summary>The time that a server of a test serves: this machine's at first, and then its own. Any thread.</summary>
/// <param name="aheadOfUnix">How many seconds it is ahead of UTC since 1970.</param>
internal sealed class ServedTime(long aheadOfUnix)
{
    private readonly long _beganAt = Stopwatch.GetTimestamp();
    private readonly long _began = ((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick)
        + (aheadOfUnix * 1_000_000_000);

    private long _step;

    /// <summary>How much faster it runs than this machine's clock. Before it is served.</summary>
    public double SkewPpm { get; set; }

    /// <summary>How far it was set since its start; negative: back.</summary>
    public TimeSpan Step
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _step));
        set => Interlocked.Exchange(ref _step, value.Ticks);
    }

    /// <summary>How many nanoseconds its speed has put it ahead, at an instant of this machine's clock.</summary>
    public long DriftAt(long unixNanoseconds) =>
        (long)((unixNanoseconds + (aheadOfUnix * 1_000_000_000) - _began) * SkewPpm / 1e6);

    /// <summary>In nanoseconds.</summary>
    public long Now => _began + (long)Step.TotalNanoseconds
        + (long)(Stopwatch.GetElapsedTime(_beganAt).TotalNanoseconds * (1 + (SkewPpm / 1e6)));
}
