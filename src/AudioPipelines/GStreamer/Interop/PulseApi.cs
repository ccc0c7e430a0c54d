using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>The few functions of libpulse that describe a device, which GStreamer's elements do not. <c>pulsesrc</c> links the
/// library, so it exists wherever <c>pulsesrc</c> does.</summary>
/// <seealso href="https://www.freedesktop.org/software/pulseaudio/doxygen/introspect_8h.html"/>
internal static unsafe partial class PulseApi
{
    public const int ContextNoAutospawn = 1;
    public const int ContextReady = 4;
    public const int ContextFailed = 5;
    public const int OperationRunning = 0;

    private const string Library = "libpulse.so.0";

    [LibraryImport(Library)]
    public static partial nint pa_mainloop_new();

    [LibraryImport(Library)]
    public static partial void pa_mainloop_free(nint mainloop);

    [LibraryImport(Library)]
    public static partial nint pa_mainloop_get_api(nint mainloop);

    /// <summary>Runs the loop once; with a time-out in microseconds, or −1 for none.</summary>
    [LibraryImport(Library)]
    public static partial int pa_mainloop_prepare(nint mainloop, int timeout);

    [LibraryImport(Library)]
    public static partial int pa_mainloop_poll(nint mainloop);

    [LibraryImport(Library)]
    public static partial int pa_mainloop_dispatch(nint mainloop);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pa_context_new(nint api, string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int pa_context_connect(nint context, string? server, int flags, nint spawnApi);

    [LibraryImport(Library)]
    public static partial int pa_context_get_state(nint context);

    [LibraryImport(Library)]
    public static partial void pa_context_disconnect(nint context);

    [LibraryImport(Library)]
    public static partial void pa_context_unref(nint context);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pa_context_get_source_info_by_name(
        nint context, string name, delegate* unmanaged[Cdecl]<nint, PulseSourceInfo*, int, nint, void> callback, nint userData);

    [LibraryImport(Library)]
    public static partial int pa_operation_get_state(nint operation);

    [LibraryImport(Library)]
    public static partial void pa_operation_unref(nint operation);
}

/// <summary>The beginning of libpulse's <c>pa_source_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PulseSourceInfo
{
    public nint name;
    public uint index;
    public nint description;
    public int format;
    public uint rate;
    public byte channels;
    public PulseChannelMap map;
}

/// <summary>libpulse's <c>pa_channel_map</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PulseChannelMap
{
    public const int Most = 32;

    public byte channels;
    public fixed int positions[Most];
}
