using System.Globalization;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Descriptors that the application's other libraries opened without close-on-exec: files, sockets and devices of the
/// parent that the worker has no use for.</summary>
internal static class InheritedDescriptors
{
    private const int Standard = 2;
    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    /// <summary>Closes them, before anything else is opened. The runtime's own are marked close-on-exec, which an inherited one
    /// cannot be. Descriptors of <c>/dev/null</c> do no harm and stay: the runtime has one that is not marked.</summary>
    public static void Close()
    {
        foreach (string path in Directory.GetFiles("/proc/self/fd"))
        {
            int descriptor = int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture);
            bool isInherited = LinuxCalls.fcntl(descriptor, GetFlags, 0) is >= 0 and var flags && (flags & CloseOnExec) == 0;
            if (descriptor > Standard && isInherited && new FileInfo(path).LinkTarget != "/dev/null")
                _ = LinuxCalls.close(descriptor);
        }
    }
}
