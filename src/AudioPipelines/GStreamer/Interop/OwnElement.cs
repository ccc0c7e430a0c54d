namespace AudioPipelines.GStreamer.Interop;

/// <summary>What elements of our own with one input and one output have in common.</summary>
internal static class OwnElement
{
    private const int Output = 1; // GST_PAD_SRC
    private const int Input = 2;  // GST_PAD_SINK

    /// <summary>Says what a class of elements takes, as caps.</summary>
    public static void AddInput(nint @class, string types) => AddTemplate(@class, "sink", Input, types);

    /// <summary>Says what a class of elements makes, as caps.</summary>
    public static void AddOutput(nint @class, string types) => AddTemplate(@class, "src", Output, types);

    /// <summary>The pads of a new element, which still have to be added to it.</summary>
    public static (nint Input, nint Output) MakePads(nint @class) => (MakePad(@class, "sink"), MakePad(@class, "src"));

    private static nint MakePad(nint @class, string name) =>
        GstApi.gst_pad_new_from_template(GstApi.gst_element_class_get_pad_template(@class, name), name);

    private static void AddTemplate(nint @class, string name, int direction, string types)
    {
        nint caps = GstApi.gst_caps_from_string(types);
        GstApi.gst_element_class_add_pad_template(@class, GstApi.gst_pad_template_new(name, direction, 0, caps));
        GstApi.gst_mini_object_unref(caps);
    }
}
