using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer.Gapless;

/// <summary>Cuts off what an MP3 encoder has put before and behind the audio, so that the first sample is the first that was recorded, and the last the
/// last. 1.22 leaves it there.</summary>
/// <remarks>
/// A probe before the decoder reads the tag in the first frame, and is gone after it; one behind it cuts, and is gone at once where there is no
/// tag. What is cut was never audio: like what edit lists and the decoders of Opus leave out, it does not reach the appsink, and no ledger
/// counts it. Where frames are missing at the end, nothing is cut there.
/// </remarks>
/// <seealso href="https://lame.sourceforge.io/tech-FAQ.txt"/>
internal sealed unsafe class GaplessMp3
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const int ProbeRemove = 2;
    private const int MapRead = 1;

    private static readonly string[] _decoders = ["mpg123audiodec", "avdec_mp3", "avdec_mp3float"];

    private LameTag? _tag;
    private long _passed; // instants that the decoder has made, cut or not

    private GaplessMp3()
    {
    }

    /// <summary>Prepares the elements of a pipeline that does not run yet, and those that its bins will add.</summary>
    public static void Cut(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                using GstObjectHandle.Borrowed pointer = element.Handle.Borrow();
                Prepare(pointer.Pointer);
            }
        }

        using GstObjectHandle.Borrowed bin = pipeline.Borrow();
        var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&OnElementAdded;
        GObjectApi.g_signal_connect_data(bin.Pointer, "deep-element-added", added, 0, 0, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnElementAdded(nint pipeline, nint bin, nint element, nint userData)
    {
        try
        {
            Prepare(element);
        }
        catch (Exception exception)
        {
            ElementError.Post(element, exception); // it must not cross into C
        }
    }

    private static void Prepare(nint element)
    {
        if (!_decoders.Contains(Element.FactoryNameOf(element))) return;
        var cut = new GaplessMp3();
        AddProbe(element, "sink", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnFrame, cut);
        AddProbe(element, "src", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnAudio, cut);
    }

    private static void AddProbe(nint element, string name, nint callback, GaplessMp3 cut)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, name);
        GstApi.gst_pad_add_probe(pad, ProbeBuffers, callback, UserData.Create(cut), UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnFrame(nint pad, nint info, nint userData)
    {
        GstMapInfo map = default;
        var frame = (GstBuffer*)((GstPadProbeInfo*)info)->data;
        if (GstApi.gst_buffer_map(frame, &map, MapRead) == 0) return ProbeRemove;
        var bytes = new ReadOnlySpan<byte>((void*)map.data, (int)Math.Min(map.size, LameTag.MostBytes));
        UserData.Get<GaplessMp3>(userData)._tag = LameTag.Read(bytes);
        GstApi.gst_buffer_unmap(frame, &map);
        return ProbeRemove;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAudio(nint pad, nint info, nint userData)
    {
        try
        {
            GaplessMp3 cut = UserData.Get<GaplessMp3>(userData);
            return cut._tag is { } tag ? cut.Cut(tag, pad, (GstPadProbeInfo*)info) : ProbeRemove;
        }
        catch (Exception)
        {
            return ProbeOk; // it must not cross into C
        }
    }

    private int Cut(LameTag tag, nint pad, GstPadProbeInfo* info)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        int bytes = AudioInfo.FromCaps(caps)?.BytesPerFrame ?? 0;
        if (caps != 0) GstApi.gst_mini_object_unref(caps);
        if (bytes == 0) return ProbeOk;

        long count = (long)GstApi.gst_buffer_get_size(info->data) / bytes, first = Math.Clamp(tag.Start - _passed, 0, count);
        long end = tag.Length is { } length ? Math.Clamp(tag.Start + length - _passed, first, count) : count;
        _passed += count;
        if (first == end) return ProbeDrop;
        if (first > 0 || end < count)
            info->data = GstAudioApi.gst_audio_buffer_truncate(info->data, bytes, (nuint)first, (nuint)(end - first));
        return ProbeOk;
    }
}
