using AudioPipelines.GStreamer;

namespace AudioPipelines.Pipelines;

/// <summary>Lets the source's thread wait in a time that somebody else moves. The thread that opens the pipelines waits in real
/// time: nothing moves that other time meanwhile.</summary>
/// <param name="time">The source's time.</param>
internal sealed class TimedWakeEvent(Gst.PipelineTime.OfSource time) : IWakeEvent
{
    private readonly WakeEvent _opening = new();

    public void Set()
    {
        _opening.Set();
        time.Wake(this);
    }

    public void Wait(TimeSpan timeout) => time.Wait(this, timeout);

    public void WaitInRealTime(TimeSpan timeout) => _opening.Wait(timeout);
}
