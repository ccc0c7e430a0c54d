using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>The type of a <see cref="StreamEvent"/>.</summary>
internal enum StreamEventType
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A stream starts.</summary>
    StreamStart,

    /// <summary>The format of what follows.</summary>
    Caps,

    /// <summary>How the next time stamps relate to running time.</summary>
    Segment,

    /// <summary>Tags of the stream.</summary>
    Tag,

    /// <summary>There is no data for a while.</summary>
    Gap,

    /// <summary>Data on its way was discarded (a seek).</summary>
    FlushStop,
}

/// <summary>A serialised event that reached an appsink, in its place between the samples. Valid only during the call that hands
/// it over.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstevent.html"/>
internal readonly unsafe ref struct StreamEvent
{
    private readonly GstEvent* _event;
    private readonly GstSegment* _segment;

    internal StreamEvent(nint @event, GstSegment* segment)
    {
        _event = (GstEvent*)@event;
        _segment = segment;
    }

    /// <summary>What it is about.</summary>
    // The low byte of GstEventType holds flags, the rest the number.
    public StreamEventType Type => (_event->type >> 8) switch
    {
        40 => StreamEventType.StreamStart,
        50 => StreamEventType.Caps,
        70 => StreamEventType.Segment,
        80 => StreamEventType.Tag,
        160 => StreamEventType.Gap,
        20 => StreamEventType.FlushStop,
        _ => StreamEventType.Other,
    };

    /// <summary>The <c>GstEvent*</c>, on loan.</summary>
    public nint Handle => (nint)_event;

    /// <summary>The <c>GstCaps*</c> of a <see cref="StreamEventType.Caps"/> event, on loan; otherwise 0.</summary>
    public nint CapsHandle
    {
        get
        {
            if (Type != StreamEventType.Caps) return 0;
            nint caps;
            GstApi.gst_event_parse_caps((nint)_event, &caps);
            return caps;
        }
    }

    /// <summary>Reads a <see cref="StreamEventType.Gap"/> event.</summary>
    /// <param name="runningTime">Where the gap starts, in nanoseconds of running time by the current segment;
    /// <see langword="null"/> if it lies outside.</param>
    /// <param name="duration">How long it is, in nanoseconds; <see langword="null"/> if that is unknown.</param>
    /// <returns>Whether it is a gap.</returns>
    public bool TryGetGap(out long? runningTime, out long? duration)
    {
        runningTime = duration = null;
        if (Type != StreamEventType.Gap) return false;
        ulong timestamp, length;
        GstApi.gst_event_parse_gap((nint)_event, &timestamp, &length);
        runningTime = SegmentMath.SignedRunningTime(_segment, timestamp);
        duration = ClockTime.ToNullable(length);
        return true;
    }
}
