using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>A device that captures or plays audio.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstdevice.html"/>
public sealed record AudioDevice
{
    /// <summary>The name a user knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>Its class: <c>Audio/Source</c> or <c>Audio/Sink</c>.</summary>
    public required string DeviceClass { get; init; }

    /// <summary>Whether audio can be captured from it.</summary>
    public bool IsSource => DeviceClass.Contains("Source", StringComparison.Ordinal);

    /// <summary>Whether it captures the output of another device.</summary>
    public bool IsMonitor => Properties.GetValueOrDefault("device.class") == "monitor"
        || (DeviceId?.EndsWith(".monitor", StringComparison.Ordinal) ?? false);

    /// <summary>The formats it offers, in the form of launch strings.</summary>
    public string? Caps { get; init; }

    /// <summary>The element that opens it, such as <c>pulsesrc</c>.</summary>
    public string? Element { get; init; }

    /// <summary>The value of that element's <c>device</c> property.</summary>
    public string? DeviceId { get; init; }

    /// <summary>What the driver tells about it.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    internal static AudioDevice From(nint device)
    {
        nint caps = GstApi.gst_device_get_caps(device);
        nint properties = GstApi.gst_device_get_properties(device);
        nint element = GstApi.gst_device_create_element(device, 0);
        if (element != 0) GstApi.gst_object_ref_sink(element);
        try
        {
            return new AudioDevice
            {
                Name = Utf8.Take(GstApi.gst_device_get_display_name(device)) ?? "",
                DeviceClass = Utf8.Take(GstApi.gst_device_get_device_class(device)) ?? "",
                Caps = caps == 0 ? null : Utf8.Take(GstApi.gst_caps_to_string(caps)),
                Element = element == 0 ? null : GStreamer.Element.FactoryNameOf(element),
                DeviceId = element == 0 ? null : GValueText.OfProperty(element, "device"),
                Properties = GValueText.Fields(properties),
            };
        }
        finally
        {
            if (caps != 0) GstApi.gst_mini_object_unref(caps);
            if (properties != 0) GstApi.gst_structure_free(properties);
            if (element != 0) GstApi.gst_object_unref(element);
        }
    }
}
