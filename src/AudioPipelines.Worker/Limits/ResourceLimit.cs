using System.Runtime.InteropServices;

namespace AudioPipelines.Worker.Limits;

/// <summary>One of Linux's limits on what a process may use.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man2/setrlimit.2.html"/>
internal sealed partial class ResourceLimit
{
    private readonly int _number;
    private readonly string _name;

    private ResourceLimit(int number, string name)
    {
        _number = number;
        _name = name;
    }

    /// <summary>Processor time in seconds; a process that has used it up is ended by SIGXCPU.</summary>
    public static ResourceLimit CpuSeconds { get; } = new(0, "processor time");

    /// <summary>The size of a file that is written, in bytes; beyond it SIGXFSZ ends the process, or the write fails.</summary>
    public static ResourceLimit FileSize { get; } = new(1, "file size");

    /// <summary>The size of core files, in bytes.</summary>
    public static ResourceLimit Core { get; } = new(4, "core size");

    /// <summary>One more than the highest descriptor.</summary>
    public static ResourceLimit Descriptors { get; } = new(7, "descriptors");

    /// <summary>Mapped memory, reserved or used, in bytes.</summary>
    public static ResourceLimit AddressSpace { get; } = new(9, "address space");

    /// <summary>Sets the limit for good: without privileges it cannot be raised again. A lower limit stays.</summary>
    /// <exception cref="AudioSourceException">The system refuses it.</exception>
    public unsafe void Set(long value)
    {
        Limits limits;
        if (getrlimit(_number, &limits) != 0) throw Failed();
        ulong wanted = Math.Min((ulong)value, limits.Hard);
        limits = new Limits { Soft = wanted, Hard = wanted };
        if (setrlimit(_number, &limits) != 0) throw Failed();
    }

    private AudioSourceException Failed() =>
        new(AudioSourceErrorKind.Internal,
            $"The worker process could not limit its {_name}: error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int getrlimit(int resource, Limits* limits);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int setrlimit(int resource, Limits* limits);

    private struct Limits
    {
        public ulong Soft;
        public ulong Hard;
    }
}
