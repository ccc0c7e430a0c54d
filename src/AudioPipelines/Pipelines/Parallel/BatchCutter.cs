using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Cuts a stream of packets into batches, and remembers what a decoder needs to begin at each. The streaming thread that
/// brings the packets.</summary>
/// <param name="codec">What is decoded.</param>
/// <param name="order">Where the batches go.</param>
internal sealed unsafe class BatchCutter(ParallelCodec codec, DecodeOrder order)
{
    /// <summary>A batch lasts so long: long beside its lead, short beside the memory that it takes.</summary>
    private const ulong BatchTime = 16_000_000_000;

    /// <summary>Times that are missing must not make a batch grow without end.</summary>
    private const int MostPackets = 16 * 1024;

    private const ulong None = ulong.MaxValue;
    private const uint Discontinuous = 1 << 6; // GST_BUFFER_FLAG_DISCONT
    private const uint Header = 1 << 10;       // GST_BUFFER_FLAG_HEADER
    private const int StreamStart = 40;
    private const int CapsEvent = 50;
    private const int SegmentEvent = 70;

    private readonly Dictionary<int, PassedItem> _events = [];
    private readonly List<PassedItem> _headers = [];
    private readonly Queue<PassedItem> _lead = new();
    private bool _hasAudio;
    private ulong _batchBegin = None;
    private ulong _lastTime = None;
    private int _packets;

    /// <summary>Takes a packet, and its reference.</summary>
    /// <returns>A <c>GstFlowReturn</c>.</returns>
    public int TakePacket(nint packet)
    {
        var buffer = (GstBuffer*)packet;
        var item = new PassedItem(packet, PassedKind.Buffer);
        bool isHeader = !_hasAudio && (buffer->mini_object.flags & Header) != 0;
        if (isHeader) _headers.Add(item.WithOwnReference());
        else Follow(buffer);
        if (!isHeader && codec.IsExact && buffer->pts != None) _lead.Enqueue(item.WithOwnReference());
        int flow = order.Add(item);
        if (flow != DecodeOrder.FlowOk) item.Release();
        return flow;
    }

    /// <summary>Takes an event that has its place among the packets, and its reference.</summary>
    /// <returns>False: the stream is over, and the event was not taken.</returns>
    public bool TakeEvent(nint @event, bool endsStream)
    {
        int type = ((GstEvent*)@event)->type >> 8;
        if (order.Add(new PassedItem(@event, PassedKind.Event), endsStream) != DecodeOrder.FlowOk) return false;
        if (type is StreamStart or CapsEvent or SegmentEvent)
        {
            if (_events.Remove(type, out PassedItem former)) former.Release();
            _events[type] = new PassedItem(@event, PassedKind.Event).WithOwnReference();
        }

        if (type is StreamStart or CapsEvent || endsStream) ForgetHeaders();
        ForgetLead(); // no other decoder can begin until enough packets have come behind this
        return true;
    }

    /// <summary>Lets go of everything.</summary>
    public void Release()
    {
        ForgetLead();
        ForgetHeaders();
        foreach (PassedItem item in _events.Values) item.Release();
        _events.Clear();
    }

    /// <summary>Begins another batch before a packet, where this one is long enough.</summary>
    private void Follow(GstBuffer* packet)
    {
        _hasAudio = true;
        ulong time = packet->pts;
        while (_lead.Count > codec.LeadPackets && IsEnough(_lastTime, TimeOf(_lead.Peek()))) _lead.Dequeue().Release();
        bool isDisturbed = time == None || (_lastTime != None && time <= _lastTime)
            || (_lastTime != None && (packet->mini_object.flags & Discontinuous) != 0);
        if (isDisturbed) ForgetLead();
        if (_batchBegin == None) _batchBegin = time;
        bool isLong = !isDisturbed && _batchBegin != None && time >= _batchBegin + BatchTime;
        bool canStart = isLong && _lead.Count >= codec.LeadPackets && codec.IsExact
            && _lead.TryPeek(out PassedItem first) && IsEnough(time, TimeOf(first));
        if (canStart || ++_packets >= MostPackets || (isLong && !codec.IsExact))
        {
            order.BeginBatch(canStart ? StartAt(time) : null);
            (_packets, _batchBegin) = (0, time);
        }

        _lastTime = time;
    }

    private bool IsEnough(ulong time, ulong begin) => begin != None && time >= begin && time - begin >= codec.LeadTime;

    private static ulong TimeOf(PassedItem packet) => ((GstBuffer*)packet.Pointer)->pts;

    private DecodeStart StartAt(ulong time) => new(
        time, (time - _lastTime) / 2, Copy(_events.OrderBy(one => one.Key).Select(one => one.Value)), Copy(_headers), Copy(
            _lead));

    private static PassedItem[] Copy(IEnumerable<PassedItem> items) => [.. items.Select(item => item.WithOwnReference())];

    private void ForgetLead()
    {
        while (_lead.TryDequeue(out PassedItem item)) item.Release();
        (_batchBegin, _lastTime) = (None, None);
    }

    private void ForgetHeaders()
    {
        foreach (PassedItem item in _headers) item.Release();
        _headers.Clear();
        _hasAudio = false;
    }
}
