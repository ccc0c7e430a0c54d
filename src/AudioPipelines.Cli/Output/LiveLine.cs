using System.Diagnostics;
using System.Globalization;
using System.Text;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>The line that a run rewrites on a terminal: position, speed, levels, gaps.</summary>
internal sealed class LiveLine : IDisposable
{
    private const int MostChannels = 8;
    private static readonly TimeSpan _untilSpeedCounts = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceFirst = new();
    private readonly Terminal _terminal;
    private readonly AudioSource _source;
    private readonly RunCounts _counts;
    private readonly LevelMeter? _levels;
    private TimeSpan _firstPosition;
    private TimeSpan? _duration;
    private bool _isOver;

    /// <summary>Makes the line. Shows nothing if nobody is watching.</summary>
    public LiveLine(Terminal terminal, AudioSource source, RunCounts counts, LevelMeter? levels)
    {
        (_terminal, _source, _counts, _levels) = (terminal, source, counts, levels);
        _isOver = !terminal.IsInteractive;
    }

    /// <summary>Shows the current state.</summary>
    public void Draw()
    {
        lock (_lock)
        {
            if (_isOver) return;
            string line = Line();
            int room = Math.Max(1, _terminal.Width - 1); // a full line would make the terminal scroll
            _terminal.SetLiveLine(line.Length > room ? line[..room] : line);
        }
    }

    /// <summary>Removes the line.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _terminal.SetLiveLine("");
        }
    }

    private string Line()
    {
        if (_counts.Format is not { } format) return $"{_source.Name}: waiting for audio";
        TimeSpan position = TimeSpan.FromSeconds((double)_counts.Samples / format.SampleRate);
        if (!_sinceFirst.IsRunning)
        {
            _firstPosition = position;
            _sinceFirst.Start();
        }

        _duration ??= (_source as GstSource)?.Duration;
        var line = new StringBuilder(Time(position));
        if (_duration is { } duration) line.Append(" of ").Append(Time(duration));
        if (_sinceFirst.Elapsed > _untilSpeedCounts)
            line.Append(CultureInfo.InvariantCulture, $"  {(position - _firstPosition) / _sinceFirst.Elapsed:0.0}×");
        AppendLevels(line, format);
        line.Append(CultureInfo.InvariantCulture, $"  {_counts.Gaps} gap{(_counts.Gaps == 1 ? "" : "s")}");
        return line.ToString();
    }

    private void AppendLevels(StringBuilder line, AudioFormat format)
    {
        if (_levels is null) return;
        var levels = new LevelMeter.Reading[_levels.Channels];
        float[] peaks = [.. levels.Take(_levels.Read(levels)).Select(level => level.Peak)];
        line.Append("  peak");
        string highest = MeterTable.Decibels(peaks.DefaultIfEmpty().Max());
        if (format.Channels > MostChannels) line.Append(CultureInfo.InvariantCulture, $" of {format.Channels} {highest,5}");
        else foreach (float peak in peaks.Take(format.Channels))
            line.Append(CultureInfo.InvariantCulture, $" {MeterTable.Decibels(peak),5}");
        line.Append(" dBFS");
    }

    private static string Time(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss\.f" : @"mm\:ss\.f", CultureInfo.InvariantCulture);
}
