using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines.Parallel;

/// <summary>Some seconds of coded audio in a row, and what they became. Guarded by <see cref="DecodeOrder"/>.</summary>
/// <param name="number">Its place in the stream.</param>
/// <param name="former">A released one, whose lists it takes over: they have grown already.</param>
internal sealed class DecodeBatch(long number, DecodeBatch? former)
{
    public const int NoLane = -1;

    // What a released batch has instead. Nothing is ever added: it is no lane's.
    private static readonly List<PassedItem> _noInput = [];
    private static readonly Queue<PassedItem> _noOutput = new();

    public long Number { get; } = number;

    /// <summary>Packets and events, in order.</summary>
    public List<PassedItem> Input { get; private set; } = former?.TakeInput() ?? [];

    /// <summary>Whether all of its input has come.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether its last event ends the stream: what follows begins anew.</summary>
    public bool EndsStream { get; set; }

    /// <summary>Whether a decoder begins here as at the start of a stream.</summary>
    public bool BeginsStream { get; init; }

    /// <summary>How a decoder that has not decoded what comes before can begin here; <see langword="null"/>: it cannot.</summary>
    public DecodeStart? Start { get; init; }

    public DecodeBatch? Next { get; set; }

    /// <summary>The lane that decodes it.</summary>
    public int Lane { get; set; } = NoLane;

    /// <summary>What was decoded and not yet sent on.</summary>
    public Queue<PassedItem> Output { get; private set; } = former?.TakeOutput() ?? new();

    public long HeldBytes { get; set; }

    /// <summary>How many buffers it has become so far.</summary>
    public int OutputBuffers { get; set; }

    /// <summary>Whether it is decoded, and what follows it is known to be right.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether its lane has decoded all of it.</summary>
    public bool IsDecoded { get; set; }

    /// <summary>The decoder's last <c>GstFlowReturn</c>.</summary>
    public int Flow { get; set; }

    /// <summary>Drops what was decoded.</summary>
    public void DropOutput()
    {
        while (Output.TryDequeue(out PassedItem item)) item.Release();
        (HeldBytes, OutputBuffers, Flow) = (0, 0, DecodeOrder.FlowOk);
        (IsDecoded, IsDone) = (false, false);
    }

    /// <summary>Lets go of everything.</summary>
    public void Release()
    {
        foreach (PassedItem item in Input) item.Release();
        Input.Clear();
        DropOutput();
        Start?.Release();
        Lane = NoLane;
    }

    private List<PassedItem> TakeInput()
    {
        List<PassedItem> taken = Input;
        Input = _noInput;
        return taken;
    }

    private Queue<PassedItem> TakeOutput()
    {
        Queue<PassedItem> taken = Output;
        Output = _noOutput;
        return taken;
    }
}

/// <summary>How a decoder begins in the middle of a stream.</summary>
/// <param name="Time">The presentation time of the batch's first packet, in nanoseconds.</param>
/// <param name="Tolerance">How far a time may be off, in nanoseconds: half a packet.</param>
/// <param name="Events">The events that hold there: the stream's start, its caps, its segment.</param>
/// <param name="Headers">The packets with which the stream began.</param>
/// <param name="Lead">The packets before the batch. What they become is left out.</param>
internal sealed record DecodeStart(
    ulong Time, ulong Tolerance, PassedItem[] Events, PassedItem[] Headers, PassedItem[] Lead)
{
    /// <summary>Whether a buffer belongs to the batch or to what follows it, and not to what comes before.</summary>
    public unsafe bool IsReachedBy(nint buffer)
    {
        ulong time = ((GstBuffer*)buffer)->pts;
        return time != ulong.MaxValue && time + Tolerance >= Time;
    }

    /// <summary>The same, with references of its own.</summary>
    public DecodeStart WithOwnReferences() => this with { Events = Copy(Events), Headers = Copy(Headers), Lead = Copy(Lead) };

    public void Release()
    {
        foreach (PassedItem[] items in (PassedItem[][])[Events, Headers, Lead])
            foreach (PassedItem item in items) item.Release();
    }

    private static PassedItem[] Copy(PassedItem[] items) => [.. items.Select(item => item.WithOwnReference())];
}
