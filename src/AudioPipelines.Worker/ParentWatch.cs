using System.Runtime.InteropServices;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Ensures that the worker does not outlive the process that started it, however that ends.</summary>
internal static partial class ParentWatch
{
    /// <summary>Makes the kernel end this process when the thread that started it ends. A parent that ended before this call is
    /// noticed here. If the kernel does not report its end, the end of its messages does.</summary>
    public static void DieWith(int parent)
    {
        _ = LinuxCalls.prctl(LinuxCalls.ParentDeathSignal, LinuxCalls.Kill, 0, 0, 0);
        if (LinuxCalls.getppid() != parent) Exit(0);
    }

    /// <summary>Ends the process at once. An orderly end would wait for elements that hang, and would run the libraries' exit
    /// code beside their threads.</summary>
    public static void Exit(int status) => _exit(status);

    [LibraryImport("libc")]
    private static partial void _exit(int status);
}
