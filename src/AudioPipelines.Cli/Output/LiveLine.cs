using System.Globalization;
using System.Text;
using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Output;

/// <summary>What a run rewrites on a terminal: position, speed, gaps, how far it is, and a bar for each channel's level. Where
/// standard output may be on the same terminal, it is one line with numbers.</summary>
internal sealed class LiveLine : IDisposable
{
    private const int MostChannels = 8;

    private readonly Lock _lock = new();
    private readonly Terminal _terminal;
    private readonly AudioSource _source;
    private readonly RunCounts _counts;
    private readonly LevelMeter? _levels;
    private readonly RunProgress _progress;
    private readonly MeterView? _bars;
    private bool _isOver;

    /// <summary>Makes it. Shows nothing if nobody is watching.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="source">What runs.</param>
    /// <param name="counts">What it has given.</param>
    /// <param name="levels">How loud that was.</param>
    /// <param name="duration">After how much audio it is stopped; <see langword="null"/>: at its end.</param>
    /// <param name="hasBars">Whether it may have several lines.</param>
    public LiveLine(
        Terminal terminal, AudioSource source, RunCounts counts, LevelMeter? levels, TimeSpan? duration, bool hasBars)
    {
        (_terminal, _source, _counts, _levels) = (terminal, source, counts, levels);
        _progress = new RunProgress(counts, () => duration ?? (source as GstSource)?.Duration);
        if (hasBars) _bars = new MeterView(source.Name);
        _isOver = !terminal.IsInteractive;
    }

    /// <summary>Shows the current state.</summary>
    public void Draw()
    {
        lock (_lock)
        {
            if (_isOver) return;
            _progress.Update();
            var levels = new LevelMeter.Reading[_levels?.Channels ?? 0];
            int count = _levels?.Read(levels) ?? 0;
            AudioFormat? format = _counts.Format;
            if (_bars is not null && format is not null)
            {
                _bars.Update(levels, count, format, $"{Status()}; −60 to 0 dBFS", _progress);
                _terminal.SetLivePicture(_bars);
                return;
            }

            string line = format is null ? $"{_source.Name}: waiting for audio" : Status(Peaks(levels.AsSpan(0, count), format));
            int room = Math.Max(1, _terminal.Width - 1); // a full line would make the terminal scroll
            _terminal.SetLiveLine(line.Length > room ? line[..room] : line);
        }
    }

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _terminal.SetLiveLine("");
        }
    }

    private string Status(string levels = "")
    {
        string of = _progress.Whole is { } whole ? $" of {Time(whole)}" : "";
        string speed = _progress.Speed is { } times ? string.Create(CultureInfo.InvariantCulture, $"  {times:0.0}×") : "";
        return $"{Time(_progress.Position)}{of}{speed}{levels}  {_counts.Gaps} gap{(_counts.Gaps == 1 ? "" : "s")}";
    }

    private static string Peaks(ReadOnlySpan<LevelMeter.Reading> levels, AudioFormat format)
    {
        if (levels.IsEmpty) return "";
        var line = new StringBuilder("  peak");
        float highest = 0;
        foreach (LevelMeter.Reading level in levels) highest = Math.Max(highest, level.Peak);
        if (format.Channels > MostChannels)
            line.Append(CultureInfo.InvariantCulture, $" of {format.Channels} {MeterTable.Decibels(highest),5}");
        else foreach (LevelMeter.Reading level in levels[..Math.Min(levels.Length, format.Channels)])
            line.Append(CultureInfo.InvariantCulture, $" {MeterTable.Decibels(level.Peak),5}");
        return line.Append(" dBFS").ToString();
    }

    private static string Time(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss\.f" : @"mm\:ss\.f", CultureInfo.InvariantCulture);
}
