using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Makes each <c>pulsesrc</c> use its device's own rate and channels. By default it asks for its first preference,
/// 44,100 Hz and two channels, and the server resamples and mixes.</summary>
internal static unsafe class PulseCapture
{
    /// <summary>Puts caps after each <c>pulsesrc</c> of a pipeline that does not run yet, unless the next element asks for
    /// something else. Blocks while the server answers.</summary>
    /// <exception cref="AudioSourceException">The device's channels can only be taken mixed.</exception>
    public static void Prepare(Pipeline pipeline)
    {
        foreach (Element element in pipeline.GetElements())
        {
            using (element)
            {
                if (element.FactoryName == "pulsesrc") Prepare(element);
            }
        }
    }

    private static void Prepare(Element pulsesrc)
    {
        string? server = NullIfEmpty(pulsesrc.GetProperty("server")), name = NullIfEmpty(pulsesrc.GetProperty("device"));
        if (PulseDevice.Find(server, name) is not { } device) return; // opening it tells why
        using GstObjectHandle.Borrowed element = pulsesrc.Handle.Borrow();
        nint pad = GstApi.gst_element_get_static_pad(element.Pointer, "src");
        nint peer = GstApi.gst_pad_get_peer(pad);
        try
        {
            if (peer == 0 || AsksForItsOwn(peer, device)) return;
            if (device.Caps is not { } caps) throw Numbered(server, device, pulsesrc.Name);
            Insert(pad, peer, caps);
        }
        finally
        {
            if (peer != 0) GstApi.gst_object_unref(peer);
            GstApi.gst_object_unref(pad);
        }
    }

    /// <summary>Whether the next element does not take the device's rate and number of channels: it was told what to ask
    /// for.</summary>
    private static bool AsksForItsOwn(nint peer, PulseDevice device)
    {
        nint own = GstApi.gst_caps_from_string($"audio/x-raw,rate={device.Rate},channels={device.Channels}");
        nint taken = GstApi.gst_pad_query_caps(peer, own);
        bool asks = GstApi.gst_caps_is_empty(taken) != 0;
        GstApi.gst_mini_object_unref(taken);
        GstApi.gst_mini_object_unref(own);
        return asks;
    }

    private static void Insert(nint pad, nint peer, string caps)
    {
        nint source = GstApi.gst_pad_get_parent_element(pad);
        nint bin = GstApi.gst_object_get_parent(source);
        nint filter = GstApi.gst_element_factory_make("capsfilter", 0);
        GstApi.gst_util_set_object_arg(filter, "caps", caps);
        _ = GstApi.gst_bin_add(bin, filter);
        nint input = GstApi.gst_element_get_static_pad(filter, "sink"), output = GstApi.gst_element_get_static_pad(filter, "src");
        _ = GstApi.gst_pad_unlink(pad, peer);
        _ = GstApi.gst_pad_link(pad, input);
        _ = GstApi.gst_pad_link(output, peer);
        GstApi.gst_object_unref(input);
        GstApi.gst_object_unref(output);
        GstApi.gst_object_unref(bin);
        GstApi.gst_object_unref(source);
    }

    private static AudioSourceException Numbered(string? server, PulseDevice device, string element) => new(
        AudioSourceErrorKind.UnsupportedFormat,
        $"The device '{device.Name}' has {device.Channels} channels that are only numbered (aux0 …) or share a position, which "
        + $"pulsesrc can only"
        + " take mixed by the server. Take it through ALSA (system=alsa device=hw:N) or PipeWire (system=pipewire)"
        + (device.Naming(server) is { } command
            ? $", or take '{device.NamedSource}', which this command makes of it: {command}"
            : "."))
    {
        Element = element,
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) || text == "NULL" ? null : text;
}
