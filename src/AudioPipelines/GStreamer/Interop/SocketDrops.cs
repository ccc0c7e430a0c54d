using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>How many packets the kernel has dropped because a socket's buffer was full.</summary>
/// <seealso href="https://www.man7.org/linux/man-pages/man7/sock_diag.7.html"/>
internal static unsafe partial class SocketDrops
{
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int MemoryInformation = 55; // SO_MEMINFO
    private const int Values = 9; // SK_MEMINFO_VARS
    private const int Drops = 8; // SK_MEMINFO_DROPS

    /// <summary>The number since the socket was made; <see langword="null"/>: the system does not tell.</summary>
    public static uint? Of(int fileDescriptor)
    {
        if (!OperatingSystem.IsLinux() || fileDescriptor < 0) return null;
        uint* values = stackalloc uint[Values];
        uint length = Values * sizeof(uint);
        return getsockopt(fileDescriptor, SocketLevel, MemoryInformation, values, &length) == 0 && length > Drops * sizeof(uint)
            ? values[Drops]
            : null;
    }

    [LibraryImport("libc")]
    [SupportedOSPlatform("linux")]
    private static partial int getsockopt(int sockfd, int level, int optname, void* optval, uint* optlen);
}
