using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Rtp;

/// <summary>When frames come, by the sender's clock: how long after their due time, which is their end and the latency. Printed,
/// not judged.</summary>
/// <remarks>The source's timeline is behind the sender's clock by a packet and its way, 1 to 2 ms, which are in the
/// numbers.</remarks>
internal sealed class EmissionTimes(Func<RtpCounterSender?> sender, uint epoch, TimeSpan latency)
{
    private readonly List<double> _afterDue = [];

    private volatile bool _isOver;

    /// <summary>Ends the measurement, before the sender ends.</summary>
    public void End() => _isOver = true;

    public void Add(AudioFrame frame)
    {
        if (_isOver || sender() is not { } now) return;
        long age = now.CurrentIndex + epoch - frame.SampleIndex - frame.SamplesPerChannel;
        _afterDue.Add((age * 1000.0 / frame.SampleRate) - latency.TotalMilliseconds);
    }

    /// <summary>After the source has been stopped.</summary>
    public override string ToString() =>
        $"emission after due time (negative: before): {Percentiles(_afterDue)}; of the {_afterDue.Count(t => t >= 0)} that "
        + $"waited for it: {Percentiles([.. _afterDue.Where(t => t >= 0)])}";

    private static string Percentiles(List<double> times)
    {
        if (times.Count == 0) return "none";
        times.Sort();
        string At(double share) => $"{times[(int)Math.Ceiling(share * times.Count) - 1]:0.0}";
        return $"p50 {At(0.5)}, p99 {At(0.99)}, p99.9 {At(0.999)}, largest {times[^1]:0.0} ms";
    }
}
