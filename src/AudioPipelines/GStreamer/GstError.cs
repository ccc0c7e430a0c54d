using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The content of an ERROR, WARNING or INFO message.</summary>
/// <param name="Domain">The error domain, such as <c>gst-resource-error-quark</c>.</param>
/// <param name="Code">The code within the domain.</param>
/// <param name="Message">The text meant for users; in the language of the process's locale.</param>
/// <param name="Debug">The text meant for developers: source file, line, function, details.</param>
/// <param name="Element">The name of the element that posted it.</param>
/// <param name="Factory">The kind of that element, such as <c>filesrc</c>.</param>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gsterror.html"/>
internal sealed record GstError(
    string Domain, int Code, string Message, string? Debug = null, string? Element = null, string? Factory = null)
{
    /// <summary>The element's place, such as <c>/GstPipeline:pipeline0/GstFileSrc:filesrc0</c>.</summary>
    internal string? Path { get; init; }

    internal static unsafe string? TakeMessage(GError* error)
    {
        if (error == null) return null;
        string? text = Utf8.Borrow(error->message);
        GLibApi.g_error_free(error);
        return text;
    }
}
