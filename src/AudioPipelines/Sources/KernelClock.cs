using System.Runtime.InteropServices;

namespace AudioPipelines.Sources;

/// <summary>What Linux knows of this machine's clock: whether something synchronises it, and how far it may be off.</summary>
/// <seealso href="https://man7.org/linux/man-pages/man2/adjtimex.2.html"/>
internal static partial class KernelClock
{
    private const int NotSynchronised = 0x40; // STA_UNSYNC
    private const int Failed = -1;
    private const long NanosecondsPerMicrosecond = 1_000;

    /// <summary>Whether the clock is synchronised, and if it is, by how many nanoseconds it may be off.</summary>
    public static (bool IsSynchronised, long Error) Read()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess) return default;
        var state = default(Timex);
        if (adjtimex(ref state) == Failed || (state.Status & NotSynchronised) != 0) return default;
        return (true, state.MaximumError * NanosecondsPerMicrosecond);
    }

    [LibraryImport("libc")]
    private static partial int adjtimex(ref Timex state);

    /// <summary><c>struct timex</c> of 64-bit Linux; only read, since <c>modes</c> is 0.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 208)]
    private struct Timex
    {
        [FieldOffset(24)]
        public long MaximumError;

        [FieldOffset(40)]
        public int Status;
    }
}
