namespace AudioPipelines.GStreamer;

/// <summary>Lets one thread wait until another has something for it.</summary>
internal interface IWakeEvent
{
    /// <summary>Ends the wait, now or the next one. Any thread.</summary>
    void Set();

    /// <summary>Waits until it is set, and resets it. One thread at a time.</summary>
    /// <param name="timeout">How long at most; negative: for ever.</param>
    void Wait(TimeSpan timeout);

    /// <summary>Says that nobody will wait for now: what a wait does besides is to be done by somebody else.</summary>
    void Leave()
    {
    }
}
