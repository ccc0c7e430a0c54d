using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Protects the converters of a pipeline from audio that they cannot take. They refuse audio that does not say where its
/// channels belong. Audio with more channels than their mixer counts ends the process (1.22).</summary>
/// <remarks>
/// <para>Channels without names, or with a mask that does not fit their number, get no position. They are passed on one by one,
/// and never mixed.</para>
/// <para>A stream of many channels bypasses the converters. The element after them must take it as it is.</para>
/// <para>Probes see caps only, and no buffers. They run on streaming threads.</para>
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/audioconvert/index.html"/>
internal static unsafe class ConverterGuard
{
    /// <summary>How many channels the converters can take.</summary>
    public const int MostChannels = 63;

    private const int ProbeEvents = 1 << 6; // GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM
    private const int ProbeDrop = 0;
    private const int ProbeOk = 1;
    private const int CheckNothing = 0; // GST_PAD_LINK_CHECK_NOTHING

    private static readonly string[] _converters = ["audioconvert", "audioresample"];

    /// <summary>Prepares the elements of a pipeline that does not run yet.</summary>
    public static void Install(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName != "appsink" && !_converters.Contains(element.FactoryName)) continue;
                using GstObjectHandle.Borrowed guarded = element.Handle.Borrow();
                nint input = GstApi.gst_element_get_static_pad(guarded.Pointer, "sink");
                nint before = GstApi.gst_pad_get_peer(input);
                if (before != 0)
                {
                    Watch(before);
                    GstApi.gst_object_unref(before);
                }

                // A decoding element is linked once it knows its stream.
                GObjectApi.g_signal_connect_data(
                    input, "linked", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnLinked, 0, 0, 0);
                GstApi.gst_object_unref(input);
            }
        }
    }

    private static void Watch(nint pad) =>
        GstApi.gst_pad_add_probe(pad, ProbeEvents, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnEvent, 0, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLinked(nint input, nint before, nint userData)
    {
        try
        {
            Watch(before);
        }
        catch (Exception)
        {
            // It must not cross into C.
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEvent(nint pad, nint info, nint userData)
    {
        try
        {
            var probe = (GstPadProbeInfo*)info;
            if (new StreamEvent(probe->data, null).CapsHandle is var caps && caps == 0) return ProbeOk;
            if (ChannelMask.Corrected(caps) is var corrected && corrected != 0)
            {
                nint named = GstApi.gst_event_new_caps(corrected);
                GstApi.gst_event_set_seqnum(named, GstApi.gst_event_get_seqnum(probe->data));
                GstApi.gst_mini_object_unref(corrected);
                GstApi.gst_mini_object_unref(probe->data);
                probe->data = named;
                caps = new StreamEvent(named, null).CapsHandle;
            }

            return ChannelMask.ChannelsOf(caps) <= MostChannels || PassConverters(pad, caps) ? ProbeOk : ProbeDrop;
        }
        catch (Exception)
        {
            return ProbeOk; // it must not cross into C
        }
    }

    /// <summary>Links an output past the converters that follow it.</summary>
    /// <returns>False if the audio cannot go on; a message on the bus says so.</returns>
    private static bool PassConverters(nint pad, nint caps)
    {
        nint input = GstApi.gst_pad_get_peer(pad), after = input;
        if (input == 0) return true;
        _ = GstApi.gst_object_ref(after);
        while (after != 0 && ConverterOf(after) is var converter && converter != 0)
        {
            GstApi.gst_object_unref(after);
            nint output = GstApi.gst_element_get_static_pad(converter, "src");
            after = GstApi.gst_pad_get_peer(output);
            GstApi.gst_object_unref(output);
            GstApi.gst_object_unref(converter);
        }

        bool goesOn = after == input;
        if (!goesOn && after != 0 && GstApi.gst_pad_query_accept_caps(after, caps) != 0)
        {
            nint unlinked = GstApi.gst_pad_get_peer(after);
            _ = GstApi.gst_pad_unlink(unlinked, after);
            _ = GstApi.gst_pad_unlink(pad, input);
            // the caps before a probe may differ from those after it
            goesOn = GstApi.gst_pad_link_full(pad, after, CheckNothing) == 0;
            GstApi.gst_object_unref(unlinked);
        }

        if (!goesOn) Tell(input, ChannelMask.ChannelsOf(caps));
        if (after != 0) GstApi.gst_object_unref(after);
        GstApi.gst_object_unref(input);
        return goesOn;
    }

    /// <summary>The converter that owns an input, with a reference; 0 if another element owns it.</summary>
    private static nint ConverterOf(nint input)
    {
        nint element = GstApi.gst_pad_get_parent_element(input);
        if (element == 0 || _converters.Contains(Element.FactoryNameOf(element))) return element;
        GstApi.gst_object_unref(element);
        return 0;
    }

    private static void Tell(nint input, int channels)
    {
        nint element = GstApi.gst_pad_get_parent_element(input);
        if (element == 0) return;
        ElementError.PostUnsupported(
            element,
            $"{channels} channels come here, and this element takes {MostChannels} at most. So many channels are delivered as "
            + $"they are: "
            + "ask for no other rate and no other number of channels.");
        GstApi.gst_object_unref(element);
    }
}
