using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Brings messages of a pipeline to the application.</summary>
/// <remarks>Needs no GLib main loop. All members may be called from any thread. Messages are gone once the pipeline is in
/// <see cref="State.Null"/>: after a failed state change, pop first.</remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstbus.html"/>
internal sealed unsafe class Bus : IDisposable
{
    private readonly GstObjectHandle _handle;

    internal Bus(nint owned) => _handle = new GstObjectHandle(owned);

    /// <summary>Takes the next message without waiting; <see langword="null"/> if there is none.</summary>
    public Message? Pop()
    {
        using GstObjectHandle.Borrowed bus = _handle.Borrow();
        nint message = GstApi.gst_bus_pop(bus.Pointer);
        return message == 0 ? null : new Message(message);
    }

    /// <summary>Takes the next message, waiting for one up to <paramref name="timeout"/>; <see langword="null"/> if none
    /// came.</summary>
    /// <param name="timeout">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    public Message? TimedPop(TimeSpan timeout)
    {
        using GstObjectHandle.Borrowed bus = _handle.Borrow();
        nint message = GstApi.gst_bus_timed_pop(bus.Pointer, ClockTime.FromTimeSpan(timeout));
        return message == 0 ? null : new Message(message);
    }

    /// <summary>Sets who takes each message instead of the queue, on the thread that posts it; <see langword="null"/>: nobody.
    /// Does not wait for a call that is under way.</summary>
    /// <remarks>GStreamer calls before it queues. A handler that only woke a thread to pop could wake it too early, and the
    /// message would stay in the queue.</remarks>
    /// <param name="take">Gets the message, must dispose of it, and must not block. Its exceptions are lost.</param>
    public void SetMessageHandler(Action<Message>? take)
    {
        using GstObjectHandle.Borrowed bus = _handle.Borrow();
        if (take is null)
        {
            GstApi.gst_bus_set_sync_handler(bus.Pointer, 0, 0, 0);
            return;
        }

        GstApi.gst_bus_set_sync_handler(
            bus.Pointer, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnMessage, UserData.Create(
                take), UserData.DestroyNotify);
    }

    /// <summary>Gives the reference up.</summary>
    public void Dispose() => _handle.Dispose();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMessage(nint bus, nint message, nint userData)
    {
        const int dropped = 0; // the reference is ours now
        var taken = new Message(message);
        try
        {
            UserData.Get<Action<Message>>(userData)(taken);
        }
        catch (Exception)
        {
            taken.Dispose(); // an exception that crosses into C ends the process
        }

        return dropped;
    }
}
