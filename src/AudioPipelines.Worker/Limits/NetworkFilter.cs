using System.Runtime.InteropServices;

namespace AudioPipelines.Worker.Limits;

/// <summary>Closes the network to the process: a filter in the kernel lets it make no sockets but local ones (AF_UNIX, which sound servers
/// use). Holds for all its threads and children, and cannot be taken back.</summary>
/// <remarks>Sockets that are open already stay. io_uring is refused too, since it makes sockets past the filter, and so are system calls of
/// other architectures, whose numbers mean other things.</remarks>
/// <seealso href="https://man7.org/linux/man-pages/man2/seccomp.2.html"/>
internal static unsafe partial class NetworkFilter
{
    private const ushort Load = 0x20;       // BPF_LD | BPF_W | BPF_ABS
    private const ushort IfEqual = 0x15;    // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort IfAtLeast = 0x35;  // BPF_JMP | BPF_JGE | BPF_K
    private const ushort Return = 0x06;     // BPF_RET | BPF_K
    private const uint Allow = 0x7fff0000;  // SECCOMP_RET_ALLOW
    private const uint Refuse = 0x00050000 | 13; // SECCOMP_RET_ERRNO, EACCES
    private const uint OffsetOfNumber = 0, OffsetOfArchitecture = 4, OffsetOfFirstArgument = 16; // of seccomp_data
    private const uint X32 = 0x40000000;
    private const uint IoUringSetup = 425;
    private const uint Unix = 1;            // AF_UNIX
    private const nint FilterMode = 1;      // SECCOMP_SET_MODE_FILTER
    private const nint AllThreads = 1;      // SECCOMP_FILTER_FLAG_TSYNC

    /// <summary>Whether there is a filter for this system.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() && Numbers() is not null;

    /// <summary>Closes it. The process must have given up gaining privileges before.</summary>
    /// <exception cref="AudioSourceException">The kernel refuses the filter.</exception>
    public static void Install()
    {
        (uint architecture, uint socket, nint seccomp) = Numbers()!.Value;
        Instruction* program = stackalloc Instruction[]
        {
            new(Load, OffsetOfArchitecture),
            new(IfEqual, architecture, 0, 6),
            new(Load, OffsetOfNumber),
            new(IfAtLeast, X32, 4, 0),
            new(IfEqual, IoUringSetup, 3, 0),
            new(IfEqual, socket, 0, 3),
            new(Load, OffsetOfFirstArgument),
            new(IfEqual, Unix, 1, 0),
            new(Return, Refuse),
            new(Return, Allow),
        };
        var filter = new Program { Length = 10, Instructions = program };
        // Any other answer than 0 is an error, or the number of a thread that could not be brought along.
        if (syscall(seccomp, FilterMode, AllThreads, (nint)(&filter)) != 0)
            throw new AudioSourceException(AudioSourceErrorKind.Internal, $"The worker process could not close the network: error {Marshal.GetLastPInvokeError()}.");
    }

    private static (uint Architecture, uint Socket, nint Seccomp)? Numbers() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => (0xC000003E, 41, 317),
        Architecture.Arm64 => (0xC00000B7, 198, 277),
        _ => null,
    };

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint first, nint second, nint third);

    /// <summary><c>sock_filter</c></summary>
    private readonly struct Instruction(ushort code, uint value, byte ifTrue = 0, byte ifFalse = 0)
    {
        public readonly ushort Code = code;
        public readonly byte IfTrue = ifTrue;
        public readonly byte IfFalse = ifFalse;
        public readonly uint Value = value;
    }

    /// <summary><c>sock_fprog</c></summary>
    private struct Program
    {
        public ushort Length;
        public Instruction* Instructions;
    }
}
