using System.Diagnostics;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Isolation;

/// <summary>What the source's thread waits on where a worker has its live pipelines: a word in the memory that they share. The worker wakes
/// it, and it reads the rings itself, so that audio on its way to a frame wakes one thread and not two.</summary>
/// <param name="region">The memory. Once that is disposed of, a wait ends at once.</param>
internal sealed class RingWait(SharedRegion region) : IWakeEvent
{
    private RingReader[] _readers = [];
    private int _isSet;

    /// <summary>Lets the thread that waits read these rings meanwhile.</summary>
    public void Read(RingReader[] readers) => Volatile.Write(ref _readers, readers);

    public void Set()
    {
        Volatile.Write(ref _isSet, 1);
        if (!region.TryEnter()) return;
        Futex.WakeSleeper(ref region.SourceSleeps);
        region.Exit();
    }

    public void Wait(TimeSpan timeout)
    {
        if (!region.TryEnter()) return;
        long begun = Stopwatch.GetTimestamp();
        while (Interlocked.Exchange(ref _isSet, 0) == 0)
        {
            TimeSpan left = timeout < TimeSpan.Zero ? TimeSpan.MaxValue : timeout - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero) break;
            if (ReadRings()) continue; // and that may have been what was waited for
            Futex.Announce(ref region.SourceSleeps);
            if (Volatile.Read(ref _isSet) == 0 && !ReadRings()) Futex.Sleep(ref region.SourceSleeps, left);
            Futex.Withdraw(ref region.SourceSleeps);
        }

        region.Exit();
    }

    private bool ReadRings()
    {
        bool any = false;
        foreach (RingReader reader in Volatile.Read(ref _readers)) any |= reader.TryRead();
        return any;
    }
}
