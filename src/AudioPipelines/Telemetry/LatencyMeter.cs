namespace AudioPipelines.Telemetry;

/// <summary>Records how long the audio of a live source's frames was on its way, while somebody listens.</summary>
/// <param name="source">The source's name.</param>
internal sealed class LatencyMeter(string source)
{
    /// <summary>How often it is recorded, in frames of one second: a listener takes up to a microsecond for each
    /// record.</summary>
    private const int MostPerSecond = 20;

    private readonly KeyValuePair<string, object?> _source = new(Tags.SourceName, source);
    private int _samples;

    /// <summary>Whether the latency of a frame is to be recorded. The clock is read for no other.</summary>
    public bool IsDue(AudioFrame frame)
    {
        if (!Instruments.DeliveryLatency.Enabled) return false;
        _samples += frame.SamplesPerChannel;
        if (_samples < frame.SampleRate / MostPerSecond) return false;
        _samples = 0;
        return true;
    }

    /// <summary>Records a latency.</summary>
    /// <param name="nanoseconds">Below 0 where an element lets audio go before its time.</param>
    public void Record(long nanoseconds) => Instruments.DeliveryLatency.Record(Math.Max(0, nanoseconds) / 1e9, _source);
}
