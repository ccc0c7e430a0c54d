using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.Pipelines;

/// <summary>Lets one of several audio streams through: the first that fits the request.</summary>
internal sealed unsafe class TrackGate(TrackChoice choice)
{
    private const int Tag = (80 << 8) | 0b1_1110; // GST_EVENT_TAG: downstream, serialized, sticky, several of them

    // Elements that bring the streams of a file, each as a pad. A parsebin comes before a decodebin, which then gets one stream.
    private static readonly string[] _splitters = ["parsebin", "uridecodebin", "decodebin"];

    private readonly List<(nint Pad, nint Origin)> _waiting = [];
    private readonly HashSet<nint> _arrived = [];

    /// <summary>Whether a pipeline has an element that may bring several streams of audio.</summary>
    public static bool BringsTracks(Pipeline pipeline) =>
        KindsIn(pipeline) is var kinds && (kinds.Contains("rtspsrc") || Array.Exists(_splitters, kinds.Contains));

    /// <summary>The kind of element whose pads are the streams to choose from.</summary>
    /// <returns><see langword="null"/> if there is none, or if a server is asked for one stream only.</returns>
    public static string? SplitterOf(Pipeline pipeline)
    {
        HashSet<string?> kinds = KindsIn(pipeline);
        return kinds.Contains("rtspsrc") ? null : Array.Find(_splitters, kinds.Contains);
    }

    /// <summary>Whether an element brings one stream only, which was chosen already.</summary>
    public static bool HasChosen(nint element) =>
        Element.FactoryNameOf(element) == "uridecodebin"
            && GValueText.OfProperty(element, "uri")?.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether two codes, of ISO 639-1 or one of the two of 639-2, mean the same language.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(Normal(one), Normal(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes a pad wait until the wanted one is known.</summary>
    /// <returns>The pad whose first buffer must be reported to <see cref="Choose"/>, with a reference. The stream's language is
    /// announced there before that buffer. 0 if this is no audio.</returns>
    public nint Hold(nint pad)
    {
        if (!IsAudio(pad)) return 0;
        nint origin = OriginOf(pad);
        if (origin != 0) _waiting.Add((pad, origin));
        return origin;
    }

    /// <summary>A pad is gone.</summary>
    public void Forget(nint pad) => _waiting.RemoveAll(one => one.Pad == pad);

    /// <summary>A stream brings its first buffer. By now all pads exist; but some demuxers announce a stream's language just
    /// before its first buffer, after the first buffers of others.</summary>
    /// <param name="origin">The pad of the buffer.</param>
    /// <param name="wrong">What is wrong; <see langword="null"/> where nothing is.</param>
    /// <returns>The pad to link; if something is wrong, one whose element may say so; 0 if nothing is known yet or all is
    /// done.</returns>
    public nint Choose(nint origin, out string? wrong)
    {
        wrong = null;
        if (!_waiting.Exists(one => one.Origin == origin)) return 0;
        _arrived.Add(origin);
        string?[] languages = [.. _waiting.Select(one => LanguageOf(one.Origin))];
        int found = Enumerable.Range(0, languages.Length).FirstOrDefault(i => choice.Fits(i + 1, languages[i], AreSame), -1);
        if (found < 0 && _waiting.Where((one, i) => languages[i] is null && !_arrived.Contains(one.Origin)).Any()) return 0;
        nint pad = _waiting[Math.Max(0, found)].Pad;
        if (found < 0) wrong = choice.ExplainAbsence(languages);
        _waiting.Clear();
        _arrived.Clear();
        return pad;
    }

    /// <summary>The pad by which a stream leaves its demuxer. A parsebin adds its pads before there is any data, and its parsers
    /// hold back what the demuxer says of the stream.</summary>
    private static nint OriginOf(nint pad)
    {
        nint origin = GstApi.gst_ghost_pad_get_target(pad);
        while (origin != 0 && InputOfParser(origin) is var before and not 0)
        {
            GstApi.gst_object_unref(origin);
            origin = before;
        }

        return origin;
    }

    /// <summary>The input of the parser that a pad belongs to; 0 if it belongs to none.</summary>
    private static nint InputOfParser(nint pad)
    {
        nint element = GstApi.gst_pad_get_parent_element(pad);
        if (element == 0) return 0;
        nint factory = GstApi.gst_element_get_factory(element);
        string? @class = factory == 0 ? null : Utf8.Borrow(GstApi.gst_element_factory_get_metadata(factory, "klass"));
        nint sink = @class?.Contains("Parser", StringComparison.Ordinal) == true ? GstApi.gst_element_get_static_pad(
            element, "sink") : 0;
        GstApi.gst_object_unref(element);
        if (sink == 0) return 0;
        nint before = GstApi.gst_pad_get_peer(sink);
        GstApi.gst_object_unref(sink);
        return before;
    }

    private static HashSet<string?> KindsIn(Pipeline pipeline)
    {
        var kinds = new HashSet<string?>();
        foreach (Element element in pipeline.GetElements())
        {
            using (element) kinds.Add(element.FactoryName);
        }

        return kinds;
    }

    private static string Normal(string language) =>
        Utf8.Borrow(GstTrackApi.gst_tag_get_language_code_iso_639_2T(language.ToLowerInvariant())) ?? language;

    private static bool IsAudio(nint pad)
    {
        nint caps = GstApi.gst_pad_get_current_caps(pad);
        if (caps == 0) return true; // nothing else is asked for
        string? name = Utf8.Borrow(GstApi.gst_structure_get_name(GstApi.gst_caps_get_structure(caps, 0)));
        GstApi.gst_mini_object_unref(caps);
        return name?.StartsWith("audio/", StringComparison.Ordinal) == true;
    }

    private static string? LanguageOf(nint pad)
    {
        for (uint i = 0; GstApi.gst_pad_get_sticky_event(pad, Tag, i) is var @event and not 0; i++)
        {
            nint list;
            GstApi.gst_event_parse_tag(@event, &list);
            string? language = GValueText.Tags(list).TryGetValue("language-code", out IReadOnlyList<string>? values)
                ? values[0]
                : null;
            GstApi.gst_mini_object_unref(@event);
            if (language is not null) return language;
        }

        return null;
    }
}
