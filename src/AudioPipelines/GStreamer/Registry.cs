using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The installed elements and their properties.</summary>
internal static unsafe class Registry
{
    /// <summary>The names of all element factories.</summary>
    public static List<string> ElementNames()
    {
        var names = new List<string>();
        GList* list = GstApi.gst_registry_get_feature_list(GstApi.gst_registry_get(), GstApi.gst_element_factory_get_type());
        for (GList* item = list; item != null; item = item->next) names.Add(Element.NameOf(item->data)!);
        GstApi.gst_plugin_feature_list_free(list);
        return names;
    }

    /// <summary>All element factories with their plugins and classes. No plugin is loaded.</summary>
    public static IReadOnlyList<InstalledFactory> Factories()
    {
        Gst.Initialize();
        List<InstalledFactory> factories = [];
        GList* list = GstApi.gst_registry_get_feature_list(GstApi.gst_registry_get(), GstApi.gst_element_factory_get_type());
        for (GList* item = list; item != null; item = item->next)
        {
            factories.Add(new InstalledFactory(
                Element.NameOf(item->data)!,
                Utf8.Borrow(GstApi.gst_plugin_feature_get_plugin_name(item->data)) ?? "",
                Utf8.Borrow(GstApi.gst_element_factory_get_metadata(item->data, "klass")) ?? "",
                GstApi.gst_plugin_feature_get_rank(item->data)));
        }

        GstApi.gst_plugin_feature_list_free(list);
        return factories;
    }

    public static bool HasElement(string factoryName)
    {
        nint factory = GstApi.gst_element_factory_find(factoryName);
        if (factory == 0) return false;
        GstApi.gst_object_unref(factory);
        return true;
    }

    /// <summary>Whether a decoder or a demuxer is installed for a request such as <c>decoder-audio/mpeg,
    /// mpegversion=(int)4</c>.</summary>
    public static bool HasDecoderFor(string request)
    {
        const string decoder = "decoder-";
        const ulong decodersAndDemuxers = (1 << 0) | (1 << 5); // GST_ELEMENT_FACTORY_TYPE_DECODER, _DEMUXER
        const int marginal = 64, sink = 2;                     // GST_RANK_MARGINAL, GST_PAD_SINK
        if (!request.StartsWith(decoder, StringComparison.Ordinal)) return false;
        nint caps = GstApi.gst_caps_from_string(request[decoder.Length..]);
        if (caps == 0) return false;
        GList* all = GstApi.gst_element_factory_list_get_elements(decodersAndDemuxers, marginal);
        GList* fitting = GstApi.gst_element_factory_list_filter(all, caps, sink, 0);
        bool any = fitting != null;
        GstApi.gst_plugin_feature_list_free(fitting);
        GstApi.gst_plugin_feature_list_free(all);
        GstApi.gst_mini_object_unref(caps);
        return any;
    }

    /// <summary>The names of an element's properties; none if there is no such factory.</summary>
    public static List<string> PropertyNames(string factoryName)
    {
        var names = new List<string>();
        using Element? element = Make(factoryName);
        if (element is null) return names;
        using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
        uint count;
        GParamSpec** properties = GObjectApi.g_object_class_list_properties(*(nint*)borrowed.Pointer, &count);
        for (uint i = 0; i < count; i++) names.Add(Utf8.Borrow(properties[i]->name)!);
        GLibApi.g_free((nint)properties);
        return names;
    }

    /// <summary>Whether a property takes a text from launch text. A property for elements or other objects takes any
    /// text.</summary>
    public static bool Takes(string factoryName, string property, string text)
    {
        using Element? element = Make(factoryName);
        if (element is null) return true;
        using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
        GParamSpec* specification = Element.FindProperty(borrowed.Pointer, property);
        if (specification == null || GObjectApi.g_type_is_a(specification->value_type, ElementInspector.GTypeObject) != 0)
            return true;
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, specification->value_type);
        // Validation changes what is out of range, and says so.
        bool takes = GstApi.gst_value_deserialize(&value, text) != 0
            && GObjectApi.g_param_value_validate(specification, &value) == 0;
        GObjectApi.g_value_unset(&value);
        return takes;
    }

    private static Element? Make(string factoryName)
    {
        nint factory = GstApi.gst_element_factory_find(factoryName);
        if (factory == 0) return null;
        nint element = GstApi.gst_element_factory_create(factory, 0);
        GstApi.gst_object_unref(factory);
        return element == 0 ? null : new Element(GstApi.gst_object_ref_sink(element));
    }
}
