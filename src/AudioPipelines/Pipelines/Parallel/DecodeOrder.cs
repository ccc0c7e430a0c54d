using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Who decodes which batch, and what is sent on next. One lock, held for moves of pointers only: by the streaming thread
/// that brings packets, the lanes that decode, and the thread that sends on.</summary>
/// <remarks>A lane that comes to the end of its batch goes on into the next one. If another lane has begun there, both compare
/// what they make of its first packets. Only when they agree, bit by bit, does what the other lane decodes count; otherwise the
/// first lane takes over. So the samples are those of one decoder that ran through.</remarks>
/// <param name="lanes">How many lanes there are.</param>
internal sealed partial class DecodeOrder(int lanes)
{
    public const int FlowOk = 0;
    public const int FlowFlushing = -2;

    /// <summary>How many buffers of two lanes are compared.</summary>
    public const int ComparedBuffers = 4;

    /// <summary>Decoded audio that waits for its turn, for each lane.</summary>
    private const long MostHeldBytes = 16 * 1024 * 1024;

    /// <summary>After so many lanes in a row that did not agree, one goes on alone.</summary>
    private const int MostDisagreements = 3;

    private readonly object _lock = new();
    private DecodeBatch _front = new(0, former: null) { BeginsStream = true };
    private DecodeBatch? _released;
    private DecodeBatch? _last;
    private int _starving;
    private int _disagreements;
    private bool _isStopping;
    private int _flow = FlowOk;

    /// <summary>How often a lane has begun in the middle of the stream. Any thread.</summary>
    public int Begun { get; private set; }

    /// <summary>How often another lane has taken over from one that had. Any thread.</summary>
    public int TakenOver { get; private set; }

    /// <summary>What the first lane's decoder makes, as caps; <see langword="null"/> before it is known. Any thread.</summary>
    public string? Format { get; private set; }

    private DecodeBatch Last => _last ??= _front;

    /// <summary>Lets everybody return who waits.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopping = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Lets go of everything. When no thread uses it any more.</summary>
    public void Release()
    {
        for (DecodeBatch? batch = _front; batch is not null; batch = batch.Next) batch.Release();
    }

    /// <summary>Adds a packet or an event to the stream's last batch.</summary>
    /// <returns>A <c>GstFlowReturn</c>. Where it is not <see cref="FlowOk"/>, the item was not taken.</returns>
    public int Add(PassedItem item, bool endsStream = false)
    {
        lock (_lock)
        {
            if (_flow != FlowOk) return _flow;
            if (_isStopping) return FlowFlushing;
            if (Last.EndsStream) Append(new DecodeBatch(Last.Number + 1, TakeReleased()) { BeginsStream = true });
            Last.Input.Add(item);
            if (endsStream) (Last.EndsStream, Last.IsClosed) = (true, true);
            if (_starving > 0 || endsStream) Monitor.PulseAll(_lock);
            return FlowOk;
        }
    }

    /// <summary>Begins another batch. Waits while too many are under way.</summary>
    /// <param name="start">How a decoder can begin there; it is released when the batch is.</param>
    public void BeginBatch(DecodeStart? start)
    {
        lock (_lock)
        {
            while (!_isStopping && _flow == FlowOk && Last.Number - _front.Number >= lanes) Monitor.Wait(_lock);
            Append(new DecodeBatch(Last.Number + 1, TakeReleased()) { Start = start });
        }
    }

    private void Append(DecodeBatch batch)
    {
        Last.IsClosed = true;
        Last.Next = batch;
        _last = batch;
        Monitor.PulseAll(_lock);
    }

    /// <summary>Takes what is to be sent on next. Waits for it.</summary>
    /// <returns>How many items; 0: the end.</returns>
    public int TakeOutput(PassedItem[] into)
    {
        lock (_lock)
        {
            while (true)
            {
                if (_isStopping || _flow != FlowOk) return 0;
                int count = 0;
                for (; count < into.Length && _front.Output.TryDequeue(out PassedItem item); count++)
                {
                    into[count] = item;
                    _front.HeldBytes -= SizeOf(item);
                }

                if (count > 0)
                {
                    Monitor.PulseAll(_lock);
                    return count;
                }

                if (!_front.IsDone || _front is { Flow: FlowOk, Next: null }) Monitor.Wait(_lock);
                else if (_front.Flow != FlowOk) Fail(_front.Flow);
                else Advance();
            }
        }
    }

    /// <summary>Ends the stream: the next packet is answered with this.</summary>
    /// <param name="flow">A <c>GstFlowReturn</c>.</param>
    public void End(int flow)
    {
        lock (_lock) Fail(flow);
    }

    private void Fail(int flow)
    {
        if (_flow == FlowOk) _flow = flow;
        Monitor.PulseAll(_lock);
    }

    private void Advance()
    {
        DecodeBatch done = _front;
        _front = done.Next!;
        done.Release();
        _released = done;
        Monitor.PulseAll(_lock);
    }

    private DecodeBatch? TakeReleased()
    {
        DecodeBatch? released = _released;
        _released = null;
        return released;
    }

    private static long SizeOf(PassedItem item) =>
        item.Kind == PassedKind.Buffer ? (long)GstApi.gst_buffer_get_size(item.Pointer) : 0;
}
