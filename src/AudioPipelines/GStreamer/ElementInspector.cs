using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Looks at elements from outside: what they are, what they hold, and what their properties say.</summary>
internal static unsafe class ElementInspector
{
    private const int Readable = 1 << 0; // G_PARAM_READABLE
    private const int Writable = 1 << 1; // G_PARAM_WRITABLE
    private const nuint GTypeString = 16 << 2;
    private const nuint GTypeObject = 20 << 2;

    // Of the words of an element's class, those that say that it reads what its properties name.
    private static readonly string[] _readers = ["Source", "Decoder", "Demuxer", "Parser", "Player"];

    /// <summary>The factory's name, or the type's where an element was made without a factory.</summary>
    public static string KindOf(nint element) => Element.FactoryNameOf(element) ?? Utf8.Borrow(GObjectApi.g_type_name(**(nuint**)element)) ?? "?";

    /// <summary>Whether an element may write to the files that its properties name: any that is not known for reading.</summary>
    public static bool IsOutput(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        string @class = factory == 0 ? "" : Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass")) ?? "";
        return @class.Contains("Sink", StringComparison.Ordinal) || !Array.Exists(_readers, word => @class.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The elements inside an element: those of a bin, however deep, and those in properties, with theirs.</summary>
    /// <returns>Each with a reference that is the caller's; none twice.</returns>
    public static List<nint> Contents(nint element)
    {
        List<nint> found = [];
        Collect(element, found);
        return found;
    }

    /// <summary>The texts of an element's properties that can be set.</summary>
    public static List<(string Name, string Text)> Texts(nint element)
    {
        List<(string, string)> texts = [];
        foreach (nint item in Properties(element))
        {
            var property = (GParamSpec*)item;
            if (property->value_type != GTypeString || (property->flags & Writable) == 0) continue;
            string name = Utf8.Borrow(property->name)!;
            if (GValueText.OfProperty(element, name) is { Length: > 0 } text) texts.Add((name, text));
        }

        return texts;
    }

    /// <summary>Sets a text property to exactly this text.</summary>
    public static void SetText(nint element, string name, string text)
    {
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GTypeString);
        GObjectApi.g_value_set_string(&value, text);
        GObjectApi.g_object_set_property(element, name, &value);
        GObjectApi.g_value_unset(&value);
    }

    /// <summary>Whether objects of this one's type have a signal of that name.</summary>
    public static bool HasSignal(nint @object, string name) => GObjectApi.g_signal_lookup(name, **(nuint**)@object) != 0;

    private static void Collect(nint element, List<nint> found)
    {
        if (GObjectApi.g_type_check_instance_is_a(element, GstApi.gst_bin_get_type()) != 0)
        {
            foreach (nint child in GstIterator.Take(GstApi.gst_bin_iterate_recurse(element), _ => true)) Add(child, found);
        }

        foreach (nint item in Properties(element))
        {
            var property = (GParamSpec*)item;
            if (GObjectApi.g_type_is_a(property->value_type, GTypeObject) == 0 || Utf8.Borrow(property->name) == "parent") continue;
            GValue value = default;
            _ = GObjectApi.g_value_init(&value, property->value_type);
            GObjectApi.g_object_get_property(element, Utf8.Borrow(property->name)!, &value);
            nint held = GObjectApi.g_value_get_object(&value);
            if (held != 0 && GObjectApi.g_type_check_instance_is_a(held, GstApi.gst_element_get_type()) != 0) Add(GstApi.gst_object_ref(held), found);
            GObjectApi.g_value_unset(&value);
        }
    }

    private static void Add(nint owned, List<nint> found)
    {
        if (found.Contains(owned))
        {
            GstApi.gst_object_unref(owned);
            return;
        }

        found.Add(owned);
        Collect(owned, found);
    }

    private static List<nint> Properties(nint element)
    {
        uint count;
        GParamSpec** all = GObjectApi.g_object_class_list_properties(*(nint*)element, &count);
        List<nint> readable = [];
        for (uint i = 0; i < count; i++)
        {
            if ((all[i]->flags & Readable) != 0) readable.Add((nint)all[i]);
        }

        GLibApi.g_free((nint)all);
        return readable;
    }
}
