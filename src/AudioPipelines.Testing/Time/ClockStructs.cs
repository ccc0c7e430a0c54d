using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Testing;

/// <summary><c>GstClockEntry</c>, as far as it is read. It is public, and keeps its layout.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClockEntry
{
    public int References;
    public nint Clock;
    public int Type;
    public ulong Time;
    public ulong Interval;
    public int Status;
}

/// <summary><c>GstClockClass</c>, which is that of <c>GstTestClock</c>, too.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ClockClass
{
    public ObjectClass Parent;
    public nint ChangeResolution;
    public nint GetResolution;
    public nint GetInternalTime;
    public nint Wait;
    public nint WaitAsync;
    public nint Unschedule;
    public Words4 Reserved;

    /// <summary><c>GstObjectClass</c>.</summary>
    [InlineArray(23)]
    public struct ObjectClass
    {
        private nint _first;
    }

    [InlineArray(4)]
    public struct Words4
    {
        private nint _first;
    }
}
