using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Fields are named as in C; native/layout prints the C side and a test compares every size and offset.
namespace AudioPipelines.GStreamer.Interop;

[StructLayout(LayoutKind.Sequential)]
internal struct GError
{
    public uint domain;
    public int code;
    public nint message;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GList
{
    public nint data;
    public unsafe GList* next;
    public unsafe GList* prev;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint g_type;
    public ulong data0;
    public ulong data1;
}

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GValueArray
{
    public uint n_values;
    public GValue* values;
    public uint n_prealloced;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GTypeQuery
{
    public nuint type;
    public nint type_name;
    public uint class_size;
    public uint instance_size;
}

/// <summary>The start of <c>GstQuery</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstQuery
{
    public GstMiniObject mini_object;
    public int type;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GParamSpec
{
    public nint g_type_instance;
    public nint name;
    public int flags;
    public nuint value_type;
    public nuint owner_type;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstMiniObject
{
    public nuint type;
    public int refcount;
    public int lockstate;
    public uint flags;
    public nint copy;
    public nint dispose;
    public nint free;
    public uint priv_uint;
    public nint priv_pointer;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstBuffer
{
    public GstMiniObject mini_object;
    public nint pool;
    public ulong pts;
    public ulong dts;
    public ulong duration;
    public ulong offset;
    public ulong offset_end;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstMapInfo
{
    public nint memory;
    public int flags;
    public nint data;
    public nuint size;
    public nuint maxsize;
    public PointerArray4 user_data;
    public PointerArray4 _gst_reserved;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstEvent
{
    public GstMiniObject mini_object;
    public int type;
    public ulong timestamp;
    public uint seqnum;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstSegment
{
    public int flags;
    public double rate;
    public double applied_rate;
    public int format;
    public ulong @base;
    public ulong offset;
    public ulong start;
    public ulong stop;
    public ulong time;
    public ulong position;
    public ulong duration;
    public PointerArray4 _gst_reserved;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstAppSinkCallbacks
{
    public nint eos;
    public nint new_preroll;
    public nint new_sample;
    public nint new_event;
    public PointerArray3 _gst_reserved;
}

/// <summary><c>gpointer[4]</c></summary>
[InlineArray(4)]
internal struct PointerArray4
{
    private nint _first;
}

/// <summary><c>gpointer[3]</c></summary>
[InlineArray(3)]
internal struct PointerArray3
{
    private nint _first;
}
