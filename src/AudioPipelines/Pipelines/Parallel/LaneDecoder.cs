using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>A decoder of GStreamer between two pads of ours, with a bus of its own: what it brings and what it says are caught,
/// in order. One lane's thread.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/plugin-development/basics/pads.html"/>
internal sealed unsafe class LaneDecoder : IDisposable
{
    private const int Output = 1; // GST_PAD_SRC
    private const int Input = 2;  // GST_PAD_SINK
    private const int CapsEvent = 50;

    private readonly nint _element;
    private readonly nint _feed;
    private readonly nint _catch;
    private readonly nint _ownPad;
    private readonly nint _userData;
    private DecodeStart? _start;
    private nint _caps;
    private bool _isFresh = true;

    /// <summary>Makes it ready.</summary>
    /// <param name="factory">The decoder's name.</param>
    /// <param name="output">The pad whose peer says what is wanted.</param>
    /// <param name="caps">The format and layout that another lane's decoder has chosen; <see langword="null"/>: the peer of
    /// <paramref name="output"/> is asked.</param>
    public LaneDecoder(string factory, nint output, string? caps)
    {
        _ownPad = output;
        _userData = UserData.Create(this);
        _element = GstApi.gst_object_ref_sink(GstApi.gst_element_factory_make(factory, 0));
        _feed = GstApi.gst_object_ref_sink(GstApi.gst_pad_new(0, Output));
        _catch = GstApi.gst_object_ref_sink(CatchPad(caps));
        GstApi.gst_pad_set_element_private(_catch, _userData);
        GstApi.gst_pad_set_chain_function_full(_catch, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnBuffer, 0, 0);
        GstApi.gst_pad_set_event_function_full(_catch, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnEvent, 0, 0);
        if (caps is null)
        {
            GstApi.gst_pad_set_query_function_full(
                _catch, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnQuery, 0, 0);
        }

        nint bus = GstApi.gst_bus_new();
        GstApi.gst_bus_set_sync_handler(
            bus, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&OnMessage, _userData, 0);
        GstApi.gst_element_set_bus(_element, bus);
        GstApi.gst_object_unref(bus);
        Link(_feed, "sink", isSource: true);
        Link(_catch, "src", isSource: false);
        _ = GstApi.gst_pad_set_active(_catch, 1);
        _ = GstApi.gst_pad_set_active(_feed, 1);
        _ = GstApi.gst_element_set_state(_element, (int)State.Paused);
    }

    /// <summary>What it has made since this was emptied.</summary>
    public List<PassedItem> Made { get; } = [];

    /// <summary>The format and layout of what it makes, as caps; <see langword="null"/> before they are known.</summary>
    public string? Format { get; private set; }

    /// <summary>Forgets the stream so far, and begins another, or in the middle of one.</summary>
    /// <param name="start">Where, with references for this; <see langword="null"/>: as at a stream's start.</param>
    public void Begin(DecodeStart? start)
    {
        if (!_isFresh)
        {
            _ = GstApi.gst_pad_push_event(_feed, GstApi.gst_event_new_flush_start());
            _ = GstApi.gst_pad_push_event(_feed, GstApi.gst_event_new_flush_stop(1));
        }

        _isFresh = false;
        if (start is null) return;
        _start = start;
        bool isOther = false;
        foreach (PassedItem item in start.Events)
        {
            if (((GstEvent*)item.Pointer)->type >> 8 == CapsEvent) isOther = TakeCaps(item.Pointer);
            _ = GstApi.gst_pad_push_event(_feed, GstApi.gst_mini_object_ref(item.Pointer));
        }

        if (isOther) foreach (PassedItem item in start.Headers) _ = Feed(item.WithOwnReference(), isLead: true);
        foreach (PassedItem item in start.Lead) _ = Feed(item.WithOwnReference(), isLead: true);
        start.Release();
    }

    /// <summary>Decodes a packet, or hands on an event. Takes the reference.</summary>
    /// <param name="item">What to take.</param>
    /// <param name="isLead">Whether only the decoder is to be made ready.</param>
    /// <returns>A <c>GstFlowReturn</c>.</returns>
    public int Feed(PassedItem item, bool isLead = false)
    {
        if (item.Kind == PassedKind.Buffer) return GstApi.gst_pad_push(_feed, item.Pointer);
        if (!isLead) _start = null;
        if (((GstEvent*)item.Pointer)->type >> 8 == CapsEvent) _ = TakeCaps(item.Pointer);
        _ = GstApi.gst_pad_push_event(_feed, item.Pointer);
        return DecodeOrder.FlowOk;
    }

    public void Dispose()
    {
        _ = GstApi.gst_element_set_state(_element, (int)State.Null);
        _ = GstApi.gst_pad_set_active(_feed, 0);
        _ = GstApi.gst_pad_set_active(_catch, 0);
        GstApi.gst_element_set_bus(_element, 0);
        GstApi.gst_object_unref(_element);
        GstApi.gst_object_unref(_feed);
        GstApi.gst_object_unref(_catch);
        foreach (PassedItem item in Made) item.Release();
        if (_caps != 0) GstApi.gst_mini_object_unref(_caps);
        UserData.Free(_userData);
    }

    private static nint CatchPad(string? caps)
    {
        if (caps is null) return GstApi.gst_pad_new(0, Input);
        nint wanted = GstApi.gst_caps_from_string(caps);
        nint template = GstApi.gst_object_ref_sink(GstApi.gst_pad_template_new("catch", Input, 0, wanted));
        nint pad = GstApi.gst_pad_new_from_template(template, "catch");
        GstApi.gst_object_unref(template);
        GstApi.gst_mini_object_unref(wanted);
        return pad;
    }

    private void Link(nint own, string name, bool isSource)
    {
        const int unchecked_ = 0; // GST_PAD_LINK_CHECK_NOTHING: what does not fit is told when it comes
        nint pad = GstApi.gst_element_get_static_pad(_element, name);
        _ = isSource ? GstApi.gst_pad_link_full(own, pad, unchecked_) : GstApi.gst_pad_link_full(pad, own, unchecked_);
        GstApi.gst_object_unref(pad);
    }

    private bool TakeCaps(nint capsEvent)
    {
        if (capsEvent == _caps) return false;
        if (_caps != 0) GstApi.gst_mini_object_unref(_caps);
        _caps = GstApi.gst_mini_object_ref(capsEvent);
        return true;
    }

    /// <summary>Whether what comes belongs to the lead. A buffer at the batch's first time ends it.</summary>
    private bool IsLead(nint buffer)
    {
        if (_start is null) return false;
        if (buffer == 0 || !_start.IsReachedBy(buffer)) return true;
        _start = null;
        return false;
    }

    private void Catch(nint item, PassedKind kind)
    {
        if (IsLead(kind == PassedKind.Buffer ? item : 0)) GstApi.gst_mini_object_unref(item);
        else Made.Add(new PassedItem(item, kind));
    }

    private static LaneDecoder Of(nint pad) => UserData.Get<LaneDecoder>(GstApi.gst_pad_get_element_private(pad));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnBuffer(nint pad, nint parent, nint buffer)
    {
        Of(pad).Catch(buffer, PassedKind.Buffer);
        return DecodeOrder.FlowOk;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEvent(nint pad, nint parent, nint @event)
    {
        const int serialized = 1 << 2; // GST_EVENT_TYPE_SERIALIZED
        int type = ((GstEvent*)@event)->type;
        LaneDecoder self = Of(pad);
        if (type >> 8 == CapsEvent) self.ReadCaps(@event);
        if ((type & serialized) != 0 && type >> 8 != FlushStop) self.Catch(@event, PassedKind.Event);
        else GstApi.gst_mini_object_unref(@event);
        return 1;
    }

    private void ReadCaps(nint @event)
    {
        nint caps;
        GstApi.gst_event_parse_caps(@event, &caps);
        if (AudioInfo.FromCaps(caps) is not { } made) return;
        Format = $"audio/x-raw,format={made.Format},layout={(made.IsInterleaved ? "interleaved" : "non-interleaved")}";
    }

    /// <summary>What the decoder may choose: what the element that all this is for is asked for.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnQuery(nint pad, nint parent, nint query)
    {
        int type = ((GstQuery*)query)->type >> 8;
        if (type == Allocation) return 0;
        return type is CapsQuery or AcceptCaps && GstApi.gst_pad_peer_query(Of(pad)._ownPad, query) != 0
            ? 1
            : GstApi.gst_pad_query_default(pad, parent, query);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMessage(nint bus, nint message, nint userData)
    {
        const int dropped = 0; // the reference is ours now
        bool isWanted = ((MessageType)((GstMessage*)message)->type & (MessageType.Error | MessageType.Warning)) != 0;
        if (isWanted) UserData.Get<LaneDecoder>(userData).Catch(message, PassedKind.Message);
        else GstApi.gst_mini_object_unref(message);
        return dropped;
    }

    private const int FlushStop = 20;
    private const int Allocation = 140;
    private const int CapsQuery = 170;
    private const int AcceptCaps = 160;
}
