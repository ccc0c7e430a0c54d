using AudioPipelines.GStreamer;

namespace AudioPipelines.Framing;

/// <summary>Where streams wait for room. Each stream has its own gate, which only its thread shuts: one stream could shut a
/// common gate before another has seen it open.</summary>
/// <param name="streams">How many there are.</param>
/// <param name="time">The time that limits a wait; <see langword="null"/>: real time.</param>
internal sealed class Backpressure(int streams, Gst.PipelineTime.OfSource? time = null)
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
    public void Wait(int stream, TimeSpan longest)
    {
        if (time is null) _gates[stream].Wait(longest);
        else if (!_gates[stream].IsSet) time.Wait(_gates[stream], longest);
    }

    /// <summary>Opens a stream's gate.</summary>
    public void Release(int stream)
    {
        _gates[stream].Set();
        time?.Wake(_gates[stream]);
    }

    /// <summary>Opens all gates.</summary>
    public void Release()
    {
        for (int stream = 0; stream < _gates.Length; stream++) Release(stream);
    }
}
