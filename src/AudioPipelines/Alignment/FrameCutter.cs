using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <summary>Makes one stream's part of a frame: the memory that holds its audio, with silence and a reason where audio is
/// missing.</summary>
internal static class FrameCutter
{
    /// <param name="stream">The stream.</param>
    /// <param name="part">The frame's part that the stream's channels lie in.</param>
    /// <param name="start">The index of the frame's first sample.</param>
    /// <param name="length">The frame's samples per channel.</param>
    /// <param name="sourceEnd">From here on, missing samples are padding.</param>
    /// <param name="target">The frame.</param>
    /// <param name="isClaimed">Whether the frame has a taker: its audio is delivered then.</param>
    public static void Cut(
        AlignedStream stream, int part, long start, int length, long sourceEnd, FrameBuffer target, bool isClaimed)
    {
        long end = start + length;
        long at = start;
        bool isTaken = false;
        stream.Account.Elapsed += length;
        foreach (Interval run in stream.Ring.Runs)
        {
            Interval audio = run.Intersect(start, end);
            if (audio.IsEmpty) continue;
            if (!isTaken) stream.Ring.HandOver(start, target, part);
            isTaken = true;
            Silence(stream, new Interval(at, audio.Start), start, sourceEnd, target);
            if (isClaimed) stream.Account.Delivered += audio.Length;
            else stream.Account.Unclaimed += audio.Length;
            at = audio.End;
        }

        Silence(stream, new Interval(at, end), start, sourceEnd, target);
    }

    private static void Silence(AlignedStream stream, Interval missing, long frameStart, long sourceEnd, FrameBuffer target)
    {
        while (!missing.IsEmpty)
        {
            bool padding = missing.Start >= sourceEnd;
            GapReason reason = padding ? GapReason.Padding : stream.ReasonAt(missing.Start);
            long until = padding ? missing.End : stream.ReasonHoldsUntil(missing.Start, Math.Min(missing.End, sourceEnd));
            var gap = new Interval(missing.Start, until);
            stream.Account.Count(reason, gap.Length);
            for (int channel = 0; channel < stream.Ring.Channels; channel++)
                target.AddGap(
                    new FrameGap(stream.FirstChannel + channel, (int)(gap.Start - frameStart), (int)gap.Length, reason));
            missing = missing with { Start = until };
        }
    }
}
