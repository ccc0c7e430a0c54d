using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

internal sealed unsafe partial class Pipeline
{
    /// <summary>The appsinks of the pipeline and of the bins in it, in the order in which they were added.</summary>
    /// <returns>Each is the caller's to dispose of.</returns>
    public IReadOnlyList<AppSink> GetAppSinks()
    {
        nuint type = GstAppApi.gst_app_sink_get_type();
        List<nint> pointers = Elements(element => GObjectApi.g_type_check_instance_is_a(element, type) != 0);
        return [.. pointers.Select(pointer => new AppSink(pointer))];
    }

    /// <summary>Every element of the pipeline and of the bins in it, in the order in which they were added.</summary>
    /// <returns>Each is the caller's to dispose of.</returns>
    public IReadOnlyList<Element> GetElements() => [.. Elements(_ => true).Select(pointer => new Element(pointer))];

    /// <summary>The elements that capture from a sound device through <c>GstAudioBaseSrc</c>, such as <c>pulsesrc</c> and
    /// <c>alsasrc</c>. They open the device on their own thread, after the pipeline is in PAUSED or PLAYING, and then post
    /// LATENCY.</summary>
    /// <returns>Each is the caller's to dispose of.</returns>
    /// <seealso href="https://gstreamer.freedesktop.org/documentation/audio/gstaudiobasesrc.html"/>
    public IReadOnlyList<Element> GetCaptureElements()
    {
        nuint type = GObjectApi.g_type_from_name("GstAudioBaseSrc"); // 0 where none was ever made
        return type == 0 ? [] : [.. Elements(element => GObjectApi.g_type_check_instance_is_a(element, type) != 0).Select(
            pointer => new Element(pointer))];
    }

    /// <summary>The element of that name, here or in a bin inside; an <see cref="AppSink"/> if it is one.</summary>
    /// <returns>The caller disposes of it; <see langword="null"/>: there is none.</returns>
    public Element? GetByName(string name)
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        nint element = GstApi.gst_bin_get_by_name(pipeline.Pointer, name);
        if (element == 0) return null;
        bool isAppSink = GObjectApi.g_type_check_instance_is_a(element, GstAppApi.gst_app_sink_get_type()) != 0;
        return isAppSink ? new AppSink(element) : new Element(element);
    }

    /// <summary>The pipeline's graph in Graphviz's language (DOT), without passwords (<see cref="Secrets"/>).</summary>
    public string ToDot()
    {
        const int showAll = 15 | 16; // values in full: a part of a secret would not be recognised
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return Secrets.Hide(Utf8.Take(GstApi.gst_debug_bin_to_dot_data(pipeline.Pointer, showAll)) ?? "");
    }

    private void WaitForPendingPads()
    {
        List<nint> elements = Elements(_ => true);
        PendingPads.Wait(elements);
        elements.ForEach(GstApi.gst_object_unref);
    }

    private List<nint> Elements(Func<nint, bool> wanted)
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return GstIterator.Take(GstApi.gst_bin_iterate_recurse(pipeline.Pointer), wanted);
    }
}
