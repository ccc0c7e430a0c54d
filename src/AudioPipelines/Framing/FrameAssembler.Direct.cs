using AudioPipelines.Frames;
using AudioPipelines.Timing;

namespace AudioPipelines.Framing;

/// <content>Frames that are emitted where their audio comes from.</content>
internal sealed partial class FrameAssembler
{
    private volatile IDirectDelivery? _direct;

    /// <summary>Whether the streaming thread emits the frames now, so that the source's thread need not be woken for
    /// them.</summary>
    private bool IsDirect => _direct is { IsPossible: true };

    /// <summary>What emits the frames on the streaming thread; <see langword="null"/>: the source's thread does.</summary>
    public IDirectDelivery? Direct => _direct;

    /// <summary>Has the frames emitted on the streaming thread from now on, while the source's thread waits;
    /// <see langword="null"/>: on the source's thread.</summary>
    public void DeliverBy(IDirectDelivery? direct)
    {
        _direct = direct;
        if (direct is null) _work.Set();
    }

    /// <summary>Whether audio may be exactly the next frame. A look without the lock, which <see cref="TryPass"/> repeats: the
    /// buffers of a live stream hardly ever begin where its frames do, and should not take the turn in vain. Streaming
    /// thread.</summary>
    public bool MayPass(in Placement placement, int samples) =>
        _generations.Newest is { } newest && newest.Aligner.Cursor == placement.Index
            && newest.Aligner.Options.FrameLength == samples;

    /// <summary>Makes a frame of audio that is exactly the next one, and need not wait for anything. Streaming thread, which has
    /// the source's turn.</summary>
    /// <param name="placement">Where the audio begins.</param>
    /// <param name="audio">The audio.</param>
    /// <param name="isClaimed">Whether the frame has a taker.</param>
    /// <param name="frame">The frame, to be disposed of by the caller.</param>
    /// <returns>False where it is not so; nothing has been done then.</returns>
    public bool TryPass(in Placement placement, in SampleBlock audio, bool isClaimed, out AudioFrame frame)
    {
        frame = default;
        if (placement.Continuity != Continuity.Contiguous || placement.IsAbsolute) return false;
        lock (_lock)
        {
            if (_closed || _isHeld || _generations.Count != 1) return false;
            Generation current = _generations.Newest!;
            if (current.TimelineRevision != placement.TimelineRevision
                || !current.TryPass(placement.Index, audio, out frame, isClaimed)) return false;
            LastTimelineRevision = current.TimelineRevision;
            LastHeldUp = 0;
            if (!placement.IsRepeated) Volatile.Write(ref _progress, _progress + 1);
            return true;
        }
    }
}
