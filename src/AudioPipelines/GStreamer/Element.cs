using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>One element of a pipeline.</summary>
/// <remarks>Holds its own reference: dispose of it and the pipeline in any order. All members may be called from any
/// thread.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstelement.html"/>
internal unsafe class Element : IDisposable
{
    internal Element(nint owned) => Handle = new GstObjectHandle(owned);

    /// <summary>The element's name, unique within its bin.</summary>
    public string Name
    {
        get
        {
            using GstObjectHandle.Borrowed element = Handle.Borrow();
            return NameOf(element.Pointer)!;
        }
    }

    /// <summary>The kind of element, such as <c>filesrc</c>; <see langword="null"/> for elements made without a
    /// factory.</summary>
    public string? FactoryName
    {
        get
        {
            using GstObjectHandle.Borrowed element = Handle.Borrow();
            return FactoryNameOf(element.Pointer);
        }
    }

    /// <summary>The element's place, such as <c>/GstPipeline:pipeline0/GstFileSrc:filesrc0</c>.</summary>
    public string PathString
    {
        get
        {
            using GstObjectHandle.Borrowed element = Handle.Borrow();
            return Utf8.Take(GstApi.gst_object_get_path_string(element.Pointer))!;
        }
    }

    internal GstObjectHandle Handle { get; }

    /// <summary>Whether the element has a property of that name in the installed GStreamer.</summary>
    public bool HasProperty(string name)
    {
        using GstObjectHandle.Borrowed element = Handle.Borrow();
        return FindProperty(element.Pointer, name) != null;
    }

    /// <summary>Sets a property from text, as <c>gst-launch-1.0</c> would.</summary>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value as text. Text that is no value of the property's type leaves it unchanged.</param>
    /// <exception cref="AudioSourceException">The element has no such property.</exception>
    public void SetProperty(string name, string value)
    {
        using GstObjectHandle.Borrowed element = Handle.Borrow();
        if (FindProperty(element.Pointer, name) == null)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.InvalidDescription,
                $"The element '{NameOf(element.Pointer)}' ({FactoryNameOf(element.Pointer)}) has no property '{name}'.")
            {
                Element = NameOf(element.Pointer),
            };
        }

        GstApi.gst_util_set_object_arg(element.Pointer, name, value);
    }

    /// <summary>The value of a property as text, as <c>gst-launch-1.0</c> writes it; <see langword="null"/> if there is
    /// none.</summary>
    /// <param name="name">The property.</param>
    public string? GetProperty(string name)
    {
        using GstObjectHandle.Borrowed element = Handle.Borrow();
        return FindProperty(element.Pointer, name) == null ? null : GValueText.OfProperty(element.Pointer, name);
    }

    /// <summary>Gives the reference up.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the reference up.</summary>
    /// <param name="disposing">Whether it was called explicitly, and not by the garbage collector.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Handle.Dispose();
    }

    internal static GParamSpec* FindProperty(nint element, string name) =>
        GObjectApi.g_object_class_find_property(*(nint*)element, name);

    internal static string? NameOf(nint @object) => @object == 0 ? null : Utf8.Take(GstApi.gst_object_get_name(@object));

    /// <summary>A text field in the caps of a property's value.</summary>
    internal unsafe string? GetCapsField(string property, string field)
    {
        using GstObjectHandle.Borrowed element = Handle.Borrow();
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GstApi.gst_caps_get_type());
        GObjectApi.g_object_get_property(element.Pointer, property, &value);
        nint caps = GObjectApi.g_value_get_boxed(&value);
        bool isThere = caps != 0 && GstApi.gst_caps_get_size(caps) > 0;
        string? text = isThere
            ? Utf8.Borrow(GstApi.gst_structure_get_string(GstApi.gst_caps_get_structure(caps, 0), field))
            : null;
        GObjectApi.g_value_unset(&value);
        return text;
    }

    internal static string? FactoryNameOf(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        return factory == 0 ? null : NameOf(factory);
    }
}
