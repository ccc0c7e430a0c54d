using System.Runtime.InteropServices;

namespace AudioPipelines.Isolation;

/// <summary>The calls of Linux that .NET has no name for.</summary>
internal static unsafe partial class LinuxCalls
{
    public const int CloseOnExec = 1; // MFD_CLOEXEC
    public const int AllowSealing = 2; // MFD_ALLOW_SEALING
    public const int AddSeals = 1_033; // F_ADD_SEALS
    public const int SealAll = 1 | 2 | 4; // F_SEAL_SEAL, F_SEAL_SHRINK, F_SEAL_GROW
    public const int ReadWrite = 2; // O_RDWR
    public const int OpenCloseOnExec = 0x80000; // O_CLOEXEC
    public const int ProtectNone = 0;
    public const int ProtectReadWrite = 3;
    public const int MapShared = 1;
    public const int MapPrivate = 2;
    public const int MapFixed = 0x10;
    public const int MapAnonymous = 0x20;
    public const int ParentDeathSignal = 1; // PR_SET_PDEATHSIG
    public const int Kill = 9; // SIGKILL
    public const int BootTime = 7; // CLOCK_BOOTTIME

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ftruncate(int descriptor, long length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int fcntl(int descriptor, int command, nint argument);

    [LibraryImport("libc", SetLastError = true)]
    public static partial void* mmap(void* address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int munmap(void* address, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int dup(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int dup2(int from, int to);

    [LibraryImport("libc")]
    public static partial int getppid();

    [LibraryImport("libc"), SuppressGCTransition]
    public static partial int clock_gettime(int clock, long* time);

    [LibraryImport("libc", EntryPoint = "syscall")]
    public static partial nint futex(nint number, int* word, nint operation, nint value, void* timeout, nint second, nint third);
}
