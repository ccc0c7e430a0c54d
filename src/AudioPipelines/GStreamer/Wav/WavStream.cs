using AudioPipelines.GStreamer.CutOff;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer.Wav;

/// <summary>The data path of a <see cref="WavElement"/>: finds the samples in its input, and sends them on in whole instants with
/// their time. A file of another kind is sent on unchanged. One streaming thread at a time.</summary>
/// <param name="element">The element, which outlives this.</param>
/// <param name="input">Its pads.</param>
/// <param name="output">Its pads.</param>
internal sealed unsafe class WavStream(nint element, nint input, nint output)
{
    private const int FlowOk = 0;
    private const int FlowEos = -3;
    private const int FlowFailed = -5; // GST_FLOW_ERROR
    private const int FormatBytes = 2;
    private const int FormatTime = 3;
    private const int CopyMemory = 1 << 3;
    private const uint Discontinuous = 1 << 6;
    private const ulong None = ulong.MaxValue;

    /// <summary>A file is read in pieces of 4 KiB. The next elements cost the same for a small buffer as for a large one, so
    /// several are joined. Bytes of a pipe or a network do not wait.</summary>
    private const int Batch = 32 * 1024;

    private nint _pending;
    private string _typeOfInput = "";
    private nint _segmentOfInput;
    private WavLayout? _layout;
    private long _needed;
    private long _taken;
    private long? _fileLength;

    /// <summary>The duration of the samples in nanoseconds, if known. Any thread.</summary>
    public long? Duration => Volatile.Read(ref _layout) is { Format: { } format } layout
        && (layout.Length ?? _fileLength - layout.Offset) is { } bytes
        ? TimeOf(bytes / format.BytesPerInstant, format.Rate)
        : null;

    /// <summary>Whether caps are those of a file that such an element sent on unchanged.</summary>
    /// <param name="structure">Of the caps.</param>
    public static bool IsLeftAlone(nint structure)
    {
        int value;
        return GstApi.gst_structure_get_boolean(structure, Mark, &value) != 0;
    }

    /// <summary>Takes a buffer, and its reference.</summary>
    /// <returns>A <c>GstFlowReturn</c>.</returns>
    public int Take(nint buffer)
    {
        if (_layout is { Format: null } && _pending == 0) return GstApi.gst_pad_push(output, buffer);
        _pending = _pending == 0 ? buffer : GstApi.gst_buffer_append(_pending, buffer);
        if (_layout is null && !Begin()) return FlowOk;
        if (_layout!.Format is not { } format) return LeaveAlone();
        return (long)GstApi.gst_buffer_get_size(_pending) < Batch && _fileLength is not null ? FlowOk : PushSamples(format);
    }

    /// <summary>Sends on the samples so far, in whole instants.</summary>
    private int PushSamples(WavFormat format)
    {
        long left = _layout!.Length is { } length
            ? length - _taken
            : long.MaxValue, there = (long)GstApi.gst_buffer_get_size(_pending);
        long bytes = Math.Min(left, there) / format.BytesPerInstant * format.BytesPerInstant;
        int flow = bytes == 0 ? FlowOk : Push(format, TakeFirst(bytes, there), bytes);
        if (flow != FlowOk || left - bytes >= format.BytesPerInstant) return flow;
        _ = GstApi.gst_pad_push_event(output, GstApi.gst_event_new_eos());
        return FlowEos;
    }

    /// <summary>Takes an event about the input, with its reference.</summary>
    public int TakeEvent(nint @event)
    {
        switch (((GstEvent*)@event)->type >> 8)
        {
            case StreamStart:
                Clear();
                break;
            case CapsEvent when _layout is not { Format: null }:
                _typeOfInput = Utf8.Borrow(GstApi.gst_structure_get_name(StructureOf(@event)))!;
                if (IsLeftAlone(StructureOf(@event))) _typeOfInput = "";
                GstApi.gst_mini_object_unref(@event);
                return 1;
            case SegmentEvent when _layout is not { Format: null }:
                Replace(ref _segmentOfInput, @event);
                return 1;
            case EndOfStream:
                End();
                break;
            default:
                break;
        }

        return GstApi.gst_pad_event_default(input, element, @event);
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear()
    {
        Replace(ref _pending, 0);
        _typeOfInput = "";
        Replace(ref _segmentOfInput, 0);
        (_needed, _taken, _fileLength) = (0, 0, null);
        Volatile.Write(ref _layout, null);
    }

    /// <summary>Reads the header, as soon as there is enough of it.</summary>
    private bool Begin()
    {
        if ((long)GstApi.gst_buffer_get_size(_pending) < _needed) return false;
        long length;
        _fileLength = GstApi.gst_pad_peer_query_duration(input, FormatBytes, &length) != 0 && length > 0 ? length : null;
        GstMapInfo map = default;
        if (GstApi.gst_buffer_map((GstBuffer*)_pending, &map, 1) == 0) return false;
        long there = (long)map.size;
        WavLayout? layout = WavHeaderReader.Read(
            new ReadOnlySpan<byte>((void*)map.data, (int)map.size), _fileLength, out _needed);
        GstApi.gst_buffer_unmap((GstBuffer*)_pending, &map);
        if (layout is null) return false;
        Volatile.Write(ref _layout, layout);
        if (layout.Format is not { } format) return true;
        using (Caps caps = Caps.Parse(format.Caps))
        using (GstObjectHandle.Borrowed borrowed = caps.Borrow())
        {
            _ = GstApi.gst_pad_push_event(output, GstApi.gst_event_new_caps(borrowed.Pointer));
        }

        GstSegment segment;
        GstApi.gst_segment_init(&segment, FormatTime);
        _ = GstApi.gst_pad_push_event(output, GstApi.gst_event_new_segment(&segment));
        if (layout.Offset > 0) GstApi.gst_mini_object_unref(TakeFirst(layout.Offset, there));
        return _pending != 0;
    }

    /// <summary>Sends on a file that this element does not read, unchanged and with a mark.</summary>
    private int LeaveAlone()
    {
        if (_typeOfInput is not ("audio/x-wav" or "audio/x-rf64"))
        {
            ElementError.PostUnsupported(
                element, "The header of the file is damaged, or its samples are coded in a way that cannot be read.");
            return FlowFailed;
        }

        using (Caps caps = Caps.Parse($"{_typeOfInput},{Mark}=(boolean)true"))
        using (GstObjectHandle.Borrowed borrowed = caps.Borrow())
        {
            _ = GstApi.gst_pad_push_event(output, GstApi.gst_event_new_caps(borrowed.Pointer));
        }

        if (_segmentOfInput != 0) _ = GstApi.gst_pad_push_event(output, _segmentOfInput);
        _segmentOfInput = 0;
        nint all = _pending;
        _pending = 0;
        return all == 0 ? FlowOk : GstApi.gst_pad_push(output, all);
    }

    private static nint StructureOf(nint capsEvent)
    {
        nint caps;
        GstApi.gst_event_parse_caps(capsEvent, &caps);
        return GstApi.gst_caps_get_structure(caps, 0);
    }

    private nint TakeFirst(long bytes, long there)
    {
        nint all = _pending;
        _pending = bytes == there ? 0 : GstApi.gst_buffer_copy_region(all, CopyMemory, (nuint)bytes, (nuint)(there - bytes));
        if (bytes == there) return GstApi.gst_mini_object_make_writable(all);
        nint first = GstApi.gst_buffer_copy_region(all, CopyMemory, 0, (nuint)bytes);
        GstApi.gst_mini_object_unref(all);
        return first;
    }

    private int Push(WavFormat format, nint owned, long bytes)
    {
        var buffer = (GstBuffer*)owned;
        long first = _taken / format.BytesPerInstant, count = bytes / format.BytesPerInstant;
        buffer->pts = (ulong)TimeOf(first, format.Rate);
        buffer->dts = None;
        buffer->duration = (ulong)TimeOf(first + count, format.Rate) - buffer->pts;
        buffer->offset = (ulong)first;
        buffer->offset_end = (ulong)(first + count);
        buffer->mini_object.flags = first == 0
            ? buffer->mini_object.flags | Discontinuous
            : buffer->mini_object.flags & ~Discontinuous;
        _taken += bytes;
        return GstApi.gst_pad_push(output, owned);
    }

    private void End()
    {
        if (_layout is null)
        {
            // Shorter than any header: the next element says what it is.
            Volatile.Write(ref _layout, WavLayout.Other);
            _ = LeaveAlone();
            return;
        }

        if (_layout.Format is { } rest && _pending != 0) _ = PushSamples(rest);
        if (_layout is not { Format: { } format, Length: { } length } || length - _taken < format.BytesPerInstant) return;
        long missing = (length - _taken) / format.BytesPerInstant, all = length / format.BytesPerInstant;
        ElementError.PostWarning(element, CutOffText.Tell(missing, all, format.Rate, mayBeDamaged: false));
    }

    private static long TimeOf(long instants, int rate) =>
        (long)((((Int128)instants * 2_000_000_000) + rate) / (2 * (Int128)rate));

    private static void Replace(ref nint held, nint owned)
    {
        if (held != 0) GstApi.gst_mini_object_unref(held);
        held = owned;
    }

    private const string Mark = "left-alone";
    private const int StreamStart = 40;
    private const int CapsEvent = 50;
    private const int SegmentEvent = 70;
    private const int EndOfStream = 110;
}
