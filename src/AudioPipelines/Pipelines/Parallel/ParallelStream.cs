using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>What goes through a <see cref="ParallelDecoder"/>: packets in, on the streaming thread; lanes that decode; audio out,
/// in order, on a thread of its own.</summary>
/// <param name="element">The element, which outlives this.</param>
/// <param name="input">Its pads.</param>
/// <param name="output">Its pads.</param>
internal sealed unsafe class ParallelStream(nint element, nint input, nint output)
{
    private const int MostLanes = 8;
    private const int Taken = 64;
    private const int FlowNotNegotiated = -4;
    private const int FlowError = -5;
    private const int FlushStart = 10;
    private const int FlushStop = 20;
    private const int CapsEvent = 50;
    private const int EndOfStream = 110;
    private const int Serialized = 1 << 2;
    private const int Sticky = (1 << 1) | Serialized | (1 << 3);

    private readonly List<nint> _early = [];
    private readonly List<Thread> _threads = [];
    private string? _decoder;
    private DecodeOrder? _order;
    private BatchCutter? _cutter;

    /// <summary>How often a lane has begun in the middle of the stream, and how often another has taken over from it. Any
    /// thread.</summary>
    public (int Begun, int TakenOver) Counts => _order is { } order ? (order.Begun, order.TakenOver) : default;

    /// <summary>Takes a packet, and its reference.</summary>
    /// <returns>A <c>GstFlowReturn</c>.</returns>
    public int Take(nint packet)
    {
        if (_cutter is { } cutter) return cutter.TakePacket(packet);
        GstApi.gst_mini_object_unref(packet);
        return FlowNotNegotiated;
    }

    /// <summary>Takes an event about the input, with its reference.</summary>
    public int TakeEvent(nint @event)
    {
        int type = ((GstEvent*)@event)->type;
        switch (type >> 8)
        {
            case FlushStart:
                int passed = GstApi.gst_pad_event_default(input, element, @event);
                Halt();
                return passed;
            case FlushStop:
                Clear();
                int begins = GstApi.gst_pad_event_default(input, element, @event);
                KeepSticky();
                return begins;
            case CapsEvent when !Begin(@event):
                GstApi.gst_mini_object_unref(@event);
                return 0;
            case var _ when (type & Serialized) == 0:
                return GstApi.gst_pad_event_default(input, element, @event);
            default:
                break;
        }

        if (_cutter is null)
        {
            _early.Add(@event);
            return 1;
        }

        return _cutter.TakeEvent(@event, type >> 8 == EndOfStream) ? 1 : GstApi.gst_pad_event_default(input, element, @event);
    }

    /// <summary>Ends all threads. Not on one of these threads.</summary>
    public void Halt()
    {
        _order?.Stop();
        _threads.ForEach(thread => thread.Join());
        _threads.Clear();
    }

    /// <summary>Lets go of everything. Nothing comes in meanwhile.</summary>
    public void Clear()
    {
        Halt();
        _cutter?.Release();
        _order?.Release();
        (_cutter, _order) = (null, null);
        _early.ForEach(GstApi.gst_mini_object_unref);
        _early.Clear();
    }

    /// <summary>After a flush, the stream goes on with the events that hold for it.</summary>
    private void KeepSticky()
    {
        const int streamStart = 40;
        foreach (int type in (ReadOnlySpan<int>)[streamStart, CapsEvent])
        {
            nint kept = GstApi.gst_pad_get_sticky_event(input, (type << 8) | Sticky, 0);
            if (kept != 0) _ = TakeEvent(kept);
        }
    }

    /// <summary>Chooses the decoder, and begins the threads. Later caps are the decoder's to take.</summary>
    private bool Begin(nint capsEvent)
    {
        if (_order is not null) return true;
        nint caps;
        GstApi.gst_event_parse_caps(capsEvent, &caps);
        if (ParallelCodec.Find(GstApi.gst_caps_get_structure(caps, 0)) is not { } known) return false;
        ParallelCodec codec = ParallelCodec.Adjust(known);
        if ((_decoder = SerialDecoder.Choose(caps)) is null) return false;
        int count = codec.IsExact ? Math.Clamp(Environment.ProcessorCount, 1, MostLanes) : 1;
        var order = new DecodeOrder(count);
        (_order, _cutter) = (order, new BatchCutter(codec, order));
        for (int i = 0; i < count; i++) Start(new DecodeLane(i, order, MakeDecoder, Fail).Run, $"decode {i + 1}");
        Start(() => SendAll(order), "decoded");
        foreach (nint early in _early) _ = _cutter.TakeEvent(early, endsStream: false);
        _early.Clear();
        return true;
    }

    private void Start(Action run, string name)
    {
        var thread = new Thread(() => run()) { IsBackground = true, Name = name };
        _threads.Add(thread);
        thread.Start();
    }

    /// <summary>The first decoder asks what is wanted, as it would alone; the others are given what it has chosen.</summary>
    private LaneDecoder MakeDecoder(string? format) => new(_decoder!, output, format);

    private void Fail(Exception exception)
    {
        ElementError.Post(element, exception);
        _order?.End(FlowError);
    }

    private void SendAll(DecodeOrder order)
    {
        try
        {
            var items = new PassedItem[Taken];
            int count;
            while ((count = order.TakeOutput(items)) > 0)
            {
                int flow = DecodeOrder.FlowOk;
                for (int i = 0; i < count; i++)
                {
                    if (flow == DecodeOrder.FlowOk) flow = Send(items[i]);
                    else items[i].Release();
                }

                if (flow != DecodeOrder.FlowOk) order.End(flow);
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private int Send(PassedItem item)
    {
        if (item.Kind == PassedKind.Buffer) return GstApi.gst_pad_push(output, item.Pointer);
        if (item.Kind == PassedKind.Event) _ = GstApi.gst_pad_push_event(output, item.Pointer);
        else _ = GstApi.gst_element_post_message(element, item.Pointer);
        return DecodeOrder.FlowOk;
    }
}
