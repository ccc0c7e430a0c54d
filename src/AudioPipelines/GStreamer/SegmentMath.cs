using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Times of a segment.</summary>
internal static unsafe class SegmentMath
{
    public static long? SignedRunningTime(GstSegment* segment, ulong time)
    {
        if (segment->format != ClockTime.FormatTime || time == ClockTime.None) return null;
        ulong running;
        return GstApi.gst_segment_to_running_time_full(segment, ClockTime.FormatTime, time, &running) switch
        {
            > 0 => (long)running,
            < 0 => -(long)running,
            _ => null,
        };
    }
}
