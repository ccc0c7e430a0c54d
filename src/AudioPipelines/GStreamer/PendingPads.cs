using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Waits for the pads that the <c>urisourcebin</c>s of a pipeline are about to add, before the pipeline is stopped.
/// GStreamer 1.22 removes, when it stops, also a pad that it has made and not added yet: it then reports a fault of its own
/// (GStreamer-CRITICAL), and keeps the pad for good.</summary>
/// <remarks>Such a pad exists only between the finding of the type, on the streaming thread, and the bin's arrival in PAUSED,
/// which wakes that thread. Nothing is waited for where no type is found yet: a bin in PAUSED adds its pads at once.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/playback/urisourcebin.html"/>
internal sealed unsafe class PendingPads
{
    /// <summary>The thread only has to be given a processor. Where it is not, stopping matters more.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PendingPads()
    {
    }

    /// <summary>Waits until no pad is pending. Control thread.</summary>
    /// <param name="elements">The pipeline's elements, on loan.</param>
    public static void Wait(IEnumerable<nint> elements)
    {
        foreach (nint element in elements)
        {
            if (Element.FactoryNameOf(element) == "urisourcebin") new PendingPads().WaitFor(element);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPadAdded(nint element, nint pad, nint userData) =>
        UserData.Get<PendingPads>(userData)._added.TrySetResult();

    private static bool HasPads(nint element) => GstIterator.Count(GstApi.gst_element_iterate_src_pads(element)) > 0;

    private static bool HasFoundType(nint bin)
    {
        bool found = false;
        foreach (nint child in GstIterator.Take(GstApi.gst_bin_iterate_recurse(bin), _ => true))
        {
            found |= Element.FactoryNameOf(child) == "typefind" && HasCaps(child);
            GstApi.gst_object_unref(child);
        }

        return found;
    }

    private static bool HasCaps(nint typefind)
    {
        GValue value = default;
        _ = GObjectApi.g_value_init(&value, GstApi.gst_caps_get_type());
        GObjectApi.g_object_get_property(typefind, "caps", &value);
        bool isThere = GObjectApi.g_value_get_boxed(&value) != 0;
        GObjectApi.g_value_unset(&value);
        return isThere;
    }

    private void WaitFor(nint bin)
    {
        var added = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&OnPadAdded;
        nuint handler = GObjectApi.g_signal_connect_data(
            bin, "pad-added", added, UserData.Create(this), UserData.DestroyNotify, 0);
        if (!HasPads(bin) && HasFoundType(bin)) _added.Task.Wait(_longest);
        GObjectApi.g_signal_handler_disconnect(bin, handler);
    }
}
