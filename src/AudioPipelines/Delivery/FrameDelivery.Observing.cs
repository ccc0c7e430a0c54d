namespace AudioPipelines.Delivery;

/// <content>Those who see each frame beside the consumer.</content>
internal sealed partial class FrameDelivery
{
    private FrameObserver[]? _observers; // replaced, never changed

    /// <summary>Shows an observer each frame from the next on.</summary>
    public void AddObserver(FrameObserver observer)
    {
        lock (_lock) Volatile.Write(ref _observers, [.. _observers ?? [], observer]);
    }

    /// <summary>Takes an observer away. A second call does nothing.</summary>
    public void RemoveObserver(FrameObserver observer)
    {
        lock (_lock)
        {
            if (_observers is not { } observers || Array.IndexOf(observers, observer) < 0) return;
            FrameObserver[] others = Array.FindAll(observers, one => one != observer);
            Volatile.Write(ref _observers, others.Length > 0 ? others : null);
        }
    }

    /// <summary>Shows a frame to each observer. It comes before the consumer: that may take its time, or stop the source, and
    /// this frame has been made.</summary>
    private static void Show(FrameObserver[] observers, AudioFrame frame)
    {
        AudioFrame lent = frame.Lent();
        foreach (FrameObserver observer in observers) observer.See(lent);
    }
}
