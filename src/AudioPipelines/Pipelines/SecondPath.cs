using System.Globalization;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>The second path of a stream that is sent twice: <c>second-path=ADDRESS/PORT</c> in the caps of its udpsrc. A second
/// udpsrc is put beside the first, and a funnel after both.</summary>
internal static class SecondPath
{
    /// <summary>Adds the second path of a udpsrc that does not run yet.</summary>
    /// <returns>The udpsrc of the second path, owned by the caller; <see langword="null"/> if there is none.</returns>
    public static Element? Add(Element udpsrc, string? path)
    {
        if (path?.Split('/') is not [var address, var port]) return null;
        using Element funnel = Make("funnel");
        funnel.SetProperty("forward-sticky-events", "false"); // both paths have the same
        Element second = Make("udpsrc");
        second.SetProperty("address", address);
        second.SetProperty("port", port);
        foreach (string name in (string[])["multicast-iface", "buffer-size"])
        {
            if (udpsrc.GetProperty(name) is { Length: > 0 } value) second.SetProperty(name, value);
        }

        Connect(udpsrc, second, funnel);
        return second;
    }

    private static unsafe void Connect(Element udpsrc, Element second, Element funnel)
    {
        using GstObjectHandle.Borrowed first = udpsrc.Handle.Borrow(), other = second.Handle.Borrow(), merged =
            funnel.Handle.Borrow();
        GValue caps = default;
        _ = GObjectApi.g_value_init(&caps, GstApi.gst_caps_get_type());
        GObjectApi.g_object_get_property(first.Pointer, "caps", &caps);
        GObjectApi.g_object_set_property(other.Pointer, "caps", &caps);
        GObjectApi.g_value_unset(&caps);

        nint output = GstApi.gst_element_get_static_pad(first.Pointer, "src");
        nint input = GstApi.gst_pad_get_peer(output);
        nint mergedOutput = GstApi.gst_element_get_static_pad(merged.Pointer, "src");
        nint bin = GstApi.gst_object_get_parent(first.Pointer);
        bool isLinked = input != 0
            && GstApi.gst_bin_add(bin, other.Pointer) != 0
            && GstApi.gst_bin_add(bin, merged.Pointer) != 0
            && GstApi.gst_pad_unlink(output, input) != 0
            && GstApi.gst_element_link_pads(first.Pointer, "src", merged.Pointer, "sink_%u") != 0
            && GstApi.gst_element_link_pads(other.Pointer, "src", merged.Pointer, "sink_%u") != 0
            && GstApi.gst_pad_link(mergedOutput, input) == 0;
        foreach (nint used in (nint[])[output, input, mergedOutput, bin])
        {
            if (used != 0) GstApi.gst_object_unref(used);
        }

        if (!isLinked)
            throw new AudioSourceException(
                AudioSourceErrorKind.Internal, "The second path of a stream could not be led to the first.");
    }

    private static Element Make(string factory)
    {
        nint made = GstApi.gst_element_factory_make(factory, 0);
        return made != 0
            ? new Element(GstApi.gst_object_ref_sink(made))
            : throw new AudioSourceException(AudioSourceErrorKind.MissingPlugin, string.Create(
                CultureInfo.InvariantCulture, $"The element '{factory}' is missing."));
    }
}
