using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Makes RTP depayloaders of samples keep the channels as sent: channel c of the packets is channel c of the
/// audio.</summary>
/// <remarks>
/// By default, the depayloaders of L8, L16 and L24 take three and more channels for loudspeakers in the order of RFC 3551,
/// whatever the session says, and sort them by position. Those of PCMU and PCMA take all channels for one. So a depayloader is
/// told that its packets hold one channel, which needs no sorting, and its output caps are corrected. Two channels are left and
/// right. More channels have no positions, since nobody knows where the microphones of an array are.
/// </remarks>
internal sealed unsafe class ChannelsAsSent
{
    private const int ProbeEvents = 1 << 6; // GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM
    private const int ProbeOk = 1;
    private const int StereoPayload = 10; // of L16, in RFC 3551

    private static readonly string[] _depayloaders = ["rtpL8depay", "rtpL16depay", "rtpL24depay", "rtppcmudepay", "rtppcmadepay"];
    private static readonly string[] _ofChannels = ["channels", "channel-mask", "encoding-params", "channel-order"];

    private int _channels = 1;

    private ChannelsAsSent()
    {
    }

    /// <summary>Prepares the elements of a pipeline that does not run yet, and those that its bins will add.</summary>
    public static void Keep(Pipeline pipeline)
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
        catch (Exception e)
        {
            ElementError.Post(element, new AudioSourceException(
                AudioSourceErrorKind.Internal, "The channels of an RTP stream could not be kept in order.", e));
        }
    }

    private static void Prepare(nint element)
    {
        if (Element.FactoryNameOf(element) is not { } factory || !_depayloaders.Contains(factory)) return;
        var channels = new ChannelsAsSent();
        channels.Watch(element, "sink", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnPacketFormat);
        channels.Watch(element, "src", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnAudioFormat);
    }

    private void Watch(nint element, string name, nint callback)
    {
        nint pad = GstApi.gst_element_get_static_pad(element, name);
        GstApi.gst_pad_add_probe(pad, ProbeEvents, callback, UserData.Create(this), UserData.DestroyNotify);
        GstApi.gst_object_unref(pad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnPacketFormat(nint pad, nint info, nint userData) => Handle(pad, info, userData, isBehind: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAudioFormat(nint pad, nint info, nint userData) => Handle(pad, info, userData, isBehind: true);

    private static int Handle(nint pad, nint info, nint userData, bool isBehind)
    {
        try
        {
            var probe = (GstPadProbeInfo*)info;
            nint caps = new StreamEvent(probe->data, null).CapsHandle;
            if (caps == 0) return ProbeOk;
            ChannelsAsSent self = UserData.Get<ChannelsAsSent>(userData);
            if (!isBehind) self._channels = Count(GstApi.gst_caps_get_structure(caps, 0));
            if (self._channels == 1) return ProbeOk;
            string fields = !isBehind ? "channels=(int)1"
                : string.Create(CultureInfo.InvariantCulture,
                    $"channels=(int){self._channels},channel-mask=(bitmask){(self._channels == 2 ? "0x3" : "0x0")}");
            Replace(probe, caps, fields);
        }
        catch (Exception e)
        {
            // It must not cross into C, and channels in the wrong order must not count as right.
            nint element = GstApi.gst_pad_get_parent_element(pad);
            if (element == 0) return ProbeOk;
            ElementError.Post(element, new AudioSourceException(
                AudioSourceErrorKind.Internal, "The channels of an RTP stream could not be kept in order.", e));
            GstApi.gst_object_unref(element);
        }

        return ProbeOk;
    }

    /// <summary>How many channels the packets hold, read as the depayloaders read it.</summary>
    private static int Count(nint structure)
    {
        int number;
        if (Utf8.Borrow(GstApi.gst_structure_get_string(structure, "encoding-params")) is { } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0) return number;
        if (GstApi.gst_structure_get_int(structure, "encoding-params", &number) != 0 && number > 0) return number;
        if (GstApi.gst_structure_get_int(structure, "channels", &number) != 0 && number > 0) return number;
        bool isL16 = Utf8.Borrow(GstApi.gst_structure_get_string(structure, "encoding-name")) is null or "L16";
        return isL16 && GstApi.gst_structure_get_int(structure, "payload", &number) != 0 && number == StereoPayload ? 2 : 1;
    }

    /// <summary>Replaces the caps in the passing event: these fields take the place of its channel fields.</summary>
    private static void Replace(GstPadProbeInfo* probe, nint caps, string fields)
    {
        using var copy = new Caps(GstApi.gst_caps_copy(caps));
        using (GstObjectHandle.Borrowed pointer = copy.Borrow())
        {
            nint structure = GstApi.gst_caps_get_structure(pointer.Pointer, 0);
            foreach (string name in _ofChannels) GstApi.gst_structure_remove_field(structure, name);
        }

        using var other = Caps.Parse($"{copy},{fields}");
        using GstObjectHandle.Borrowed told = other.Borrow();
        nint replacement = GstApi.gst_event_new_caps(told.Pointer);
        GstApi.gst_mini_object_unref(probe->data);
        probe->data = replacement;
    }
}
