using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Looks at elements: their type, their contents and their properties.</summary>
internal static unsafe class ElementInspector
{
    private const int Readable = 1 << 0; // G_PARAM_READABLE
    private const int Writable = 1 << 1; // G_PARAM_WRITABLE
    private const nuint GTypeString = 16 << 2;
    internal const nuint GTypeObject = 20 << 2;

    // Words of an element's class that say that it reads what its properties name.
    private static readonly string[] _readers = ["Source", "Decoder", "Demuxer", "Parser", "Player"];

    /// <summary>The factory's name, or the type's if there is no factory.</summary>
    public static string KindOf(nint element) =>
        Element.FactoryNameOf(element) ?? Utf8.Borrow(GObjectApi.g_type_name(**(nuint**)element)) ?? "?";

    /// <summary>Whether an element may write the files that its properties name: true unless it is known to read them.</summary>
    public static bool IsOutput(nint element)
    {
        nint factory = GstApi.gst_element_get_factory(element);
        string @class = factory == 0 ? "" : Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass")) ?? "";
        return @class.Contains("Sink", StringComparison.Ordinal)
            || !Array.Exists(_readers, word => @class.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The elements inside an element, at any depth: those of bins, and those in properties.</summary>
    /// <returns>Each once, with a reference that the caller owns.</returns>
    public static List<nint> Contents(nint element)
    {
        List<nint> found = [];
        Collect(element, found);
        return found;
    }

    /// <summary>The properties of an element that can be set, with the type that each comes from.</summary>
    public static List<(string Name, string Owner, bool IsText)> Settable(nint element)
    {
        List<(string, string, bool)> settable = [];
        foreach (nint item in Properties(element, Writable))
        {
            var property = (GParamSpec*)item;
            settable.Add((Utf8.Borrow(property->name)!, Utf8.Borrow(GObjectApi.g_type_name(property->owner_type))!,
                property->value_type == GTypeString));
        }

        return settable;
    }

    /// <summary>The text of a property.</summary>
    /// <returns>Empty where there is none.</returns>
    public static string Text(nint element, string property) => GValueText.OfProperty(element, property) ?? "";

    /// <summary>Whether a property has another value than it has in an element that was just made.</summary>
    public static bool IsChanged(nint element, string name)
    {
        GParamSpec* property = Element.FindProperty(element, name);
        if ((property->flags & Readable) == 0) return true;
        GValue value = default, untouched = default;
        Read(element, property, &value);
        bool changed = GObjectApi.g_param_value_defaults(property, &value) == 0;
        nint fresh = changed ? GstApi.gst_element_factory_make(KindOf(element), 0) : 0;
        if (fresh != 0)
        {
            // Some elements make their own default, such as the environment's proxy.
            fresh = GstApi.gst_object_ref_sink(fresh);
            Read(fresh, property, &untouched);
            changed = GObjectApi.g_param_values_cmp(property, &value, &untouched) != 0;
            GObjectApi.g_value_unset(&untouched);
            GstApi.gst_object_unref(fresh);
        }

        GObjectApi.g_value_unset(&value);
        return changed;
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

    /// <summary>Whether a bin waits for later elements to set their properties, as for <c>source::location=</c> in launch
    /// text.</summary>
    public static bool SetsUpLaterElements(nint element) =>
        GObjectApi.g_type_check_instance_is_a(element, GstApi.gst_bin_get_type()) != 0
        && GObjectApi.g_signal_has_handler_pending(
            element, GObjectApi.g_signal_lookup("child-added", **(nuint**)element), 0, 1) != 0;

    private static void Collect(nint element, List<nint> found)
    {
        if (GObjectApi.g_type_check_instance_is_a(element, GstApi.gst_bin_get_type()) != 0)
        {
            foreach (nint child in GstIterator.Take(GstApi.gst_bin_iterate_recurse(element), _ => true)) Add(child, found);
        }

        foreach (nint item in Properties(element, Readable))
        {
            var property = (GParamSpec*)item;
            if (GObjectApi.g_type_is_a(property->value_type, GTypeObject) == 0 || Utf8.Borrow(property->name) == "parent")
                continue;
            GValue value = default;
            Read(element, property, &value);
            nint held = GObjectApi.g_value_get_object(&value);
            if (held != 0 && GObjectApi.g_type_check_instance_is_a(held, GstApi.gst_element_get_type()) != 0)
                Add(GstApi.gst_object_ref(held), found);
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

    private static void Read(nint element, GParamSpec* property, GValue* value)
    {
        _ = GObjectApi.g_value_init(value, property->value_type);
        GObjectApi.g_object_get_property(element, Utf8.Borrow(property->name)!, value);
    }

    private static List<nint> Properties(nint element, int flag)
    {
        uint count;
        GParamSpec** all = GObjectApi.g_object_class_list_properties(*(nint*)element, &count);
        List<nint> found = [];
        for (uint i = 0; i < count; i++)
        {
            if ((all[i]->flags & flag) != 0) found.Add((nint)all[i]);
        }

        GLibApi.g_free((nint)all);
        return found;
    }
}
