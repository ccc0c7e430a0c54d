using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>Properties of a buffer (<c>GstBufferFlags</c>) that matter to audio.</summary>
[Flags]
internal enum BufferFlags : uint
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Comes from a live source.</summary>
    Live = 1 << 4,

    /// <summary>Does not follow on the buffer before it.</summary>
    Discont = 1 << 6,

    /// <summary>Time stamps jump here: count anew.</summary>
    Resync = 1 << 7,

    /// <summary>The data is damaged.</summary>
    Corrupted = 1 << 8,

    /// <summary>Neutral data, made up for a gap.</summary>
    Gap = 1 << 11,
}

/// <summary>
/// One sample of an appsink, mapped for reading. It is valid only during the call that hands it over: copy what you keep.
/// Everything is read in place, and nothing is allocated.
/// </summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gstsample.html"/>
internal unsafe ref struct SampleLease
{
    private const int MapRead = 1;

    private nint _sample; // what is given back: the sample, or the buffer where there is none
    private readonly GstBuffer* _buffer;
    private readonly GstSegment* _segment;
    private GstMapInfo _map;

    /// <summary>Takes over one reference to a sample, and maps its buffer.</summary>
    /// <param name="sample">A <c>GstSample*</c>.</param>
    internal SampleLease(nint sample)
    {
        _buffer = GstApi.gst_sample_get_buffer(sample);
        _segment = GstApi.gst_sample_get_segment(sample);
        CapsHandle = GstApi.gst_sample_get_caps(sample);
        GstMapInfo map = default;
        if (_buffer == null || GstApi.gst_buffer_map(_buffer, &map, MapRead) == 0)
        {
            GstApi.gst_mini_object_unref(sample);
            throw new AudioSourceException(AudioSourceErrorKind.Internal, "A sample's memory could not be read.");
        }

        _map = map;
        _sample = sample;
    }

    /// <summary>Takes over one reference to a buffer, and maps it.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="segment">The segment that it came in, on loan.</param>
    /// <param name="caps">A <c>GstCaps*</c>, on loan.</param>
    internal SampleLease(GstBuffer* buffer, GstSegment* segment, nint caps)
    {
        _buffer = buffer;
        _segment = segment;
        CapsHandle = caps;
        GstMapInfo map = default;
        if (GstApi.gst_buffer_map(buffer, &map, MapRead) == 0)
        {
            GstApi.gst_mini_object_unref((nint)buffer);
            throw new AudioSourceException(AudioSourceErrorKind.Internal, "A buffer's memory could not be read.");
        }

        _map = map;
        _sample = (nint)buffer;
    }

    /// <summary>The bytes, laid out as the caps say.</summary>
    public readonly ReadOnlySpan<byte> Data => new((void*)_map.data, checked((int)_map.size));

    /// <summary>The presentation time stamp in nanoseconds of the segment's time; <see langword="null"/> if there is
    /// none.</summary>
    public readonly long? Pts => ClockTime.ToNullable(_buffer->pts);

    /// <summary>The duration in nanoseconds; <see langword="null"/> if it is unknown.</summary>
    public readonly long? Duration => ClockTime.ToNullable(_buffer->duration);

    /// <summary>The source's own position: for audio the number of the first sample; <see langword="null"/> if it is
    /// unknown.</summary>
    public readonly long? Offset => ClockTime.ToNullable(_buffer->offset);

    /// <summary>The position after the last sample; <see langword="null"/> if it is unknown.</summary>
    public readonly long? OffsetEnd => ClockTime.ToNullable(_buffer->offset_end);

    /// <summary>The buffer's properties; bits without a name here may be set too.</summary>
    public readonly BufferFlags Flags => (BufferFlags)_buffer->mini_object.flags;

    /// <summary>The sample's own caps: a <c>GstCaps*</c> on loan. Read the caps again if the pointer differs from the last
    /// sample's. To compare, hold a reference to the last caps (<see cref="Caps.FromHandle"/>), or their address may be
    /// reused.</summary>
    public readonly nint CapsHandle { get; }

    /// <summary>The <c>GstBuffer*</c>, on loan.</summary>
    public readonly nint BufferHandle => (nint)_buffer;

    /// <summary>The playback rate of the sample's segment: 1 is normal, negative plays backwards.</summary>
    public readonly double Rate => _segment == null ? 1 : _segment->rate;

    /// <summary>The time stamp as running time of the pipeline, in nanoseconds, by the sample's own segment;
    /// <see langword="null"/> without a time stamp or outside the segment.</summary>
    public readonly long? RunningTime
    {
        get
        {
            if (_segment == null || _segment->format != ClockTime.FormatTime || _buffer->pts == ClockTime.None) return null;
            return ClockTime.ToNullable(GstApi.gst_segment_to_running_time(_segment, ClockTime.FormatTime, _buffer->pts));
        }
    }

    /// <summary>As <see cref="RunningTime"/>, also outside the segment: samples before its start have negative times.</summary>
    public readonly long? SignedRunningTime => _segment == null ? null : SegmentMath.SignedRunningTime(_segment, _buffer->pts);

    /// <summary>The time of the first sample on a shared clock (<c>GstReferenceTimestampMeta</c>).</summary>
    /// <param name="clock">A <c>GstCaps*</c> on loan that names the clock; as with <see cref="CapsHandle"/>, hold it to compare
    /// it.</param>
    /// <param name="nanoseconds">The time, in that clock's own epoch.</param>
    /// <returns><see langword="false"/> if the buffer carries none.</returns>
    public readonly bool TryGetReferenceTime(out nint clock, out long nanoseconds)
    {
        GstReferenceTimestampMeta* meta = GstApi.gst_buffer_get_reference_timestamp_meta(_buffer, 0);
        clock = meta == null ? 0 : meta->reference;
        nanoseconds = meta == null ? 0 : (long)meta->timestamp;
        return meta != null;
    }

    /// <summary>Planar audio: where each channel starts in <see cref="Data"/>, in bytes, and how many sample instants there are.
    /// <see langword="false"/> if the buffer does not say (no <c>GstAudioMeta</c>): then the channels follow each other in equal
    /// parts.</summary>
    /// <param name="offsets">Receives one offset per channel, as many as fit.</param>
    /// <param name="samples">The sample instants per channel.</param>
    public readonly bool TryGetPlanes(Span<long> offsets, out int samples)
    {
        samples = 0;
        var meta = (GstAudioMeta*)GstApi.gst_buffer_get_meta(_buffer, GstAudioApi.gst_audio_meta_api_get_type());
        if (meta == null || meta->offsets == 0) return false;
        samples = checked((int)meta->samples);
        int channels = Math.Min(offsets.Length, meta->info.channels);
        for (int i = 0; i < channels; i++) offsets[i] = (long)((nuint*)meta->offsets)[i];
        return true;
    }

    /// <summary>Unmaps the buffer and gives the sample back.</summary>
    public void Dispose()
    {
        if (_sample == 0) return;
        GstMapInfo map = _map;
        GstApi.gst_buffer_unmap(_buffer, &map);
        GstApi.gst_mini_object_unref(_sample);
        _sample = 0;
        _map = default;
    }
}
