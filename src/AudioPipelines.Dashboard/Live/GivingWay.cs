using System.Runtime.InteropServices;

namespace AudioPipelines.Dashboard.Live;

/// <summary>Lets threads that only show give way to those that deliver audio.</summary>
internal static partial class GivingWay
{
    private const int Process = 0; // PRIO_PROCESS: with 0 for who, on Linux, the calling thread
    private const int Niceness = 10;

    /// <summary>Gives the calling thread a lower priority from now on. .NET's own priorities change nothing on Linux; on other
    /// systems they do.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsLinux())
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
            return;
        }

        try
        {
            _ = setpriority(Process, 0, Niceness); // where it is refused, the priority stays as it was
        }
        catch (Exception thrown) when (thrown is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library: likewise.
        }
    }

    [LibraryImport("libc")]
    private static partial int setpriority(int which, uint who, int priority);
}
