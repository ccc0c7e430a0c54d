using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Trust;

/// <summary>Watches a pipeline for elements that come later. Decoding bins ask before they make one, and skip what is not
/// allowed. Any other element is checked as it is added. A refused one gets no state from its bin and no data, and the pipeline
/// fails.</summary>
/// <remarks>The signals come on GStreamer's threads. Handlers change no state and hold no lock.</remarks>
internal sealed unsafe class TrustGuard : IDisposable
{
    private const int SelectTry = 0;  // GST_AUTOPLUG_SELECT_TRY
    private const int SelectSkip = 2; // GST_AUTOPLUG_SELECT_SKIP
    private const int ProbeData = (1 << 4) | (1 << 5) | (1 << 6); // buffers, buffer lists, events downstream
    private const int ProbeDrop = 0;

    private readonly TrustCheck _check;
    private readonly nint _pipeline;
    private readonly nuint _handler;
    private readonly ConcurrentQueue<string> _skipped = new();
    private AudioSourceException? _refused;
    private bool _disposed;

    /// <summary>Watches a pipeline, on loan until it is let go.</summary>
    public TrustGuard(TrustCheck check, nint pipeline)
    {
        _check = check;
        _pipeline = GstApi.gst_object_ref(pipeline);
        _handler = Connect(
            pipeline, "deep-element-added", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&OnElementAdded);
    }

    /// <summary>Why the first later element was refused.</summary>
    public AudioSourceException? Refused => Volatile.Read(ref _refused);

    /// <summary>The factories that decoding bins had to skip.</summary>
    public IEnumerable<string> Skipped => _skipped;

    /// <summary>Prepares an element that is allowed: it follows no redirects by itself, and asks before it plugs
    /// others.</summary>
    public void Prepare(nint element)
    {
        if (Element.FindProperty(element, "automatic-redirect") != null)
            GstApi.gst_util_set_object_arg(element, "automatic-redirect", "false");
        if (ElementInspector.HasSignal(element, "autoplug-select"))
            Connect(element, "autoplug-select", (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, nint, int>)&OnSelect);
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        GObjectApi.g_signal_handler_disconnect(_pipeline, _handler);
        GstApi.gst_object_unref(_pipeline);
    }

    private nuint Connect(nint element, string signal, nint handler) => GObjectApi.g_signal_connect_data(
        element, signal, handler, UserData.Create(this), (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&Destroy, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Destroy(nint userData, nint closure) => GCHandle.FromIntPtr(userData).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnElementAdded(nint pipeline, nint bin, nint element, nint userData)
    {
        TrustGuard guard = UserData.Get<TrustGuard>(userData);
        try
        {
            guard._check.CheckElement(element);
            guard._check.CheckProperties(element);
            guard.Prepare(element);
        }
        catch (Exception thrown)
        {
            guard.Refuse(element, thrown as AudioSourceException
                ?? new AudioSourceException(AudioSourceErrorKind.Internal, thrown.Message, thrown));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSelect(nint bin, nint pad, nint caps, nint factory, nint userData)
    {
        try
        {
            TrustGuard guard = UserData.Get<TrustGuard>(userData);
            string name = Element.NameOf(factory) ?? "";
            if (guard._check.IsAllowed(name)) return SelectTry;
            guard._skipped.Enqueue(name);
        }
        catch (Exception)
        {
            // An exception must not cross into C. A factory that cannot be judged is skipped.
        }

        return SelectSkip;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Drop(nint pad, nint info, nint userData) => ProbeDrop;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DoNotActivate(nint pad, nint parent) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DoNotActivate(nint pad, nint parent, int mode, int active) => active == 0 ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DoNotAnswer(nint pad, nint parent, nint query) => 0;

    /// <summary>Makes sure that an element opens nothing. A bin may start an element whose state is locked, and a source opens
    /// its input even to answer whether it can seek.</summary>
    private static void Disarm(nint pad)
    {
        GstApi.gst_pad_set_activate_function_full(pad, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int>)&DoNotActivate, 0, 0);
        GstApi.gst_pad_set_activatemode_function_full(
            pad, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, int, int>)&DoNotActivate, 0, 0);
        GstApi.gst_pad_set_query_function_full(pad, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&DoNotAnswer, 0, 0);
    }

    private void Refuse(nint element, AudioSourceException error)
    {
        bool isBin = GObjectApi.g_type_check_instance_is_a(element, GstApi.gst_bin_get_type()) != 0;
        Interlocked.CompareExchange(ref _refused, error, null);
        _ = GstApi.gst_element_set_locked_state(element, 1);
        foreach (nint pad in GstIterator.Take(GstApi.gst_element_iterate_pads(element), _ => true))
        {
            if (!isBin) Disarm(pad);
            GstApi.gst_pad_add_probe(pad, ProbeData, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Drop, 0, 0);
            GstApi.gst_object_unref(pad);
        }

        ElementError.Post(element, error);
    }
}
