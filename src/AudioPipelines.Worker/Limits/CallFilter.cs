using System.Runtime.InteropServices;

namespace AudioPipelines.Worker.Limits;

/// <summary>A filter in the kernel for the process's system calls. It blocks access to every other process and, if asked, to the
/// network. It applies to all threads and children, and cannot be removed.</summary>
/// <remarks>
/// <para>Signals, traces, memory and limits of other processes are out of reach, above all the parent's. The process's own stay
/// as they are: <c>abort</c> and the runtime send themselves signals. Children inherit the filter with this process's number in
/// it, so they send no signals at all; a child that aborts ends all the same.</para>
/// <para>io_uring is refused, since much of it bypasses the filter. System calls of other architectures are refused too, since
/// their numbers mean other things.</para>
/// </remarks>
/// <seealso href="https://man7.org/linux/man-pages/man2/seccomp.2.html"/>
internal static unsafe partial class CallFilter
{
    private const nint FilterMode = 1;      // SECCOMP_SET_MODE_FILTER
    private const nint AllThreads = 1;      // SECCOMP_FILTER_FLAG_TSYNC
    private const uint Unix = 1;            // AF_UNIX
    private const uint SetOwner = 8, SetOwnerExtended = 15; // F_SETOWN, F_SETOWN_EX: whom a descriptor sends signals
    // FIOSETOWN, SIOCSPGRP, TIOCSTI, TIOCSPGRP, TIOCLINUX
    private static readonly uint[] _terminal = [0x8901, 0x8902, 0x5412, 0x5410, 0x541C];

    /// <summary>Whether there is a filter for this system. The C library musl signals threads by <c>tkill</c>, which does not
    /// name their process.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() && Calls() is not null
        && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    /// <summary>Installs it. The process must have given up gaining privileges before.</summary>
    /// <param name="allowsNetwork">Whether it may make sockets other than local ones (AF_UNIX, which sound servers use). Those
    /// that are open already stay.</param>
    /// <returns>Whether the kernel has accepted it.</returns>
    public static bool TryInstall(bool allowsNetwork)
    {
        SystemCalls calls = Calls()!;
        CallProgram.Instruction[] program = Program(calls, (uint)Environment.ProcessId, allowsNetwork).ToArray();
        fixed (CallProgram.Instruction* first = program)
        {
            var filter = new CallProgram.Native { Length = (ushort)program.Length, Instructions = first };
            // Any answer other than 0 is an error, or the number of a thread that could not take the filter.
            return syscall(calls.Seccomp, FilterMode, AllThreads, (nint)(&filter)) == 0;
        }
    }

    private static CallProgram Program(SystemCalls calls, uint self, bool allowsNetwork)
    {
        var program = new CallProgram(calls.Architecture);
        foreach (uint never in calls.NeverNeeded) program.Refuse(never);
        foreach (uint aboutProcess in calls.AboutProcess) program.RefuseUnless(aboutProcess, argument: 0, self);
        program.RefuseUnless(calls.ProcessLimits, argument: 0, 0, self);
        program.RefuseIf(calls.DescriptorControl, argument: 1, SetOwner, SetOwnerExtended);
        program.RefuseIf(calls.DeviceControl, argument: 1, _terminal);
        if (!allowsNetwork) program.RefuseUnless(calls.Socket, argument: 0, Unix);
        return program;
    }

    private static SystemCalls? Calls() => SystemCalls.Of(RuntimeInformation.ProcessArchitecture);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint first, nint second, nint third);
}
