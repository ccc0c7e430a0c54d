using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <summary>Passes an appsink's C callbacks to a handler. No exception leaves it.</summary>
internal sealed unsafe partial class AppSinkBridge(IAppSinkHandler handler)
{
    private const int ProbeBuffers = 1 << 4;
    private const int ProbeBufferLists = 1 << 5;
    private const int ProbeOk = 1;
    private const int FlowOk = 0;
    private const int FlowFlushing = -2;
    private const int FlowError = -5;

    private readonly nuint _sampleType = GstApi.gst_sample_get_type();
    private GstSegment* _segment = (GstSegment*)NativeMemory.AllocZeroed((nuint)sizeof(GstSegment));
    private readonly Lock _probing = new();
    private nint _lastCaps;
    private nuint _probe;
    private int _holders = 1; // the sink's callbacks, and the pad once it hands buffers over
    private volatile bool _isUninstalled;
    private bool _refused;
    private bool _caughtUp;
    private Exception? _exception;

    ~AppSinkBridge() => Release();

    public Exception? LastException => Volatile.Read(ref _exception);

    /// <param name="sink">A <c>GstAppSink*</c>.</param>
    /// <param name="followsClock">Whether data waits in it for its time (<c>sync</c>).</param>
    public void Install(nint sink, bool followsClock)
    {
        _followsClock = followsClock;
        var callbacks = new GstAppSinkCallbacks
        {
            eos = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnEos,
            new_sample = (nint)(delegate* unmanaged[Cdecl]<nint, nint, int>)&OnNewSample,
            new_event = (nint)(delegate* unmanaged[Cdecl]<nint, nint, int>)&OnNewEvent,
        };
        nint self = UserData.Create(this);
        GstAppApi.gst_app_sink_set_callbacks(sink, &callbacks, self, (nint)(delegate* unmanaged[Cdecl]<nint, void>)&OnUnset);
        AddProbe(sink);
    }

    public void Uninstall(nint sink)
    {
        nint pad = GstApi.gst_element_get_static_pad(sink, "sink");
        lock (_probing) _isUninstalled = true;
        RemoveProbe(pad);
        GstApi.gst_object_unref(pad);
        // 1.22 refuses NULL here; an empty struct unsets the callbacks.
        GstAppSinkCallbacks nothing = default;
        GstAppApi.gst_app_sink_set_callbacks(sink, &nothing, 0, 0);
    }

    /// <summary>The sink has released the callbacks, and the last one has returned.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnUnset(nint userData)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(userData);
        UserData.Free(userData);
        self.LetGo();
    }

    private void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) == 0) Release();
    }

    private void Release()
    {
        if (_lastCaps != 0) GstApi.gst_mini_object_unref(_lastCaps);
        _lastCaps = 0;
        NativeMemory.Free(_segment);
        _segment = null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint info, nint userData)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(userData);
        try
        {
            nint buffer = GstApi.gst_pad_probe_info_get_buffer(info);
            nuint bytes = buffer != 0 ? GstApi.gst_buffer_get_size(buffer)
                : GstApi.gst_buffer_list_calculate_size(GstApi.gst_pad_probe_info_get_buffer_list(info));
            self.Handler.BeforeSample((long)bytes);
            if (!self.Handler.MayHaveToWait) self.RemoveProbe(pad);
        }
        catch (Exception exception)
        {
            self.Remember(exception); // the sample itself is then refused with it
        }

        return ProbeOk;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNewSample(nint sink, nint userData)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(userData);
        try
        {
            if (self._exception is not null) return FlowError;
            // The first call may find samples that had queued up before the callbacks were set.
            self.Pull(sink, untilSample: self._caughtUp);
            self._caughtUp = true;
            if (!self._hasChain) self.TakeChain(sink);
            if (self._sinkChain is null && self._probe == 0 && self.Handler.MayHaveToWait) self.AddProbe(sink);
            return self._refused ? FlowFlushing : FlowOk;
        }
        catch (Exception exception)
        {
            self.Remember(exception);
            return FlowError;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNewEvent(nint sink, nint userData)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(userData);
        try
        {
            if (self._exception is null) self.Pull(sink, untilSample: false);
        }
        catch (Exception exception)
        {
            self.Remember(exception);
            ElementError.Post(sink, exception);
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnEos(nint sink, nint userData)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(userData);
        try
        {
            if (self._exception is not null) return;
            self.Pull(sink, untilSample: false);
            self.Handler.OnEos();
        }
        catch (Exception exception)
        {
            self.Remember(exception);
            ElementError.Post(sink, exception);
        }
    }

    private IAppSinkHandler Handler { get; } = handler;

    /// <summary>Has the handler asked before the next sample.</summary>
    private void AddProbe(nint sink)
    {
        nint pad = GstApi.gst_element_get_static_pad(sink, "sink");
        nint beforeSample = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer;
        lock (_probing)
        {
            if (!_isUninstalled)
                _probe = GstApi.gst_pad_add_probe(
                    pad, ProbeBuffers | ProbeBufferLists, beforeSample, UserData.Create(this), UserData.DestroyNotify);
        }

        GstApi.gst_object_unref(pad);
    }

    private void RemoveProbe(nint pad)
    {
        lock (_probing)
        {
            if (_probe != 0) GstApi.gst_pad_remove_probe(pad, _probe);
            _probe = 0;
        }
    }

    private void Pull(nint sink, bool untilSample)
    {
        while (GstAppApi.gst_app_sink_try_pull_object(sink, 0) is var pulled and not 0)
        {
            if (((GstMiniObject*)pulled)->type == _sampleType)
            {
                using var sample = new SampleLease(pulled);
                if (!_refused) _refused = !Handler.OnSample(in sample);
                if (untilSample) return;
            }
            else
            {
                TakeEvent(pulled);
            }
        }
    }

    private void TakeEvent(nint pulled)
    {
        try
        {
            var streamEvent = new StreamEvent(pulled, _segment);
            if (streamEvent.Type == StreamEventType.Segment) GstApi.gst_event_copy_segment(pulled, _segment);
            if (streamEvent.CapsHandle is var caps and not 0)
            {
                if (caps == _lastCaps) return;
                if (_lastCaps != 0) GstApi.gst_mini_object_unref(_lastCaps);
                // The reference keeps the address from being used for other caps.
                _lastCaps = GstApi.gst_mini_object_ref(caps);
            }

            Handler.OnEvent(in streamEvent);
        }
        finally
        {
            GstApi.gst_mini_object_unref(pulled);
        }
    }

    private void Remember(Exception exception) => Interlocked.CompareExchange(ref _exception, exception, null);
}
