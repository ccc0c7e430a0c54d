using System.Runtime.InteropServices;

namespace AudioPipelines.Sources;

/// <summary>Asks Linux for short turns on the processor, so that a thread that is woken need not wait for the end of another's turn. It gets
/// no more of the processor by that, and the right needs no privileges.</summary>
/// <remarks>Known to the scheduler since Linux 6.12 (EEVDF: a shorter slice is an earlier deadline, and may interrupt a longer one).
/// Older kernels take no notice.</remarks>
/// <seealso href="https://www.man7.org/linux/man-pages/man2/sched_setattr.2.html"/>
internal static unsafe partial class TimeSlice
{
    private const ulong Nanoseconds = 100_000; // the shortest there is
    private const uint Normal = 0;             // SCHED_OTHER
    private const uint Batch = 3;              // SCHED_BATCH

    private static readonly (nint Get, nint Set)? _calls = !OperatingSystem.IsLinux() ? null : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => (315, 314),
        Architecture.Arm64 or Architecture.LoongArch64 or Architecture.RiscV64 => (275, 274),
        _ => null,
    };

    /// <summary>Makes the turns of the calling thread short, unless it has a policy without turns. Its priority stays as it is.</summary>
    public static void Shorten()
    {
        if (_calls is not { } calls) return;
        Attributes attributes = default;
        if (syscall(calls.Get, 0, &attributes, sizeof(Attributes), 0) != 0 || attributes.Policy is not (Normal or Batch)) return;
        attributes.Size = (uint)sizeof(Attributes);
        attributes.Runtime = Nanoseconds;
        _ = syscall(calls.Set, 0, &attributes, 0, 0); // refused: as it was
    }

    [LibraryImport("libc")]
    private static partial nint syscall(nint number, nint thread, Attributes* attributes, nint third, nint fourth);

    /// <summary><c>struct sched_attr</c>, as much of it as every kernel knows.</summary>
    private struct Attributes
    {
        public uint Size;
        public uint Policy;
        public ulong Flags;
        public int Nice;
        public uint Priority;
        public ulong Runtime;
        public ulong Deadline;
        public ulong Period;
    }
}
