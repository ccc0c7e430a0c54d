using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.CutOff;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.CutOff;

/// <summary>Reports at the end of a file how much is missing, if the container states its length.</summary>
/// <remarks>Only for files with one stream: in a film, the sound may end before the picture. A container promises nothing if the
/// demuxer finds the length at its end (Ogg) or from its byte rate (MPEG).</remarks>
internal sealed unsafe class CutOffContainer
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeEvents = 1 << 6; // GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM
    private const int ProbeOk = 1;
    private const int EndOfStream = 110;
    private const int Segment = (70 << 8) | 0b1110; // GST_EVENT_SEGMENT

    /// <summary>The inexact part of a container's length, in nanoseconds: a last packet's length, or what an encoder put before
    /// the audio.</summary>
    private const long Tolerance = 250_000_000;

    private static readonly string[] _demuxers = ["qtdemux", "matroskademux", "aiffparse"];

    private long _end;

    private CutOffContainer()
    {
    }

    /// <summary>Prepares an element before it runs.</summary>
    public static void Prepare(nint element)
    {
        if (!_demuxers.Contains(Element.FactoryNameOf(element))) return;
        nint pad = GstApi.gst_element_get_static_pad(element, "src");
        if (pad == 0)
        {
            var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadAdded;
            GObjectApi.g_signal_connect_data(element, "pad-added", added, 0, 0, 0);
            return;
        }

        Watch(pad);
        GstApi.gst_object_unref(pad);
    }

    private static void Watch(nint pad)
    {
        var callback = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnData;
        GstApi.gst_pad_add_probe(
            pad, ProbeBuffers | ProbeEvents, callback, UserData.Create(new CutOffContainer()), UserData.DestroyNotify);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadAdded(nint element, nint pad, nint userData)
    {
        try
        {
            Watch(pad);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnData(nint pad, nint info, nint userData)
    {
        try
        {
            CutOffContainer self = UserData.Get<CutOffContainer>(userData);
            var probe = (GstPadProbeInfo*)info;
            if ((probe->type & ProbeBuffers) != 0) self.Follow((GstBuffer*)probe->data);
            else if (((GstEvent*)probe->data)->type >> 8 == EndOfStream) self.End(pad);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }

        return ProbeOk;
    }

    private void Follow(GstBuffer* buffer)
    {
        if (ClockTime.ToNullable(buffer->pts) is { } time)
            _end = Math.Max(_end, time + (ClockTime.ToNullable(buffer->duration) ?? 0));
    }

    /// <summary>Pictures that nobody takes end at once.</summary>
    private static bool IsAudio(nint pad)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        if (caps == 0) return false;
        using Caps owned = Caps.FromHandle(caps);
        GstApi.gst_mini_object_unref(caps);
        return owned.ToString().StartsWith("audio/", StringComparison.Ordinal);
    }

    private void End(nint pad)
    {
        long all;
        if (_end == 0 || !IsAudio(pad) || GstApi.gst_pad_query_duration(pad, ClockTime.FormatTime, &all) == 0 || all <= 0) return;
        nint held = GstApi.gst_pad_get_sticky_event(pad, Segment, 0), element = GstApi.gst_pad_get_parent_element(pad);
        if (held != 0 && element != 0 && GstIterator.Count(GstApi.gst_element_iterate_src_pads(element)) == 1)
        {
            GstSegment segment;
            GstApi.gst_event_copy_segment(held, &segment);
            long missing = all - (_end - (long)segment.start + (long)segment.time);
            if (segment.format == ClockTime.FormatTime && missing > Tolerance)
                ElementError.PostWarning(element, CutOffText.Tell(missing, all));
        }

        if (held != 0) GstApi.gst_mini_object_unref(held);
        if (element != 0) GstApi.gst_object_unref(element);
    }
}
