using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.Testing;

/// <content>What virtual time needs.</content>
internal static unsafe partial class NativeGst
{
    private const string GObject = "gobject-2.0";
    private const string GstCheck = "gstcheck-1.0";

    /// <summary>An object's name.</summary>
    /// <param name="gstObject">A <c>GstObject*</c>, or 0.</param>
    public static string NameOf(nint gstObject)
    {
        if (gstObject == 0) return "";
        nint name = gst_object_get_name(gstObject);
        string text = Text(name);
        g_free(name);
        return text;
    }

    /// <summary>Reads a text that stays GStreamer's.</summary>
    public static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";

    [LibraryImport(Gst)]
    public static partial nint gst_object_ref_sink(nint @object);

    [LibraryImport(Gst)]
    public static partial nint gst_object_get_name(nint @object);

    [LibraryImport(Gst)]
    public static partial void gst_message_parse_stream_status(nint message, int* type, nint* owner);

    [LibraryImport(Gst)]
    public static partial nint gst_element_get_factory(nint element);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gst_element_factory_get_metadata(nint factory, string key);

    [LibraryImport(Gst)]
    public static partial void gst_clock_id_unref(nint id);

    [LibraryImport(GstCheck)]
    public static partial nuint gst_test_clock_get_type();

    [LibraryImport(GstCheck)]
    public static partial void gst_test_clock_set_time(nint test_clock, ulong new_time);

    [LibraryImport(GstCheck)]
    public static partial ulong gst_test_clock_get_next_entry_time(nint test_clock);

    [LibraryImport(GstCheck)]
    public static partial nint gst_test_clock_process_next_clock_id(nint test_clock);

    [LibraryImport(GObject)]
    public static partial nint g_object_new_with_properties(nuint object_type, uint n_properties, nint names, nint values);

    [LibraryImport(GObject)]
    public static partial void g_object_weak_ref(nint @object, nint notify, nint data);

    [LibraryImport(GObject)]
    public static partial void g_type_query(nuint type, TypeQuery* query);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_type_register_static_simple(
        nuint parent_type, string type_name, uint class_size, nint class_init, uint instance_size, nint instance_init, int flags);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint g_type_from_name(string name);

    [LibraryImport(GObject)]
    public static partial int g_type_check_instance_is_a(nint instance, nuint iface_type);

    [LibraryImport(GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(GLib)]
    public static partial void g_random_set_seed(uint seed);

    [LibraryImport("libc")]
    public static partial void srand(uint seed);

    /// <summary><c>GTypeQuery</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct TypeQuery
    {
        public nuint Type;
        public nint TypeName;
        public uint ClassSize;
        public uint InstanceSize;
    }

    /// <summary>The size of a <c>GstMiniObject</c>.</summary>
    [InlineArray(8)]
    public struct Words8
    {
        private nint _first;
    }
}
