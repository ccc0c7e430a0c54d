using System.Runtime.InteropServices;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Sees to it that the worker does not outlive the process that started it, however that ends.</summary>
internal static partial class ParentWatch
{
    /// <summary>Lets the kernel end this process when the thread that started it ends. A parent that ended before this was asked
    /// for is noticed here; and one whose end the kernel does not tell, by the end of its messages.</summary>
    public static void DieWith(int parent)
    {
        _ = LinuxCalls.prctl(LinuxCalls.ParentDeathSignal, LinuxCalls.Kill, 0, 0, 0);
        if (LinuxCalls.getppid() != parent) Exit();
    }

    /// <summary>Ends the process at once. An orderly end would wait for elements that hang, and run the libraries' last code
    /// beside their threads.</summary>
    public static void Exit() => _exit(0);

    [LibraryImport("libc")]
    private static partial void _exit(int status);
}
