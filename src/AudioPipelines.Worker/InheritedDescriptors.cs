using System.Globalization;
using AudioPipelines.Isolation;

namespace AudioPipelines.Worker;

/// <summary>Descriptors that the application's other libraries had open without saying that programs they start do not get them:
/// files, sockets and devices of the parent, which the worker has no use for.</summary>
internal static class InheritedDescriptors
{
    private const int Standard = 2;
    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC

    /// <summary>Closes them, before anything else is opened. The runtime's own are marked as not to be inherited, which an
    /// inherited one cannot be; all but one of <c>/dev/null</c>, which does no harm.</summary>
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
