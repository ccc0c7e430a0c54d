using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer.Wav;

/// <summary>Finds files of the WAV family that GStreamer (1.22) does not know: BW64, and RIFX.</summary>
internal static unsafe class WavTypes
{
    private const uint Primary = 256;
    private const uint Certain = 100; // GST_TYPE_FIND_MAXIMUM

    /// <summary>Registers them in this process under a separate name: of two features with one name the registry keeps the
    /// later.</summary>
    public static void Register() => _ = GstApi.gst_type_find_register(
        0, "audiopipelineswavtypes", Primary, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&Find, 0, 0, 0, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Find(nint find, nint data)
    {
        byte* head = GstApi.gst_type_find_peek(find, 0, 12);
        if (head == null || !new ReadOnlySpan<byte>(head + 8, 4).SequenceEqual("WAVE"u8)) return;
        string? type = new ReadOnlySpan<byte>(head, 4) switch
        {
            [(byte)'B', (byte)'W', (byte)'6', (byte)'4'] => "audio/x-rf64",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'X'] => "audio/x-wav",
            _ => null,
        };
        if (type is null) return;
        nint caps = GstApi.gst_caps_from_string(type);
        GstApi.gst_type_find_suggest(find, Certain, caps);
        GstApi.gst_mini_object_unref(caps);
    }
}
