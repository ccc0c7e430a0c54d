using AudioPipelines.Alignment;
using AudioPipelines.Frames;

namespace AudioPipelines.Framing;

/// <summary>The part of a source with one format and one timeline: its aligner, and the memory of its frames. An epoch that only
/// resets a stream's clock begins inside it.</summary>
internal sealed class Generation(AudioFormat format, AlignerOptions options)
{
    private readonly Queue<(long Index, int Epoch, string Reason)> _beginnings = new();
    private int _epoch;

    public AudioFormat Format { get; } = format;

    public Aligner Aligner { get; } = new(options);

    public FramePool Pool { get; } = new(format, options.ChannelsPerStream);

    /// <summary>How often the timeline had been renumbered when its first audio came; <see langword="null"/> before
    /// that.</summary>
    public int? TimelineRevision { get; set; }

    /// <summary>Lets an epoch begin with the frame that holds an index.</summary>
    /// <param name="index">The index on the streams' timeline.</param>
    /// <param name="epoch">The epoch's number.</param>
    /// <param name="reason">Why it begins, in a few words.</param>
    public void BeginEpoch(long index, int epoch, string reason) => _beginnings.Enqueue((index, epoch, reason));

    /// <summary>Counts the epochs on from another number, before any of them has begun.</summary>
    public void NumberEpochsBy(int more)
    {
        for (int left = _beginnings.Count; left > 0; left--)
        {
            (long index, int epoch, string reason) = _beginnings.Dequeue();
            _beginnings.Enqueue((index, epoch + more, reason));
        }
    }

    /// <summary>Makes the next frame of audio that is exactly that frame, with nothing to begin and nothing that waits: the
    /// ordinary case, in which audio need not be stored before it is cut.</summary>
    /// <returns>False where it is not the ordinary case; nothing has been done then.</returns>
    public bool TryPass(long index, in SampleBlock audio, out AudioFrame frame, bool isClaimed)
    {
        frame = default;
        if (_beginnings.Count > 0 || !Aligner.IsNext(index, audio.Length)) return false;
        FrameBuffer buffer = Pool.Rent();
        frame = buffer.Lend();
        Aligner.Pass(index, audio, buffer, isClaimed);
        buffer.Epoch = _epoch;
        return true;
    }

    /// <summary>Cuts the next frame, if it is complete or due.</summary>
    /// <param name="now">The time in nanoseconds of the timeline.</param>
    /// <param name="frame">The frame, to be disposed of by the caller.</param>
    /// <param name="begun">The epoch that begins with it, where one does.</param>
    /// <param name="isClaimed">Whether the frame has a taker.</param>
    public bool TryCut(long now, out AudioFrame frame, out EpochStarted? begun, bool isClaimed)
    {
        begun = null;
        frame = default;
        if (!Aligner.IsReady(now)) return false;
        FrameBuffer buffer = Pool.Rent();
        frame = buffer.Lend();
        if (!Aligner.TryCut(buffer, isClaimed))
        {
            frame.Dispose();
            return false;
        }

        while (_beginnings.TryPeek(out (long Index, int Epoch, string Reason) next) && next.Index < Aligner.Cursor)
        {
            _beginnings.Dequeue();
            _epoch = next.Epoch;
            begun = new EpochStarted(_epoch, frame.SampleIndex, Format, next.Reason);
        }

        buffer.Epoch = _epoch;
        return true;
    }
}
