using System.Globalization;
using AudioPipelines.Cli.Running;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AudioPipelines.Cli.Output;

/// <summary>A line that shows how far a run is: a bar, the part that is done, and how long the rest takes.</summary>
internal static class ProgressLine
{
    private const char Bar = '━';
    private static readonly Style _done = new(Color.Green), _rest = new(Color.Grey);

    /// <summary>Makes it.</summary>
    /// <param name="done">The part that is done, from 0 to 1.</param>
    /// <param name="left">How long the rest takes; <see langword="null"/>: that is not known yet.</param>
    /// <param name="width">The letters of the line.</param>
    public static IEnumerable<Segment> Of(double done, TimeSpan? left, int width)
    {
        string time = left is { } rest ? RunProgress.Clock(rest) : "--:--";
        string text = string.Create(CultureInfo.InvariantCulture, $" {done * 100,3:0} %  {time} left");
        int bar = Math.Max(1, width - text.Length), full = (int)(done * bar);
        return [new Segment(new string(Bar, full), _done), new Segment(new string(Bar, bar - full), _rest), new Segment(text)];
    }
}
