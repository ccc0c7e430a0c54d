namespace AudioPipelines.Testing;

/// <summary>Faults that do not last.</summary>
internal static class ElementFault
{
    private const uint MessageError = 1 << 1; // GST_MESSAGE_ERROR
    private const int LibraryFailed = 1; // GST_LIBRARY_ERROR_FAILED

    /// <summary>Ends the stream of a pipeline at its sources.</summary>
    public static void EndStream(nint pipeline) =>
        _ = NativeGst.gst_element_send_event(pipeline, NativeGst.gst_event_new_eos()); // a source that has ended takes none

    /// <summary>Posts an error on the bus in an element's name.</summary>
    public static void PostError(nint element)
    {
        uint domain = NativeGst.g_quark_from_string("gst-library-error-quark");
        nint text = NativeGst.g_strdup("This error was brought about on purpose."), debug = NativeGst.g_strdup(null);
        NativeGst.gst_element_message_full(element, MessageError, domain, LibraryFailed, text, debug, 0, 0, 0);
    }
}
