namespace AudioPipelines.GStreamer.Interop;

/// <summary>Values, structures and tag lists as text.</summary>
internal static unsafe class GValueText
{
    private const nuint GTypeString = 16 << 2;

    /// <summary>A value as text: strings as they are, everything else in GStreamer's notation; <see langword="null"/> if it has
    /// none.</summary>
    public static string? Of(GValue* value) =>
        value == null ? null
        : value->g_type == GTypeString ? Utf8.Borrow(GObjectApi.g_value_get_string(value))
        : Utf8.Take(GstApi.gst_value_serialize(value));

    /// <summary>A property of an object as text.</summary>
    public static string? OfProperty(nint @object, string name)
    {
        GParamSpec* property = Element.FindProperty(@object, name);
        if (property == null) return null;
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, property->value_type);
        GObjectApi.g_object_get_property(@object, name, &value);
        string? text = Of(&value);
        GObjectApi.g_value_unset(&value);
        return text;
    }

    /// <summary>An object that a property holds, with a reference for the caller; 0 if it holds none.</summary>
    public static nint ObjectProperty(nint @object, string name)
    {
        GParamSpec* property = Element.FindProperty(@object, name);
        if (property == null) return 0;
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, property->value_type);
        GObjectApi.g_object_get_property(@object, name, &value);
        nint held = GObjectApi.g_value_dup_object(&value);
        GObjectApi.g_value_unset(&value);
        return held;
    }

    /// <summary>The fields of a structure that is the caller's.</summary>
    public static Dictionary<string, string> Fields(nint structure)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (structure == 0) return fields;
        int count = GstApi.gst_structure_n_fields(structure);
        for (uint i = 0; i < count; i++)
        {
            string name = Utf8.Borrow(GstApi.gst_structure_nth_field_name(structure, i))!;
            if (Of(GstApi.gst_structure_get_value(structure, name)) is { } text) fields[name] = text;
        }

        return fields;
    }

    /// <summary>The tags of a list that stays the library's, each with all its values. Pictures and other binary data are left
    /// out.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Tags(nint list)
    {
        var tags = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (list == 0) return tags;
        nuint sample = GstApi.gst_sample_get_type();
        int count = GstApi.gst_tag_list_n_tags(list);
        for (uint i = 0; i < count; i++)
        {
            string name = Utf8.Borrow(GstApi.gst_tag_list_nth_tag_name(list, i))!;
            var values = new List<string>();
            uint size = GstApi.gst_tag_list_get_tag_size(list, name);
            for (uint k = 0; k < size; k++)
            {
                GValue* value = GstApi.gst_tag_list_get_value_index(list, name, k);
                if (value->g_type != sample && Of(value) is { } text) values.Add(text);
            }

            if (values.Count > 0) tags[name] = values;
        }

        return tags;
    }
}
