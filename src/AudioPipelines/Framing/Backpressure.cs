namespace AudioPipelines.Framing;

/// <summary>Where streams wait for room. Each stream has its own gate, which only its thread shuts: one stream could shut a
/// common gate before another has seen it open.</summary>
internal sealed class Backpressure(int streams)
{
    private readonly ManualResetEventSlim[] _gates =
        [.. Enumerable.Range(0, streams).Select(_ => new ManualResetEventSlim(true))];

    /// <summary>Whether a stream waits, or is about to.</summary>
    public bool AnyIsBlocked
    {
        get
        {
            foreach (ManualResetEventSlim gate in _gates)
            {
                if (!gate.IsSet) return true;
            }

            return false;
        }
    }

    /// <summary>Shuts a stream's gate. The stream's own thread, under the lock that it held when it found the reason.</summary>
    public void Block(int stream) => _gates[stream].Reset();

    /// <summary>Waits until a stream's gate is open. The stream's own thread.</summary>
    public void Wait(int stream) => _gates[stream].Wait();

    /// <summary>Waits until a stream's gate is open, or a time has passed. The stream's own thread.</summary>
    public void Wait(int stream, TimeSpan longest) => _gates[stream].Wait(longest);

    /// <summary>Opens a stream's gate.</summary>
    public void Release(int stream) => _gates[stream].Set();

    /// <summary>Opens all gates.</summary>
    public void Release()
    {
        foreach (ManualResetEventSlim gate in _gates) gate.Set();
    }
}
