namespace AudioPipelines.Worker.Limits;

/// <summary>Writes a program for the kernel's filter of system calls, one rule after the other. What no rule refuses is
/// allowed.</summary>
/// <remarks>Arguments are compared by their lower 32 bits: process numbers, commands and families are no longer, and the kernel
/// reads no more of them.</remarks>
internal sealed unsafe class CallProgram
{
    private const ushort Load = 0x20;       // BPF_LD | BPF_W | BPF_ABS
    private const ushort IfEqual = 0x15;    // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort IfAtLeast = 0x35;  // BPF_JMP | BPF_JGE | BPF_K
    private const ushort Return = 0x06;     // BPF_RET | BPF_K
    private const uint Allow = 0x7fff0000;  // SECCOMP_RET_ALLOW
    private const uint Refused = 0x00050000 | 1; // SECCOMP_RET_ERRNO, EPERM
    // of seccomp_data
    private const uint OffsetOfNumber = 0, OffsetOfArchitecture = 4, OffsetOfArguments = 16, SizeOfArgument = 8;
    private const uint X32 = 0x40000000;

    private readonly List<Instruction> _instructions = [];

    /// <summary>Begins a program that refuses all calls of other architectures.</summary>
    /// <param name="architecture">The kernel's number for this one.</param>
    public CallProgram(uint architecture)
    {
        _instructions.Add(new(Load, OffsetOfArchitecture));
        _instructions.Add(new(IfEqual, architecture, 1, 0));
        _instructions.Add(new(Return, Refused));
        _instructions.Add(new(Load, OffsetOfNumber));
        _instructions.Add(new(IfAtLeast, X32, 0, 1));
        _instructions.Add(new(Return, Refused));
    }

    /// <summary>Refuses a call.</summary>
    public void Refuse(uint call) => RefuseUnless(call, argument: 0);

    /// <summary>Refuses a call unless its argument is one of these.</summary>
    public void RefuseUnless(uint call, int argument, params ReadOnlySpan<uint> values) =>
        Judge(call, argument, values, Allow, Refused);

    /// <summary>Refuses a call whose argument is one of these.</summary>
    public void RefuseIf(uint call, int argument, params ReadOnlySpan<uint> values) =>
        Judge(call, argument, values, Refused, Allow);

    /// <summary>The program.</summary>
    public Instruction[] ToArray() => [.. _instructions, new(Return, Allow)];

    private void Judge(uint call, int argument, ReadOnlySpan<uint> values, uint ifAny, uint ifNone)
    {
        // The number is in the accumulator when a rule begins, and when the rule does not apply.
        byte length = (byte)((2 * values.Length) + 2);
        _instructions.Add(new(IfEqual, call, 0, length));
        _instructions.Add(new(Load, OffsetOfArguments + (SizeOfArgument * (uint)argument)));
        foreach (uint value in values)
        {
            _instructions.Add(new(IfEqual, value, 0, 1));
            _instructions.Add(new(Return, ifAny));
        }

        _instructions.Add(new(Return, ifNone));
    }

    /// <summary><c>sock_filter</c></summary>
    internal readonly struct Instruction(ushort code, uint value, byte ifTrue = 0, byte ifFalse = 0)
    {
        public readonly ushort Code = code;
        public readonly byte IfTrue = ifTrue;
        public readonly byte IfFalse = ifFalse;
        public readonly uint Value = value;
    }

    /// <summary><c>sock_fprog</c></summary>
    internal struct Native
    {
        public ushort Length;
        public Instruction* Instructions;
    }
}
