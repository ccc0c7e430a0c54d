using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>GLib's functions.</summary>
internal static unsafe partial class GLibApi
{
    [LibraryImport(Libraries.GLib)]
    public static partial void g_free(nint mem);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_strfreev(nint str_array);

    [LibraryImport(Libraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_unsetenv(string variable);

    [LibraryImport(Libraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_strdup(string? str);

    [LibraryImport(Libraries.GLib)]
    public static partial int g_rec_mutex_trylock(nint* rec_mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_rec_mutex_unlock(nint* rec_mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_mutex_clear(nint* mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_mutex_lock(nint* mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_mutex_unlock(nint* mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_cond_clear(GCond* cond);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_cond_signal(GCond* cond);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_cond_wait(GCond* cond, nint* mutex);

    [LibraryImport(Libraries.GLib)]
    public static partial int g_cond_wait_until(GCond* cond, nint* mutex, long end_time);

    [LibraryImport(Libraries.GLib)]
    public static partial long g_get_monotonic_time();

    [LibraryImport(Libraries.GLib)]
    public static partial void g_error_free(GError* error);

    [LibraryImport(Libraries.GLib)]
    public static partial nint g_quark_to_string(uint quark);

    [LibraryImport(Libraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint g_quark_from_string(string text);

    [LibraryImport(Libraries.GLib)]
    public static partial void g_list_free(GList* list);

    [LibraryImport(Libraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_file_test(string filename, int test);

    [LibraryImport(Libraries.GLib, EntryPoint = "g_file_test")]
    public static partial int g_file_test_path(nint filename, int test);

    [LibraryImport(Libraries.GLib)]
    public static partial int g_access(nint filename, int mode);

    [LibraryImport(Libraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_filename_from_uri(string uri, nint hostname, nint error);
}
