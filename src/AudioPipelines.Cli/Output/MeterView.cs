using System.Globalization;
using AudioPipelines.Cli.Running;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AudioPipelines.Cli.Output;

/// <summary>The picture of a meter: a bar for each channel up to its RMS level, a lighter one up to its peak, a line where the
/// highest peak stands, and marks for full-scale samples and gaps.</summary>
internal sealed class MeterView(string name) : IRenderable
{
    private const double Lowest = -60, Loud = -18, TooLoud = -6; // dBFS; −18 is EBU's alignment level
    private const char Full = '█', Light = '░', Held = '│', Clip = '!', Gap = '~';
    private static readonly Style _green = new(Color.Green), _yellow = new(Color.Yellow), _red = new(Color.Red);

    private LevelMeter.Reading[] _levels = [];
    private string[] _labels = [];
    private int _longest;
    private int _count;
    private string _status = "";
    private RunProgress? _progress;

    /// <summary>Takes what is shown next.</summary>
    /// <param name="levels">The levels. They are kept until the next call.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="format">Whose labels are shown.</param>
    /// <param name="status">The first line, behind the name.</param>
    /// <param name="progress">How far it is: the second line, if there is an end.</param>
    public void Update(LevelMeter.Reading[] levels, int count, AudioFormat? format, string status, RunProgress progress)
    {
        (_levels, _count, _status, _progress) = (levels, count, status, progress);
        if (format is null || _labels.Length == format.Channels) return;
        _labels = [.. format.ChannelLabels.Select(Label)];
        _longest = _labels.Max(label => label.Length);
    }

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int width = maxWidth - 1; // a full line would make some terminals scroll
        List<Segment> segments = [new(Fit(ShownText.WithoutControls($"{name}: {_status}"), width)), Segment.LineBreak];
        if (_count == 0) return segments;
        int other = 2; // lines: this one, and one that stays free
        if (_progress is { Done: { } done })
        {
            segments.AddRange([.. ProgressLine.Of(done, _progress.Left, width), Segment.LineBreak]);
            other++;
        }

        MeterLayout layout = MeterLayout.Of(width, Math.Max(1, options.ConsoleSize.Height - other), _count, _longest);
        for (int row = 0; row < layout.Rows; row++)
        {
            for (int column = 0; column < layout.Columns; column++)
            {
                int channel = (column * layout.Rows) + row;
                if (channel < Math.Min(_count, _labels.Length)) AddChannel(segments, channel, layout);
            }

            segments.Add(Segment.LineBreak);
        }

        return segments;
    }

    private static string Label(string label)
    {
        const string usual = "channel ";
        return ShownText.WithoutControls(label.StartsWith(usual, StringComparison.Ordinal) ? label[usual.Length..] : label);
    }

    private static string Fit(string text, int width) => text.Length <= width ? text : text[..width];

    /// <summary>A label that does not fit keeps its end, where its number is.</summary>
    private static string FitLabel(string text, int width) =>
        text.Length <= width ? text.PadRight(width) : string.Concat("…", text.AsSpan(text.Length - width + 1));

    private void AddChannel(List<Segment> segments, int channel, MeterLayout layout)
    {
        LevelMeter.Reading level = _levels[channel];
        segments.Add(new Segment(FitLabel(_labels[channel], layout.Label) + " "));
        AddBar(segments, level, layout.Bar);
        if (layout.HasNumber)
        {
            string number = Math.Max(-999, LevelMeter.ToDecibels(level.Rms)).ToString("0.0", CultureInfo.InvariantCulture);
            segments.Add(new Segment((level.Rms > 0 ? number : "-inf").PadLeft(MeterLayout.Number)));
        }

        segments.Add(level.HasGap ? new Segment($"{Gap} ", _yellow) : level.Clipped > 0 ? new Segment($"{Clip} ", _red)
            : new Segment("  "));
    }

    /// <summary>Letters of one colour go into one segment, which is what takes time to write.</summary>
    private static void AddBar(List<Segment> segments, in LevelMeter.Reading level, int length)
    {
        int rms = Cells(level.Rms, length), peak = Cells(level.Peak, length), held = Cells(level.Held, length) - 1;
        Span<char> bar = stackalloc char[length];
        for (int from = 0; from < length;)
        {
            Style style = StyleAt(from, length);
            int at = from;
            for (; at < length && ReferenceEquals(StyleAt(at, length), style); at++)
                bar[at] = at == held && at >= rms ? Held : at < rms ? Full : at < peak ? Light : ' ';
            segments.Add(new Segment(bar[from..at].ToString(), style));
            from = at;
        }
    }

    private static Style StyleAt(int cell, int length)
    {
        double level = Lowest * (1 - ((cell + 0.5) / length));
        return level < Loud ? _green : level < TooLoud ? _yellow : _red;
    }

    private static int Cells(float level, int length)
    {
        double decibels = LevelMeter.ToDecibels(level);
        return decibels > Lowest ? (int)Math.Ceiling(Math.Min(1, 1 - (decibels / Lowest)) * length) : 0;
    }
}
