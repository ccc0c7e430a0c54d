using System.Diagnostics;

namespace AudioPipelines.LiveProbe;

/// <summary>How late frames come to a callback: against the earliest of all, by the indices of their samples.</summary>
internal sealed class DeliveryTimes
{
    private readonly Lock _lock = new();
    private readonly List<double> _times = new(100_000);
    private readonly List<double> _observing = new(100_000);
    private double _earliest = double.MaxValue;
    private long _seen;

    /// <summary>The first observer of a frame.</summary>
    public void Begin(AudioFrame frame) => _seen = Stopwatch.GetTimestamp();

    /// <summary>Notes a frame, after all observers.</summary>
    public void Note(AudioFrame frame)
    {
        double observing = Stopwatch.GetElapsedTime(_seen).TotalMicroseconds;
        double now = Stopwatch.GetTimestamp() * 1_000.0 / Stopwatch.Frequency;
        double time = now - ((frame.SampleIndex + frame.SamplesPerChannel) * 1_000.0 / frame.SampleRate);
        lock (_lock)
        {
            _earliest = Math.Min(_earliest, time);
            _times.Add(time);
            _observing.Add(observing);
        }
    }

    /// <summary>Begins a window.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _times.Clear();
            _observing.Clear();
        }
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

    /// <summary>How long the observers behind the first one took, in microseconds: the median, and what one in a hundred
    /// exceeded.</summary>
    public (double Median, double P99) Observing()
    {
        lock (_lock)
        {
            double[] took = [.. _observing.Order()];
            return (took[took.Length / 2], took[(int)(took.Length * 0.99)]);
        }
    }
}
