using System.Diagnostics;
using System.Text.RegularExpressions;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>Finds out what a file or stream holds.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/pbutils/gstdiscoverer.html"/>
public static unsafe partial class MediaProbe
{
    private const string Container = "container";

    private enum Result
    {
        Ok,
        UriInvalid,
        Error,
        Timeout,
        Busy,
        MissingPlugins,
    }

    /// <summary>Opens, examines and closes the media. Blocks meanwhile; any thread may call it.</summary>
    /// <param name="uri">Such as <c>file:///home/me/talk.flac</c>, or a path: <c>talk.flac</c> is in the current
    /// folder.</param>
    /// <param name="timeout">How long to try, 1 second or more; a local file that does not answer is tried for a third
    /// longer.</param>
    /// <exception cref="AudioSourceException">It could not be opened or understood, or not in time.</exception>
    public static MediaInfo Probe(string uri, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Gst.Initialize();
        uri = LocalUri.From(uri, OperatingSystem.IsWindows(), Environment.CurrentDirectory);
        string? path = LocalUri.ToPath(uri, OperatingSystem.IsWindows());
        if (path is not null) LocalFile.Check(path);

        TimeSpan bounded = TimeSpan.FromSeconds(Math.Clamp(timeout.TotalSeconds, 1, 3600));
        TimeSpan left = bounded, patience = path is null ? bounded : TimeSpan.FromSeconds(1);
        while (patience * 2 < left)
        {
            if (Look(uri, patience, isLast: false) is { } info) return info;
            left -= patience;
            patience *= 2;
        }

        return Look(uri, left, isLast: true)!;
    }

    /// <summary>Asks a discoverer. That of 1.22.0 sometimes misses the end of its preroll (AIFF: 25 of 3,000 tries of a program
    /// in C that does nothing else). So a file that does not answer is tried once more.</summary>
    /// <returns><see langword="null"/>: it gave no answer, or an error, and there is another try.</returns>
    private static MediaInfo? Look(string uri, TimeSpan bounded, bool isLast)
    {
        GError* error = null;
        nint discoverer = GstPbutilsApi.gst_discoverer_new(ClockTime.FromTimeSpan(bounded), &error);
        if (discoverer == 0) throw Failed(uri, AudioSourceErrorKind.MissingPlugin, ToError(error));
        nint info = 0;
        try
        {
            info = GstPbutilsApi.gst_discoverer_discover_uri(discoverer, uri, &error);
            GstError? problem = ToError(error);
            Result result = info == 0 ? Result.Error : (Result)GstPbutilsApi.gst_discoverer_info_get_result(info);
            return result switch
            {
                Result.Ok => Read(uri, info),
                Result.UriInvalid => throw Failed(uri, AudioSourceErrorKind.InvalidDescription, problem),
                Result.Timeout or Result.Error when !isLast => null,
                Result.Timeout => throw Failed(uri, AudioSourceErrorKind.Timeout, problem),
                Result.MissingPlugins =>
                    throw Failed(uri, AudioSourceErrorKind.MissingPlugin, problem, new MissingPlugin("", "").Advice),
                _ => throw FirstFailure(uri, bounded)
                    ?? Failed(uri, problem is null
                        ? AudioSourceErrorKind.Internal
                        : GstErrorClassifier.Classify(problem), problem),
            };
        }
        finally
        {
            if (info != 0) GObjectApi.g_object_unref(info);
            GObjectApi.g_object_unref(discoverer);
        }
    }

    /// <summary>Why a server refused. The discoverer keeps the last error, but the first one has the reason. So the address is
    /// opened once more.</summary>
    private static AudioSourceException? FirstFailure(string uri, TimeSpan timeout)
    {
        MediaTarget target = MediaTarget.OfUri("opened", uri);
        if (target.Kind is not TargetKind.Server) return null;
        using Pipeline pipeline = Pipeline.Parse($"uridecodebin name={target.Element} ! fakesink");
        using (Element opened = pipeline.GetByName(target.Element)!) opened.SetProperty("uri", uri);
        using Bus bus = pipeline.GetBus();
        pipeline.SetState(State.Paused);
        long started = Stopwatch.GetTimestamp();
        while (timeout - Stopwatch.GetElapsedTime(started) is var left && left > TimeSpan.Zero && bus.TimedPop(left) is { } next)
        {
            using Message message = next;
            if (message.Type == MessageType.AsyncDone) return null;
            if (message.Type != MessageType.Error) continue;
            GstError error = message.ParseError();
            AudioSourceException failure = GstErrorClassifier.ToException(error);
            return failure.Kind is AudioSourceErrorKind.Network or AudioSourceErrorKind.NotFound
                or AudioSourceErrorKind.AccessDenied or AudioSourceErrorKind.Busy
                ? TargetFailure.Name(failure, error, target, mayAsk: true)
                : null;
        }

        return null;
    }

    private static AudioSourceException Failed(string uri, AudioSourceErrorKind kind, GstError? error, string? advice = null)
    {
        string reason = kind switch
        {
            AudioSourceErrorKind.Timeout => "it did not answer in time",
            AudioSourceErrorKind.InvalidDescription => "this is not a URI that GStreamer can open",
            AudioSourceErrorKind.MissingPlugin => "a GStreamer plugin for it is missing",
            _ => (error?.Message ?? "unknown error").TrimEnd('.'),
        };
        return new AudioSourceException(
            kind, $"'{uri}' cannot be probed: {reason}. {advice}".TrimEnd())
        { GStreamerMessage = error?.Message };
    }

    private static GstError? ToError(GError* error)
    {
        if (error == null) return null;
        (string domain, int code) = (Utf8.Borrow(GLibApi.g_quark_to_string(error->domain)) ?? "", error->code);
        return new GstError(domain, code, GstError.TakeMessage(error) ?? "");
    }

    private static MediaInfo Read(string uri, nint info)
    {
        var streams = new List<MediaInfo.MediaStream>();
        GList* list = GstPbutilsApi.gst_discoverer_info_get_stream_list(info);
        for (GList* item = list; item != null; item = item->next)
        {
            MediaInfo.MediaStream stream = ReadStream(item->data);
            if (stream.Type != Container) streams.Add(stream);
        }

        GstPbutilsApi.gst_discoverer_stream_info_list_free(list);
        MediaInfo.MediaStream? container = ReadContainer(info);
        var length = MediaLength.Of(
            LocalUri.ToPath(uri, OperatingSystem.IsWindows()) is { } path && !LocalUri.IsOfBytes(path) ? path : null,
            container is null ? null : MediaLength.TypeOf(container.Caps),
            streams.Find(static stream => stream.Type == "audio") ?? streams.FirstOrDefault(),
            ClockTime.ToNullable(GstPbutilsApi.gst_discoverer_info_get_duration(info)));
        return new MediaInfo
        {
            Uri = Secrets.Hide(uri),
            Container = container?.Description,
            Duration = length.Duration,
            IsDurationEstimated = length.IsEstimated,
            IsSeekable = GstPbutilsApi.gst_discoverer_info_get_seekable(info) != 0,
            IsLive = GstPbutilsApi.gst_discoverer_info_get_live(info) != 0,
            Streams = streams,
            Tags = GValueText.Tags(GstPbutilsApi.gst_discoverer_info_get_tags(info)),
        };
    }

    /// <summary>The list of streams has no containers; the outermost one is the root of their tree.</summary>
    private static MediaInfo.MediaStream? ReadContainer(nint info)
    {
        nint root = GstPbutilsApi.gst_discoverer_info_get_stream_info(info);
        if (root == 0) return null;
        MediaInfo.MediaStream outermost = ReadStream(root);
        GObjectApi.g_object_unref(root);
        return outermost.Type == Container ? outermost : null;
    }

    private static MediaInfo.MediaStream ReadStream(nint stream)
    {
        string type = Utf8.Borrow(GstPbutilsApi.gst_discoverer_stream_info_get_stream_type_nick(stream)) ?? "unknown";
        nint caps = GstPbutilsApi.gst_discoverer_stream_info_get_caps(stream);
        bool isAudio = GObjectApi.g_type_check_instance_is_a(stream, GstPbutilsApi.gst_discoverer_audio_info_get_type()) != 0;
        try
        {
            return new MediaInfo.MediaStream
            {
                // 1.22 says "audio(1)": the nick, and the stream's number in brackets.
                Type = type.Split('(')[0],
                Caps = caps == 0 ? null : Buffers().Replace(Utf8.Take(GstApi.gst_caps_to_string(caps)) ?? "", ""),
                Description = caps == 0 || GstApi.gst_caps_is_fixed(caps) == 0
                    ? null
                    : Utf8.Take(GstPbutilsApi.gst_pb_utils_get_codec_description(caps)),
                Rate = isAudio ? (int)GstPbutilsApi.gst_discoverer_audio_info_get_sample_rate(stream) : 0,
                Channels = isAudio ? (int)GstPbutilsApi.gst_discoverer_audio_info_get_channels(stream) : 0,
                Depth = isAudio ? (int)GstPbutilsApi.gst_discoverer_audio_info_get_depth(stream) : 0,
                Bitrate = isAudio ? (int)GstPbutilsApi.gst_discoverer_audio_info_get_bitrate(stream) : 0,
                Language = isAudio ? Utf8.Borrow(GstPbutilsApi.gst_discoverer_audio_info_get_language(stream)) : null,
            };
        }
        finally
        {
            if (caps != 0) GstApi.gst_mini_object_unref(caps);
        }
    }

    /// <summary>Codec headers in caps: kilobytes that tell a reader nothing.</summary>
    [GeneratedRegex(@", [\w-]+=\(buffer\)(<[^>]*>|\w*)")]
    private static partial Regex Buffers();
}
