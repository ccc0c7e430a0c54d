using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Where the times of a stream come from: from a container that carries them, a clock, or a parser's guess.</summary>
/// <remarks>
/// <para>A bare stream (FLAC, MP3, AAC …) has no times, only frames one after the other. A parser derives times from frame
/// numbers or bytes. They are wrong if the frames differ from the header. A hole in guessed times is real only if the parser says
/// that it lost its way: data is damaged there.</para>
/// <para>One element on the path turns bytes into time. The segments that its pads keep identify it.</para>
/// </remarks>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/additional/design/segments.html"/>
internal static unsafe class TimeOrigin
{
    private const int Segment = (70 << 8) | 0b1110; // GST_EVENT_SEGMENT: downstream, serialized, sticky

    /// <summary>Demuxers of files whose header gives a rate and whose frames have no times.</summary>
    private static readonly string[] _headersOnly = ["wavparse", "aiffparse", "auparse"];

    /// <summary>Whether the times that reach an appsink are guesses. On its streaming thread, when a buffer has come.</summary>
    public static bool IsGuess(AppSink sink)
    {
        using GstObjectHandle.Borrowed borrowed = sink.Handle.Borrow();
        nint input = GstApi.gst_element_get_static_pad(borrowed.Pointer, "sink");
        bool isGuess = IsGuessBefore(input);
        GstApi.gst_object_unref(input);
        return isGuess;
    }

    /// <summary>Whether the times that reach an input are guesses. On its streaming thread, when a buffer has come.</summary>
    public static bool IsGuessBefore(nint pad)
    {
        nint input = GstApi.gst_object_ref(pad);
        while (input != 0)
        {
            nint output = GstApi.gst_pad_get_peer(input);
            GstApi.gst_object_unref(input);
            if (output == 0) return false;
            input = InputOf(output);
            bool isOrigin = input != 0 && HasTime(output) && !HasTime(input);
            bool isGuess = isOrigin && Guesses(output);
            GstApi.gst_object_unref(output);
            if (!isOrigin) continue;
            GstApi.gst_object_unref(input);
            return isGuess;
        }

        return false; // no bytes on the way: a clock or a counter made the times
    }

    /// <summary>The input that feeds an output of an element or of a bin (ghost pad), with a reference; 0 if there is
    /// none.</summary>
    private static nint InputOf(nint output)
    {
        nint inputs = GstApi.gst_pad_iterate_internal_links(output), first = 0;
        if (inputs == 0) return 0;
        foreach (nint input in GstIterator.Take(inputs, static _ => true))
        {
            if (first == 0) first = input;
            else GstApi.gst_object_unref(input);
        }

        return first;
    }

    private static bool HasTime(nint pad)
    {
        nint held = GstApi.gst_pad_get_sticky_event(pad, Segment, 0); // none where bytes are pulled
        if (held == 0) return false;
        GstSegment segment;
        GstApi.gst_event_copy_segment(held, &segment);
        GstApi.gst_mini_object_unref(held);
        return segment.format == ClockTime.FormatTime;
    }

    /// <summary>Whether the element that gives a stream its times can only guess them. An element that makes samples of bytes
    /// counts them itself.</summary>
    private static bool Guesses(nint output)
    {
        nint element = GstApi.gst_pad_get_parent_element(output);
        if (element == 0) return false;
        string? factory = Element.FactoryNameOf(element);
        string @class = Utf8.Borrow(GstApi.gst_element_factory_get_metadata(GstApi.gst_element_get_factory(element), "klass"))
            ?? "";
        GstApi.gst_object_unref(element);
        return !IsRaw(output) && (!@class.Contains("Demuxer", StringComparison.Ordinal) || _headersOnly.Contains(factory));
    }

    private static bool IsRaw(nint output)
    {
        nint caps = GstApi.gst_pad_get_current_caps(output);
        if (caps == 0) return false;
        bool isRaw = Utf8.Borrow(GstApi.gst_structure_get_name(GstApi.gst_caps_get_structure(caps, 0))) == "audio/x-raw";
        GstApi.gst_mini_object_unref(caps);
        return isRaw;
    }
}
