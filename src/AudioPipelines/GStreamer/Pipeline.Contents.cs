using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

public sealed unsafe partial class Pipeline
{
    private const int IteratorOk = 1;
    private const int IteratorResync = 2;

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

    /// <summary>The element of that name, here or in a bin inside; an <see cref="AppSink"/> if it is one.</summary>
    /// <returns>The caller's to dispose of; <see langword="null"/> if there is none.</returns>
    public Element? GetByName(string name)
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        nint element = GstApi.gst_bin_get_by_name(pipeline.Pointer, name);
        if (element == 0) return null;
        bool isAppSink = GObjectApi.g_type_check_instance_is_a(element, GstAppApi.gst_app_sink_get_type()) != 0;
        return isAppSink ? new AppSink(element) : new Element(element);
    }

    /// <summary>The pipeline's graph in Graphviz's language (DOT).</summary>
    public string ToDot()
    {
        const int showAll = 15;
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return Utf8.Take(GstApi.gst_debug_bin_to_dot_data(pipeline.Pointer, showAll)) ?? "";
    }

    private List<nint> Elements(Func<nint, bool> wanted)
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        var found = new List<nint>();
        nint iterator = GstApi.gst_bin_iterate_recurse(pipeline.Pointer);
        GValue value = default;
        int result;
        while ((result = GstApi.gst_iterator_next(iterator, &value)) is IteratorOk or IteratorResync)
        {
            if (result == IteratorResync)
            {
                found.ForEach(GstApi.gst_object_unref);
                found.Clear();
                GstApi.gst_iterator_resync(iterator);
                continue;
            }

            nint element = GObjectApi.g_value_get_object(&value);
            if (wanted(element)) found.Add(GstApi.gst_object_ref(element));
            GObjectApi.g_value_reset(&value);
        }

        if (value.g_type != 0) GObjectApi.g_value_unset(&value);
        GstApi.gst_iterator_free(iterator);
        // A bin lists the element that was added last first.
        found.Reverse();
        return found;
    }
}
