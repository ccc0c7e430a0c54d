using System.Diagnostics;

namespace AudioPipelines.LiveProbe;

/// <summary>How late frames come to a callback: against the earliest of all, by the indices of their samples.</summary>
internal sealed class DeliveryTimes
{
    private readonly Lock _lock = new();
    private readonly List<double> _times = new(100_000);
    private double _earliest = double.MaxValue;

    /// <summary>Notes a frame.</summary>
    public void Note(AudioFrame frame)
    {
        double now = Stopwatch.GetTimestamp() * 1_000.0 / Stopwatch.Frequency;
        double time = now - ((frame.SampleIndex + frame.SamplesPerChannel) * 1_000.0 / frame.SampleRate);
        lock (_lock)
        {
            _earliest = Math.Min(_earliest, time);
            _times.Add(time);
        }
    }

    /// <summary>Begins a window.</summary>
    public void Clear()
    {
        lock (_lock) _times.Clear();
    }

    /// <summary>What the window has, in milliseconds.</summary>
    public (double Median, double P99, double Most, int Frames) Read()
    {
        lock (_lock)
        {
            double[] late = [.. _times.Select(time => time - _earliest).Order()];
            return (late[late.Length / 2], late[(int)(late.Length * 0.99)], late[^1], late.Length);
        }
    }
}
