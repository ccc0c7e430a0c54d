namespace AudioPipelines.Recording;

/// <summary>Checks what a line of an index says before anything is made of it: the folder may be a stranger's, or
/// damaged.</summary>
internal static class IndexCheck
{
    /// <summary>No index is farther from 0, so that sums of two lengths never overflow.</summary>
    private const long Farthest = 1L << 60;

    private const int MostEpochs = 1 << 30;
    private const int LongestFrame = 10_000_000;
    private const long MostBytesOfAFrame = 1L << 30;

    /// <summary>What is wrong with a line; <see langword="null"/>: nothing.</summary>
    /// <param name="line">The line.</param>
    /// <param name="channels">How many channels its epoch has.</param>
    public static string? Fault(IndexLine line, int channels) => line switch
    {
        RecordedEpoch epoch => Fault(epoch),
        SegmentBegun segment => Fault(segment, channels),
        SegmentEnded ended => IsLength(ended.Samples) && ended.Hash is not null ? null : "a segment's length or hash is none",
        RecordedGap gap => (uint)gap.Channel < (uint)channels && IsIndex(gap.Index) && IsLength(gap.Length)
            && Enum.IsDefined(gap.Reason) ? null : "a gap's channel, place or reason is none",
        RecordedSkip skip => IsIndex(skip.Index) && IsLength(skip.Length) ? null : "a skip's place is none",
        ShortFrame frame => IsIndex(frame.Index) && frame.Samples is > 0 and <= LongestFrame ? null : "a frame's length is none",
        RecordedCapture capture => IsIndex(capture.Index) && Enum.IsDefined(capture.Clock) ? null : "a time of capture is none",
        RecordedAlignment alignment => IsIndex(alignment.Index) ? null : "a place is none",
        SafeUpTo safe => IsIndex(safe.Index) ? null : "a place is none",
        _ => null,
    };

    private static string? Fault(RecordedEpoch epoch)
    {
        if (epoch.Labels is null || epoch.Labels.Count is 0 or > AudioFormat.MaximumChannels || epoch.Labels.Contains(null!))
            return $"an epoch has no labels, or more than {AudioFormat.MaximumChannels}";
        if (epoch.Rate is < 1 or > AudioFormat.MaximumSampleRate) return $"{epoch.Rate} Hz is no sample rate";
        if (!Enum.IsDefined(epoch.SampleType) || epoch.Epoch is < 0 or > MostEpochs || !IsIndex(epoch.Index))
            return "an epoch's number, place or type is none";
        if (!IsLength(epoch.Outage ?? 0)) return "an epoch's outage is none";
        return epoch.SamplesPerFrame is < 1 or > LongestFrame
            || (long)epoch.SamplesPerFrame * epoch.Labels.Count * sizeof(int) > MostBytesOfAFrame
            ? $"{epoch.SamplesPerFrame} samples of {epoch.Labels.Count} channels are no frame"
            : null;
    }

    private static string? Fault(SegmentBegun segment, int channels)
    {
        if (segment.Files is null || !IsIndex(segment.Index) || segment.Utc.Year is < 1700 or > 9000)
            return "a segment's files, place or time are none";
        if (segment.Files.Count != 1 && segment.Files.Count != channels)
            return $"a segment has {segment.Files.Count} files for {channels} channels";
        return segment.Files.FirstOrDefault(file => !IsInside(file)) is { } outside
            ? $"a segment's file '{outside}' is not inside the recording's folder"
            : segment.Files.Contains(null!) ? "a segment's file has no name" : null;
    }

    /// <summary>Whether a file is named relative to the folder, without a way out of it.</summary>
    private static bool IsInside(string? file) =>
        file is null || (file.Length > 0 && !Path.IsPathRooted(file) && !file.AsSpan().ContainsAny('\\', '\0')
            && !file.Split('/').Contains(".."));

    private static bool IsIndex(long index) => index is > -Farthest and < Farthest;

    private static bool IsLength(long length) => length is >= 0 and < Farthest;
}
