using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The start of <c>GstPad</c>, up to the last field that is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstPad
{
    public nint g_type_instance;
    public uint ref_count;
    public nint qdata;
    public nint @lock;
    public nint name;
    public nint parent;
    public uint flags;
    public nint control_bindings;
    public ulong control_rate;
    public ulong last_sync;
    public nint _gst_reserved;
    public nint element_private;
    public nint padtemplate;
    public int direction;
    public nint stream_rec_lock;
    public PointerArray25 before_chainfunc;
    public nint chainfunc;
    public nint chaindata;
    public PointerArray4 before_getrangefunc;
    public nint getrangefunc;
    public nint getrangedata;
}

/// <summary>The states of a <c>GstElement</c>, and what lies before them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstElement
{
    public PointerArray15 before_state_cookie;
    public uint state_cookie;
    public int target_state;
    public int current_state;
    public int next_state;
    public int pending_state;
    public int last_return;
}

/// <summary><c>gpointer[25]</c></summary>
[InlineArray(25)]
internal struct PointerArray25
{
    private nint _first;
}

/// <summary><c>gpointer[15]</c></summary>
[InlineArray(15)]
internal struct PointerArray15
{
    private nint _first;
}

/// <summary>The start of <c>GstPadProbeInfo</c>, up to the last field that is used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstPadProbeInfo
{
    public int type;
    public nuint id;
    public nint data;
}
