using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AudioPipelines.Isolation;

/// <summary>A worker's sign of life in shared memory, with the running time of its pipelines. The worker writes it now and then;
/// the parent reads it whenever it wants the time.</summary>
/// <remarks>All processes of a machine share the monotonic clock. So one pair of its time and the running time stays valid for
/// longer, even if the pipelines follow another clock.</remarks>
internal sealed unsafe class Heartbeat(SharedRegion region)
{
    /// <summary>How often a worker writes it. Each write wakes a thread, as a buffer does.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const long LongestRead = 20_000; // nanoseconds; two clock reads this close count as one
    private const int Attempts = 8;

    private readonly Lock _lock = new();
    private readonly WorkerTime _time = new(Now);
    private readonly long _begun = Passed;
    private byte* _page = region.HeartbeatPage;

    private ref int Version => ref Unsafe.AsRef<int>(_page + 64);

    private ref long Monotonic => ref Unsafe.AsRef<long>(_page + 72);

    private ref long Running => ref Unsafe.AsRef<long>(_page + 80);

    private ref long Count => ref Unsafe.AsRef<long>(_page + 88);

    /// <summary>Nanoseconds of the monotonic clock.</summary>
    public static long Now
    {
        get
        {
            (long seconds, long rest) = Math.DivRem(Stopwatch.GetTimestamp(), Stopwatch.Frequency);
            return (seconds * 1_000_000_000) + (rest * 1_000_000_000 / Stopwatch.Frequency);
        }
    }

    /// <summary>Nanoseconds of a clock that goes on while the machine is suspended.</summary>
    private static long Passed
    {
        get
        {
            long* time = stackalloc long[2];
            _ = LinuxCalls.clock_gettime(LinuxCalls.BootTime, time);
            return (time[0] * 1_000_000_000) + time[1];
        }
    }

    /// <summary>How often it has been written. Changes while the worker lives.</summary>
    public long Beats
    {
        get { lock (_lock) return _page == null ? 0 : Volatile.Read(ref Count); }
    }

    /// <summary>The running time now, in nanoseconds; <see langword="null"/> while it is unknown. Parent.</summary>
    public long? RunningTime
    {
        get
        {
            lock (_lock)
            {
                if (_page != null) Look();
                return _time.Read(Now, Passed - _begun);
            }
        }
    }

    /// <summary>Gives a sign of life. Worker.</summary>
    /// <param name="readRunningTime">Reads the running time of the pipelines; <see langword="null"/> where it is not
    /// known.</param>
    public void Beat(Func<long?> readRunningTime)
    {
        long? running = null;
        long monotonic = 0;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = Now;
            running = readRunningTime();
            long after = Now;
            monotonic = before + ((after - before) / 2);
            if (running is null || after - before <= LongestRead) break;
        }

        lock (_lock)
        {
            if (_page == null) return;
            Interlocked.Increment(ref Version);
            Monotonic = monotonic;
            Running = running ?? WorkerTime.Unknown;
            Interlocked.Increment(ref Version);
            Volatile.Write(ref Count, Count + 1);
        }
    }

    /// <summary>Stops using the memory. The time continues from the last values read.</summary>
    public void Detach()
    {
        lock (_lock) _page = null;
    }

    /// <summary>Reads the last values written; keeps the old ones while the worker is writing.</summary>
    private void Look()
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            int version = Volatile.Read(ref Version);
            if (version == 0) return;
            long monotonic = Volatile.Read(ref Monotonic), running = Volatile.Read(ref Running);
            if ((version & 1) != 0 || Volatile.Read(ref Version) != version) continue;
            _time.Take(monotonic, running);
            return;
        }
    }
}
