namespace AudioPipelines.Testing;

/// <summary>Recognises elements whose audio comes in real time, whatever the pipelines' clock says.</summary>
internal static class RealTimeElement
{
    /// <summary>Why a source with this element cannot follow virtual time; <see langword="null"/>: it may.</summary>
    /// <param name="element">A <c>GstElement*</c> that has a streaming thread.</param>
    /// <param name="source">The source's name.</param>
    public static string? Describe(nint element, string source)
    {
        nint factory = element == 0 ? 0 : NativeGst.gst_element_get_factory(element);
        if (factory == 0) return null;
        string kind = NativeGst.NameOf(factory);
        string @class = NativeGst.Text(NativeGst.gst_element_factory_get_metadata(factory, "klass"));
        bool isDevice = IsDevice(element) || @class.Contains("Hardware", StringComparison.Ordinal);
        string? what = isDevice ? "takes its audio from a device"
            : @class.Contains("Source/Network", StringComparison.Ordinal) ? "receives from a network"
            : kind == "fdsrc" ? "reads what another program writes"
            : null;
        return what is null
            ? null
            : $"'{source}' cannot follow virtual time: '{NativeGst.NameOf(element)}' ({kind}) {what}, whose time is real. Use a "
            + "live source that waits for the pipelines' clock, such as 'audiotestsrc is-live=true', or a file with 'clocksync' "
            + "behind its decoder.";
    }

    private static bool IsDevice(nint element)
    {
        nuint type = NativeGst.g_type_from_name("GstAudioBaseSrc"); // 0 where none was ever made
        return type != 0 && NativeGst.g_type_check_instance_is_a(element, type) != 0;
    }
}
