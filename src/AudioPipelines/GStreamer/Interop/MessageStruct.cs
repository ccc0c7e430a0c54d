using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

[StructLayout(LayoutKind.Sequential)]
internal struct GCond
{
    public nint p;
    public uint i0;
    public uint i1;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstMessage
{
    public GstMiniObject mini_object;
    public uint type;
    public ulong timestamp;
    public nint src;
    public uint seqnum;
    public nint @lock;
    public GCond cond;
}
