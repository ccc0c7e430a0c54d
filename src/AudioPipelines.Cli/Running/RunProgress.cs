using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Cli.Running;

/// <summary>How far a run is, how fast it goes, and how long it still takes.</summary>
/// <param name="counts">What has come.</param>
/// <param name="whole">How much there is, as soon as that is known.</param>
internal sealed class RunProgress(RunCounts counts, Func<TimeSpan?> whole)
{
    private static readonly TimeSpan _untilSpeedCounts = TimeSpan.FromMilliseconds(50);

    private readonly Stopwatch _sinceFirst = new();
    private TimeSpan _first;

    /// <summary>How much audio has come.</summary>
    public TimeSpan Position { get; private set; }

    /// <summary>How much there is; <see langword="null"/>: that is not known.</summary>
    public TimeSpan? Whole { get; private set; }

    /// <summary>How many times faster than real time it comes; <see langword="null"/>: that is not known yet.</summary>
    public double? Speed { get; private set; }

    /// <summary>Which part of it has come, from 0 to 1.</summary>
    public double? Done => Whole is { Ticks: > 0 } all ? Math.Clamp(Position / all, 0, 1) : null;

    /// <summary>How long the rest takes if it goes on like this.</summary>
    public TimeSpan? Left => Whole is { } all && Speed is > 0 and { } speed
        ? TimeSpan.FromSeconds(Math.Max(0, (all - Position).TotalSeconds / speed))
        : null;

    /// <summary>A time as the tool shows it while something runs.</summary>
    public static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>Looks again.</summary>
    public void Update()
    {
        if (counts.Format is not { } format) return;
        Position = TimeSpan.FromSeconds((double)counts.Samples / format.SampleRate);
        Whole ??= whole();
        if (!_sinceFirst.IsRunning)
        {
            _first = Position;
            _sinceFirst.Start();
        }

        if (_sinceFirst.Elapsed > _untilSpeedCounts) Speed = (Position - _first) / _sinceFirst.Elapsed;
    }
}
