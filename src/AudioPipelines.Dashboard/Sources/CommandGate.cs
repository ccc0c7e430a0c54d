namespace AudioPipelines.Dashboard.Sources;

/// <summary>Lets one command at a time through to a source.</summary>
internal sealed class CommandGate
{
    private int _isTaken;
    private long _lastDump = long.MinValue;

    public bool TryEnter() => Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0;

    public void Leave() => Volatile.Write(ref _isTaken, 0);

    /// <summary>Whether a dump may be written: each takes room on the disk. Inside the gate.</summary>
    public bool TryDump(TimeProvider time, TimeSpan pause)
    {
        long now = time.GetTimestamp();
        if (_lastDump != long.MinValue && time.GetElapsedTime(_lastDump, now) < pause) return false;
        _lastDump = now;
        return true;
    }
}
