using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Gapless;

/// <summary>Makes an MP4 file's audio begin at its first sample and end with its last.</summary>
/// <remarks>
/// A probe before the demuxer changes the file's header (<see cref="EditList"/>), and is then removed. A probe after a decoder
/// cuts one remaining sample of the encoder's, since times in whole nanoseconds fall between samples. It is removed with the
/// first buffer that was not cut.
/// </remarks>
internal static unsafe class GaplessMp4
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbePull = 1 << 13;
    private const int ProbePush = 1 << 12;
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const int ProbeRemove = 2;
    private const int MapReadWrite = 3;

    /// <summary>Prepares an element before it runs.</summary>
    public static void Prepare(nint element)
    {
        if (Element.FactoryNameOf(element) == "qtdemux")
            AddProbe(element, "sink", ProbeBuffers | ProbePull | ProbePush,
                (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBytes);
        else if (AudioElements.IsDecoder(element))
            AddProbe(element, "src", ProbeBuffers | ProbePush, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnAudio);
    }

    private static void AddProbe(nint element, string name, int mask, nint callback)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, name);
        if (pad == 0) return;
        GstApi.gst_pad_add_probe(pad, mask, callback, 0, 0);
        GstApi.gst_object_unref(pad);
    }

    /// <summary>Streaming thread. The bytes come as requested: the film's header as one buffer, or in parts from the network. The
    /// first part has what matters.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBytes(nint pad, nint info, nint userData)
    {
        try
        {
            var probe = (GstPadProbeInfo*)info;
            if (probe->data == 0 || !HasHeader(probe->data)) return ProbeOk;
            probe->data = GstApi.gst_mini_object_make_writable(probe->data);
            GstMapInfo map = default;
            if (GstApi.gst_buffer_map((GstBuffer*)probe->data, &map, MapReadWrite) == 0) return ProbeRemove;
            var bytes = new Span<byte>((void*)map.data, (int)map.size);
            EditList.Widen(bytes[EditList.Find(bytes)..]);
            GstApi.gst_buffer_unmap((GstBuffer*)probe->data, &map);
            return ProbeRemove;
        }
        catch (Exception)
        {
            return ProbeRemove; // it must not cross into C
        }
    }

    private static bool HasHeader(nint buffer)
    {
        GstMapInfo map = default;
        if (GstApi.gst_buffer_map((GstBuffer*)buffer, &map, 1) == 0) return false;
        bool has = map.size <= int.MaxValue && EditList.Find(new ReadOnlySpan<byte>((void*)map.data, (int)map.size)) >= 0;
        GstApi.gst_buffer_unmap((GstBuffer*)buffer, &map);
        return has;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAudio(nint pad, nint info, nint userData)
    {
        try
        {
            var probe = (GstPadProbeInfo*)info;
            var buffer = (GstBuffer*)probe->data;
            var audio = new PadAudio();
            if (audio.Measure(pad, buffer) is not { } samples || buffer->duration == ClockTime.None) return ProbeRemove;
            long told = (long)Math.Round(buffer->duration / 1e9 * audio.Rate);
            if (samples - told != 1) return ProbeRemove;
            if (told == 0) return ProbeDrop;
            probe->data = GstAudioApi.gst_audio_buffer_truncate(probe->data, audio.Bytes, 1, (nuint)told);
            return ProbeRemove;
        }
        catch (Exception)
        {
            return ProbeRemove; // it must not cross into C
        }
    }
}
