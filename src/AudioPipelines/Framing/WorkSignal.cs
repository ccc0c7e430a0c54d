using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>Tells a source of work: wakes its own thread, or asks for its turn on a shared thread.</summary>
/// <param name="ofPipelines">What the source's own thread waits on, if the pipelines have a signal of their own.</param>
internal sealed class WorkSignal(IWakeEvent? ofPipelines)
{
    private readonly IWakeEvent _event = ofPipelines ?? new WakeEvent();
    private volatile Action? _askForTurn;

    /// <summary>Tells it. Any thread.</summary>
    public void Set()
    {
        if (_askForTurn is { } ask) ask();
        else _event.Set();
    }

    /// <summary>Waits until it is told. Source's own thread.</summary>
    public void Wait(TimeSpan timeout) => _event.Wait(timeout);

    /// <summary>The same in real time, whatever time the source follows. The thread that opens it.</summary>
    public void WaitInRealTime(TimeSpan timeout) => _event.WaitInRealTime(timeout);

    /// <summary>Sets the call that tells of work from now on; <see langword="null"/>: the source's own thread is woken. Earlier
    /// work is told again.</summary>
    public void Redirect(Action? askForTurn)
    {
        _askForTurn = askForTurn;
        if (askForTurn is not null) _event.Leave();
        Set();
    }
}
