namespace AudioPipelines.Recording;

/// <summary>Where the frames of a stretch lie: one after the other, but for what was skipped. Pure.</summary>
internal static class StretchFrames
{
    /// <summary>The frames that are there as a whole, in order. Frames of deleted segments are left out, and so is one whose end
    /// was not safe any more.</summary>
    public static IEnumerable<RecordedFrame> Of(RecordedStretch stretch)
    {
        long next = stretch.Begun.Index, end = stretch.End, skipped = 0;
        bool hasBegun = false;
        RecordedSegment[] removed = [.. stretch.Segments.Where(segment => segment.IsRemoved)];
        for (int skip = 0; ;)
        {
            for (; skip < stretch.Skips.Count && stretch.Skips[skip].Index <= next; skip++)
            {
                long until = stretch.Skips[skip].Index + stretch.Skips[skip].Length;
                skipped += Math.Max(0, until - next);
                next = Math.Max(next, until);
            }

            int samples = stretch.ShortFrames.GetValueOrDefault(next, stretch.Format.SamplesPerFrame);
            if (next + samples > end) yield break;
            if (IsRemoved(removed, next, next + samples))
            {
                skipped = hasBegun ? skipped + samples : 0;
            }
            else
            {
                yield return new RecordedFrame(next, samples, skipped);
                hasBegun = true;
                skipped = 0;
            }

            next += samples;
        }
    }

    private static bool IsRemoved(RecordedSegment[] removed, long start, long end)
    {
        foreach (RecordedSegment segment in removed)
        {
            if (segment.Begun.Index < end && start < segment.End) return true;
        }

        return false;
    }
}
