using System.Runtime.InteropServices;

namespace AudioPipelines.Worker.Limits;

/// <summary>The numbers of the system calls that the filter covers. Each architecture has its own.</summary>
internal sealed record SystemCalls
{
    /// <summary>The kernel's number for the architecture (AUDIT_ARCH_…).</summary>
    public required uint Architecture { get; init; }

    /// <summary><c>seccomp</c></summary>
    public required nint Seccomp { get; init; }

    /// <summary><c>socket</c></summary>
    public required uint Socket { get; init; }

    /// <summary><c>fcntl</c></summary>
    public required uint DescriptorControl { get; init; }

    /// <summary><c>ioctl</c></summary>
    public required uint DeviceControl { get; init; }

    /// <summary><c>prlimit64</c>, whose process may be 0: the caller.</summary>
    public required uint ProcessLimits { get; init; }

    /// <summary>Calls whose first argument is a process.</summary>
    public required IReadOnlyList<uint> AboutProcess { get; init; }

    /// <summary>Calls about other processes or past the filter. No process needs them for itself.</summary>
    public required IReadOnlyList<uint> NeverNeeded { get; init; }

    // pidfd_send_signal, io_uring_setup, pidfd_getfd, process_madvise, process_mrelease; and pidfd_open: new calls, with one
    // number for all architectures.
    private static readonly uint[] _never = [424, 425, 438, 440, 448];
    private const uint OpenProcess = 434;

    /// <summary>The numbers of an architecture; <see langword="null"/> if they are not known.</summary>
    public static SystemCalls? Of(Architecture architecture) => architecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => new()
        {
            Architecture = 0xC000003E,
            Seccomp = 317,
            Socket = 41,
            DescriptorControl = 72,
            DeviceControl = 16,
            ProcessLimits = 302,
            // kill, tgkill, rt_(tg)sigqueueinfo, process_vm_readv, …_writev
            AboutProcess = [62, 234, 129, 297, 310, 311, OpenProcess],
            NeverNeeded = [200, 101, .. _never], // tkill, ptrace
        },
        System.Runtime.InteropServices.Architecture.Arm64 => new()
        {
            Architecture = 0xC00000B7,
            Seccomp = 277,
            Socket = 198,
            DescriptorControl = 25,
            DeviceControl = 29,
            ProcessLimits = 261,
            AboutProcess = [129, 131, 138, 240, 270, 271, OpenProcess],
            NeverNeeded = [130, 117, .. _never],
        },
        _ => null,
    };
}
