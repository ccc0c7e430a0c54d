using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.CutOff;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines.Gapless;

namespace AudioPipelines.Pipelines.CutOff;

/// <summary>Reports at the end of a bare stream how many of the samples promised by its header are missing.</summary>
/// <remarks>A probe before the decoder reads the header and is removed after a few buffers; one after the decoder
/// counts.</remarks>
internal sealed unsafe class CutOffStream
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeEvents = 1 << 6; // GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM
    private const int ProbeOk = 1;
    private const int ProbeRemove = 2;
    private const int EndOfStream = 110;
    private const int HeaderBuffers = 4;

    private readonly PadAudio _audio = new();
    private (long Samples, int Tolerance)? _promised;
    private int _looked;
    private long _came;

    private CutOffStream()
    {
    }

    /// <summary>Prepares an element before it runs.</summary>
    public static void Prepare(nint element)
    {
        if (!AudioElements.IsDecoder(element)) return;
        var self = new CutOffStream();
        AddProbe(element, "sink", ProbeBuffers, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnCoded, self);
        AddProbe(element, "src", ProbeBuffers | ProbeEvents, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnDecoded,
            self);
    }

    private static void AddProbe(nint element, string name, int mask, nint callback, CutOffStream self)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, name);
        if (pad == 0) return;
        GstApi.gst_pad_add_probe(pad, mask, callback, UserData.Create(self), UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCoded(nint pad, nint info, nint userData)
    {
        try
        {
            return UserData.Get<CutOffStream>(userData).Look(pad, (GstBuffer*)((GstPadProbeInfo*)info)->data)
                ? ProbeRemove
                : ProbeOk;
        }
        catch (Exception)
        {
            return ProbeRemove; // it must not cross into C
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnDecoded(nint pad, nint info, nint userData)
    {
        try
        {
            CutOffStream self = UserData.Get<CutOffStream>(userData);
            if (self._promised is null) return self._looked < HeaderBuffers ? ProbeOk : ProbeRemove;
            var probe = (GstPadProbeInfo*)info;
            if ((probe->type & ProbeBuffers) != 0) self.Count(pad, (GstBuffer*)probe->data);
            else if (((GstEvent*)probe->data)->type >> 8 == EndOfStream) self.End(pad);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }

        return ProbeOk;
    }

    /// <summary>Reads one of the first buffers.</summary>
    /// <returns>Whether that was enough.</returns>
    private bool Look(nint pad, GstBuffer* buffer)
    {
        if (_looked++ == 0 && !TimeOrigin.IsGuessBefore(pad)) _looked = HeaderBuffers; // the container's length counts
        GstMapInfo map = default;
        if (_looked > HeaderBuffers || AudioElements.TypeOf(pad) is not { } type || GstApi.gst_buffer_map(buffer, &map, 1) == 0)
            return true;
        _promised = HeaderLength.Read(
            type, new ReadOnlySpan<byte>((void*)map.data, (int)Math.Min(map.size, HeaderLength.MostBytes)));
        GstApi.gst_buffer_unmap(buffer, &map);
        return _promised is not null || _looked >= HeaderBuffers;
    }

    private void Count(nint pad, GstBuffer* buffer)
    {
        _came += _audio.Measure(pad, buffer) ?? 0;
    }

    private void End(nint pad)
    {
        if (_promised is not { } promised || _audio.Rate == 0 || promised.Samples - _came <= promised.Tolerance) return;
        nint element = GstApi.gst_pad_get_parent_element(pad);
        if (element == 0) return;
        ElementError.PostWarning(
            element, CutOffText.Tell(promised.Samples - _came, promised.Samples, _audio.Rate, mayBeDamaged: true));
        GstApi.gst_object_unref(element);
    }
}
