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
}

/// <summary>The start of <c>GstPadProbeInfo</c>, up to the last field that is used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstPadProbeInfo
{
    public int type;
    public nuint id;
    public nint data;
}
