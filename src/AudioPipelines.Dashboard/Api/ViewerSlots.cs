namespace AudioPipelines.Dashboard.Api;

/// <summary>Counts the viewers of one kind.</summary>
internal sealed class ViewerSlots(int most)
{
    private int _taken;

    public int Taken => Volatile.Read(ref _taken);

    public bool TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= most) return true;
        Interlocked.Decrement(ref _taken);
        return false;
    }

    public void Free() => Interlocked.Decrement(ref _taken);
}
