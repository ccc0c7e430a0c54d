using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

[StructLayout(LayoutKind.Sequential)]
internal struct GstAudioInfo
{
    public nint finfo;
    public int flags;
    public int layout;
    public int rate;
    public int channels;
    public int bpf;
    public AudioChannelPositions position;
    public PointerArray4 _gst_reserved;
}

[StructLayout(LayoutKind.Sequential)]
internal struct GstAudioFormatInfo
{
    public int format;
    public nint name;
    public nint description;
    public int flags;
    public int endianness;
    public int width;
    public int depth;
    public ulong silence;
    public int unpack_format;
    public nint unpack_func;
    public nint pack_func;
    public PointerArray4 _gst_reserved;
}

/// <summary>The start of <c>GstAudioMeta</c>, up to the last field that is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstAudioMeta
{
    public int flags;
    public nint meta_info;
    public GstAudioInfo info;
    public nuint samples;
    public nint offsets;
}

/// <summary><c>GstReferenceTimestampMeta</c></summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstReferenceTimestampMeta
{
    public int flags;
    public nint meta_info;
    public nint reference;
    public ulong timestamp;
    public ulong duration;
}

/// <summary><c>GstAudioChannelPosition[64]</c></summary>
[InlineArray(64)]
internal struct AudioChannelPositions
{
    private int _first;
}

/// <summary>Where a packet came from.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GstNetAddressMeta
{
    public uint flags;
    public nint meta_info;
    public nint addr;
}
