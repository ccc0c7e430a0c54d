using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>How a source is told that there is something to do: its own thread is woken, or its turn on a shared thread is asked
/// for.</summary>
/// <param name="ofPipelines">What the source's own thread waits on, where the pipelines have something of their own.</param>
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

    /// <summary>Says what is done to tell it from now on; <see langword="null"/>: the source's own thread is woken. What was told
    /// before is told again.</summary>
    public void Redirect(Action? askForTurn)
    {
        _askForTurn = askForTurn;
        if (askForTurn is not null) _event.Leave();
        Set();
    }
}
