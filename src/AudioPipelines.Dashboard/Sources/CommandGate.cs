using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>Lets one command at a time through to a source or a silo.</summary>
internal sealed class CommandGate
{
    private int _isTaken;
    private long _lastDump = long.MinValue;
    private volatile ShownOrder? _order;

    /// <summary>What the fleet was told last, while it is under way, and where it failed; otherwise
    /// <see langword="null"/>.</summary>
    public ShownOrder? Order
    {
        get => _order;
        set => _order = value;
    }

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
