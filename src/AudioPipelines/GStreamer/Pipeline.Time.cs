using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

internal sealed unsafe partial class Pipeline
{
    /// <summary>The clock's time at which running time is 0, in nanoseconds. A value that is set holds only with
    /// <see cref="DisableStartTime"/>; otherwise the pipeline chooses its own on the way to PLAYING.</summary>
    public long BaseTime
    {
        get
        {
            using GstObjectHandle.Borrowed pipeline = Borrow();
            return (long)GstApi.gst_element_get_base_time(pipeline.Pointer);
        }

        set
        {
            using GstObjectHandle.Borrowed pipeline = Borrow();
            GstApi.gst_element_set_base_time(pipeline.Pointer, (ulong)value);
        }
    }

    /// <summary>Sets the start time to none, so that the pipeline keeps the <see cref="BaseTime"/> it was given.</summary>
    public void DisableStartTime()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        GstApi.gst_element_set_start_time(pipeline.Pointer, ClockTime.None);
    }

    /// <summary>Makes the pipeline use this clock and no other.</summary>
    public void UseClock(Clock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        using GstObjectHandle.Borrowed pipeline = Borrow();
        using GstObjectHandle.Borrowed pointer = clock.Borrow();
        GstApi.gst_pipeline_use_clock(pipeline.Pointer, pointer.Pointer);
    }

    /// <summary>The clock in use; <see langword="null"/> before the pipeline has chosen one.</summary>
    /// <returns>The caller's to dispose of.</returns>
    public Clock? GetClock()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        nint clock = GstApi.gst_element_get_clock(pipeline.Pointer);
        return clock == 0 ? null : new Clock(clock);
    }

    /// <summary>Asks whether the pipeline is live and what latency it has, in nanoseconds. A maximum of <see langword="null"/>
    /// means any. Sinks with <c>sync=false</c> wait for nothing and answer "not live", whatever their source is; <see
    /// cref="StateChangeReturn.NoPreroll"/> tells whether a pipeline is live.</summary>
    /// <returns><see langword="null"/> if it cannot tell (yet).</returns>
    public (bool IsLive, long Minimum, long? Maximum)? QueryLatency()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        nint query = GstApi.gst_query_new_latency();
        try
        {
            if (GstApi.gst_element_query(pipeline.Pointer, query) == 0) return null;
            int live;
            ulong minimum, maximum;
            GstApi.gst_query_parse_latency(query, &live, &minimum, &maximum);
            return (live != 0, (long)minimum, ClockTime.ToNullable(maximum));
        }
        finally
        {
            GstApi.gst_mini_object_unref(query);
        }
    }

    /// <summary>The position in nanoseconds; <see langword="null"/> if it is unknown.</summary>
    public long? QueryPosition()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        long time;
        return GstApi.gst_element_query_position(pipeline.Pointer, ClockTime.FormatTime, &time) != 0 && time >= 0 ? time : null;
    }

    /// <summary>The duration in nanoseconds; <see langword="null"/> if it is unknown.</summary>
    public long? QueryDuration()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        long time;
        return GstApi.gst_element_query_duration(pipeline.Pointer, ClockTime.FormatTime, &time) != 0 && time >= 0 ? time : null;
    }

    /// <summary>Distributes the latency anew: the answer to a <see cref="MessageType.Latency"/> message.</summary>
    public bool RecalculateLatency()
    {
        using GstObjectHandle.Borrowed pipeline = Borrow();
        return GstApi.gst_bin_recalculate_latency(pipeline.Pointer) != 0;
    }
}
