using System.Runtime.InteropServices;

namespace AudioPipelines.Isolation;

/// <summary>A word in shared memory on which one process sleeps until another wakes it. The waking side reads the word, and calls
/// the kernel only while the other side sleeps.</summary>
/// <seealso href="https://www.man7.org/linux/man-pages/man2/futex.2.html"/>
internal static unsafe class Futex
{
    private const int Wait = 0; // FUTEX_WAIT
    private const int Wake = 1; // FUTEX_WAKE

    private static readonly nint _call = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 202,
        Architecture.X86 or Architecture.Arm => 240,
        _ => 98, // the number on all newer ones
    };

    /// <summary>Announces that this side is about to sleep. It must look for work once more before it sleeps.</summary>
    public static void Announce(ref int word) => Interlocked.Exchange(ref word, 1);

    /// <summary>Takes the announcement back.</summary>
    public static void Withdraw(ref int word) => Volatile.Write(ref word, 0);

    /// <summary>Sleeps while the word is as announced, at most for this time. May end early.</summary>
    public static void Sleep(ref int word, TimeSpan longest)
    {
        long* time = stackalloc long[2] { (long)longest.TotalSeconds, longest.Ticks % TimeSpan.TicksPerSecond * 100 };
        fixed (int* address = &word) LinuxCalls.futex(_call, address, Wait, 1, time, 0, 0);
    }

    /// <summary>Wakes the other side if it sleeps or is about to.</summary>
    public static void WakeSleeper(ref int word)
    {
        Interlocked.MemoryBarrier(); // the work must be visible before the check whether the other side sleeps
        if (Volatile.Read(ref word) == 0) return;
        Volatile.Write(ref word, 0);
        fixed (int* address = &word) LinuxCalls.futex(_call, address, Wake, 1, null, 0, 0);
    }
}
