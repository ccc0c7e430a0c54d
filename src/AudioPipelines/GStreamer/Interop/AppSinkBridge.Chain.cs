using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AudioPipelines.GStreamer.Interop;

/// <content>The short way: the sink's pad hands buffers to the handler itself.</content>
/// <remarks>An appsink that does not follow the clock does nothing with a buffer but to queue it, and each step of that takes
/// locks of its own: a quarter of what a frame costs. What more a sink does with buffers (preroll, leaving out what lies outside
/// the segment) is not needed in PLAYING for a buffer inside the segment; any other goes the sink's own way. Events always
/// do.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstpad.html#gst_pad_set_chain_function_full"/>
internal sealed unsafe partial class AppSinkBridge
{
    private const int StatePlaying = 4;
    private const int StateNonePending = 0;

    private static readonly nint _ownChain = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnChain;

    private delegate* unmanaged[Cdecl]<nint, nint, nint, int> _sinkChain;
    private bool _followsClock;
    private bool _hasChain;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnChain(nint pad, nint element, nint buffer)
    {
        AppSinkBridge self = UserData.Get<AppSinkBridge>(((GstPad*)pad)->chaindata);
        if (self._isUninstalled) return self._sinkChain(pad, element, buffer);
        bool isOrdinary = self.IsOrdinary((GstElement*)element, (GstBuffer*)buffer);
        bool isOurs = true;
        try
        {
            if (self.Handler.MayHaveToWait) self.Handler.BeforeSample((long)GstApi.gst_buffer_get_size(buffer));
            isOurs = false;
            if (!isOrdinary) return self._sinkChain(pad, element, buffer);
            using var sample = new SampleLease((GstBuffer*)buffer, self._segment, self._lastCaps);
            if (self._exception is not null) return FlowError;
            if (!self._refused) self._refused = !self.Handler.OnSample(in sample);
            return self._refused ? FlowFlushing : FlowOk;
        }
        catch (Exception exception)
        {
            if (isOurs) GstApi.gst_mini_object_unref(buffer);
            self.Remember(exception);
            return FlowError;
        }
    }

    /// <summary>Takes the buffers that follow, for as long as the pad lives: once the handler is gone, they go the sink's own
    /// way. To give the pad its function back would take its stream lock, which a thread that waits in the sink may hold.
    /// Streaming thread.</summary>
    private void TakeChain(nint sink)
    {
        _hasChain = true;
        if (_followsClock) return;
        var pad = (GstPad*)GstApi.gst_element_get_static_pad(sink, "sink");
        lock (_probing)
        {
            if (!_isUninstalled)
            {
                _sinkChain = pad->chainfunc == _ownChain
                    ? UserData.Get<AppSinkBridge>(pad->chaindata)._sinkChain
                    : (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)pad->chainfunc;
                Interlocked.Increment(ref _holders);
                nint unset = (nint)(delegate* unmanaged[Cdecl]<nint, void>)&OnUnset;
                GstApi.gst_pad_set_chain_function_full((nint)pad, _ownChain, UserData.Create(this), unset);
            }
        }

        RemoveProbe((nint)pad); // the chain function asks
        GstApi.gst_object_unref((nint)pad);
    }

    private bool IsOrdinary(GstElement* sink, GstBuffer* buffer) =>
        sink->current_state == StatePlaying && sink->pending_state == StateNonePending
        && _lastCaps != 0 && _segment->format == ClockTime.FormatTime
        && (buffer->pts == ClockTime.None
            || (buffer->pts >= _segment->start && (_segment->stop == ClockTime.None || EndOf(buffer) <= _segment->stop)));

    private static ulong EndOf(GstBuffer* buffer) =>
        buffer->duration == ClockTime.None ? buffer->pts : buffer->pts + buffer->duration;
}
