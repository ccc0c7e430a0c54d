namespace AudioPipelines.GStreamer.Interop;

/// <summary>Posts an exception as an element's error, for callbacks without a return value.</summary>
internal static class ElementError
{
    /// <summary>Posts a warning in an element's name. Any thread.</summary>
    public static void PostWarning(nint element, string text)
    {
        uint domain = GLibApi.g_quark_from_string("gst-stream-error-quark");
        GstApi.gst_element_message_full(
            element, (uint)MessageType.Warning, domain, (int)StreamError.Failed, GLibApi.g_strdup(text), GLibApi.g_strdup(
                null), 0, 0, 0);
    }

    /// <summary>Posts an error in an element's name: its input has a format that it cannot take. Any thread.</summary>
    public static void PostUnsupported(nint element, string text)
    {
        uint domain = GLibApi.g_quark_from_string("gst-stream-error-quark");
        GstApi.gst_element_message_full(
            element, (uint)MessageType.Error, domain, (int)StreamError.Format, GLibApi.g_strdup(text), GLibApi.g_strdup(
                null), 0, 0, 0);
    }

    /// <summary>Posts an error in an element's name: what it should open does not exist. Any thread.</summary>
    public static void PostNotFound(nint element, string text)
    {
        uint domain = GLibApi.g_quark_from_string("gst-resource-error-quark");
        GstApi.gst_element_message_full(
            element, (uint)MessageType.Error, domain, (int)ResourceError.NotFound, GLibApi.g_strdup(text), GLibApi.g_strdup(
                null), 0, 0, 0);
    }

    public static void Post(nint element, Exception exception)
    {
        const int libraryFailed = 1; // GST_LIBRARY_ERROR_FAILED
        uint domain = GLibApi.g_quark_from_string("gst-library-error-quark");
        GstApi.gst_element_message_full(
            element, (uint)MessageType.Error, domain, libraryFailed, GLibApi.g_strdup("The handler of the data failed."),
            GLibApi.g_strdup(exception.Message), 0, 0, 0);
    }
}
