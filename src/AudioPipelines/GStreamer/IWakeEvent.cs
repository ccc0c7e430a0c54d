namespace AudioPipelines.GStreamer;

/// <summary>Lets one thread wait for work from another.</summary>
internal interface IWakeEvent
{
    /// <summary>Ends the wait, now or the next one. Any thread.</summary>
    void Set();

    /// <summary>Waits until it is set, then resets it. One thread at a time.</summary>
    /// <param name="timeout">How long at most; negative: for ever.</param>
    void Wait(TimeSpan timeout);

    /// <summary>The same in real time, for the thread that opens the source.</summary>
    void WaitInRealTime(TimeSpan timeout) => Wait(timeout);

    /// <summary>Says that no thread will wait for now, so that another must do the other tasks of a wait.</summary>
    void Leave()
    {
    }
}
