using AudioPipelines.Frames;

namespace AudioPipelines.Alignment;

/// <summary>Copies one stream's part of a frame out of its ring: audio where there is some, silence with a reason where not.</summary>
internal static class FrameCutter
{
    /// <param name="stream">The stream.</param>
    /// <param name="start">The index of the frame's first sample.</param>
    /// <param name="length">The frame's samples per channel.</param>
    /// <param name="sourceEnd">From here on, missing samples are padding.</param>
    /// <param name="target">The frame.</param>
    public static void Cut(AlignedStream stream, long start, int length, long sourceEnd, FrameBuffer target)
    {
        long end = start + length;
        long at = start;
        stream.Account.Elapsed += length;
        foreach (Interval run in stream.Ring.Runs)
        {
            Interval audio = run.Intersect(start, end);
            if (audio.IsEmpty) continue;
            Silence(stream, new Interval(at, audio.Start), start, sourceEnd, target);
            stream.Ring.Read(audio, target, stream.FirstChannel, (int)(audio.Start - start));
            stream.Account.Delivered += audio.Length;
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
                target.AddGap(new FrameGap(stream.FirstChannel + channel, (int)(gap.Start - frameStart), (int)gap.Length, reason));
            missing = missing with { Start = until };
        }
    }
}
