using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <content>Audio that is a whole frame and passes the ring.</content>
internal sealed partial class Aligner
{
    /// <summary>Whether audio is exactly the next frame of a lone stream of which nothing waits: the ordinary case, for
    /// <see cref="Pass"/>.</summary>
    public bool IsNext(long index, int samples) =>
        _streams.Length == 1 && samples == _options.FrameLength && _skipped == 0 && !IsDrained
        && _streams[0].IsNext(index, _cursor);

    /// <summary>Takes audio that is exactly the next frame (<see cref="IsNext"/>) past the ring, and makes the frame of
    /// it.</summary>
    /// <param name="index">The index of its first sample.</param>
    /// <param name="audio">The samples.</param>
    /// <param name="target">Receives the frame.</param>
    /// <param name="isClaimed">As for <see cref="TryCut"/>.</param>
    public void Pass(long index, in SampleBlock audio, FrameBuffer target, bool isClaimed)
    {
        AlignedStream stream = _streams[0];
        stream.Pass(new Interval(index, index + audio.Length), isClaimed);
        target.Begin(_cursor - Origin, audio.Length, 0);
        target.Fill(audio);
        _cursor += audio.Length;
    }
}
