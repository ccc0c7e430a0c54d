using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Which elements are installed, and what properties they have.</summary>
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

    /// <summary>The names of an element's properties; none if there is no such factory.</summary>
    public static List<string> PropertyNames(string factoryName)
    {
        var names = new List<string>();
        nint factory = GstApi.gst_element_factory_find(factoryName);
        if (factory == 0) return names;
        nint element = GstApi.gst_element_factory_create(factory, 0);
        GstApi.gst_object_unref(factory);
        if (element == 0) return names;

        GstApi.gst_object_ref_sink(element);
        uint count;
        GParamSpec** properties = GObjectApi.g_object_class_list_properties(*(nint*)element, &count);
        for (uint i = 0; i < count; i++) names.Add(Utf8.Borrow(properties[i]->name)!);
        GLibApi.g_free((nint)properties);
        GstApi.gst_object_unref(element);
        return names;
    }
}
