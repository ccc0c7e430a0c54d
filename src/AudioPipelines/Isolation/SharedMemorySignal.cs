using System.Diagnostics;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Isolation;

/// <summary>What the source's thread waits on if a worker has its pipelines: a word in their shared memory. The worker wakes that
/// thread, which reads the rings itself. So audio on its way to a frame wakes one thread, not two.</summary>
/// <param name="region">The memory. Once it is disposed of, a wait ends at once.</param>
internal sealed class SharedMemorySignal(SharedRegion region) : IWakeEvent
{
    /// <summary>After this time the thread looks again by itself: a worker that lies may clear the word that would wake
    /// it.</summary>
    private static readonly TimeSpan _longestSleep = TimeSpan.FromSeconds(1);

    private RingReader[] _readers = [];
    private int _isSet;
    private volatile bool _isAttended;

    /// <summary>Lets the source's thread read these rings.</summary>
    public void Attend(RingReader[] readers) => Volatile.Write(ref _readers, readers);

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
        if (!_isAttended) ShareReading(isAttended: true);
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            bool any = ReadRings(); // also after the timeout: what is there counts
            if (Interlocked.Exchange(ref _isSet, 0) != 0) break;
            TimeSpan left = timeout < TimeSpan.Zero ? TimeSpan.MaxValue : timeout - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero) break;
            if (!any) Sleep(left < _longestSleep ? left : _longestSleep);
        }

        region.Exit();
    }

    public void Leave()
    {
        if (!region.TryEnter()) return;
        ShareReading(isAttended: false);
        region.Exit();
    }

    /// <summary>Reads what is there. The source's thread.</summary>
    public void Read()
    {
        if (!region.TryEnter()) return;
        ReadRings();
        region.Exit();
    }

    private void Sleep(TimeSpan longest)
    {
        foreach (RingReader reader in _readers) reader.ArmWakeup();
        Futex.Announce(ref region.SourceSleeps);
        if (Volatile.Read(ref _isSet) == 0 && !ReadRings()) Futex.Sleep(ref region.SourceSleeps, longest);
        Futex.Withdraw(ref region.SourceSleeps);
    }

    private bool ReadRings()
    {
        bool any = false;
        foreach (RingReader reader in Volatile.Read(ref _readers)) any |= reader.TryRead();
        return any;
    }

    private void ShareReading(bool isAttended)
    {
        _isAttended = isAttended;
        foreach (RingReader reader in Volatile.Read(ref _readers)) reader.SetExclusive(!isAttended);
    }
}
