using AudioPipelines.Model;

namespace AudioPipelines.GStreamer;

/// <summary>Finds the kind of a GStreamer error, and words that a user understands.</summary>
/// <seealso href="https://gstreamer.freedesktop.org/documentation/gstreamer/gsterror.html"/>
internal static class GstErrorClassifier
{
    private const string Core = "gst-core-error-quark";
    private const string Resource = "gst-resource-error-quark";
    private const string Stream = "gst-stream-error-quark";

    private static readonly string[] _networkFactories =
        ["tcpclientsrc", "souphttpsrc", "curlhttpsrc", "neonhttpsrc", "rtspsrc", "udpsrc", "srtsrc", "rtmpsrc", "rtmp2src",
            "ristsrc", "hlsdemux", "rtpsrc"];

    private static readonly string[] _deviceFactories =
        ["pulsesrc", "alsasrc", "jackaudiosrc", "pipewiresrc", "osssrc", "oss4src", "openalsrc", "autoaudiosrc",
            "decklinkaudiosrc"];

    /// <summary>The sort of failure an error is.</summary>
    public static AudioSourceErrorKind Classify(GstError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        string texts = $"{error.Message}\n{error.Debug}";
        bool isDevice = _deviceFactories.Contains(error.Factory, StringComparer.Ordinal);
        bool isNetwork = _networkFactories.Contains(error.Factory, StringComparer.Ordinal);
        // A sound server that refuses the connection is a missing device, not a network failure.
        if (isDevice && Mentions(texts, "Connection refused", "Entity killed", "Connection terminated", "No such entity",
            "No such device")) return AudioSourceErrorKind.NotFound;
        // The operating system's words say more than the element's code.
        if (Mentions(texts, "Permission denied", "Operation not permitted")) return AudioSourceErrorKind.AccessDenied;
        if (Mentions(texts, "Address already in use", "Device or resource busy", "is being used by another application"))
            return AudioSourceErrorKind.Busy;
        if (Mentions(
            texts, "Connection refused", "Connection reset", "No route to host", "Network is unreachable", "Could not resolve",
            "Name or service not known", "Connection timed out", "Socket I/O timed out")) return AudioSourceErrorKind.Network;
        return error.Domain switch
        {
            Resource => FromResource(error.Code, isNetwork, isDevice),
            Stream => FromStream(error.Code, texts, isNetwork, IsReader(error.Factory)),
            Core => (CoreError)error.Code switch
            {
                CoreError.MissingPlugin => AudioSourceErrorKind.MissingPlugin,
                CoreError.Caps or CoreError.Negotiation => AudioSourceErrorKind.UnsupportedFormat,
                _ => AudioSourceErrorKind.Internal,
            },
            _ => AudioSourceErrorKind.Internal,
        };
    }

    /// <summary>Whether the error only says that another element failed or could not be linked. A better error or a warning
    /// usually came before.</summary>
    public static bool IsSymptom(GstError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Domain == Stream && error.Code == (int)StreamError.Failed
            && Mentions($"{error.Message}\n{error.Debug}", "Internal data stream error", "Internal data flow error",
                "streaming stopped, reason");
    }

    /// <summary>Whether a warning says that an element's output does not fit the next element
    /// (<c>GST_PARSE_ERROR_DELAYED_LINK</c>). The error that should follow does not always come.</summary>
    public static bool IsDelayedLinkFailure(GstError warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Mentions(warning.Debug ?? "", "failed delayed linking");
    }

    /// <summary>The exception for an error.</summary>
    /// <param name="error">What the ERROR message said.</param>
    /// <param name="latestWarning">The latest WARNING message before it. It holds the reason of a vague error ("Delayed linking
    /// failed").</param>
    /// <param name="missing">The missing plugin that was reported before, if one was.</param>
    public static AudioSourceException ToException(GstError error, GstError? latestWarning = null, MissingPlugin? missing = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        AudioSourceErrorKind kind = Classify(error);
        string message = $"{error.Element ?? "GStreamer"}: {error.Message}";
        bool tellsNextStep = false;
        bool mayLackPlugin = kind is AudioSourceErrorKind.MissingPlugin or AudioSourceErrorKind.UnsupportedFormat;
        if (TrackChoice.ExplainsAbsence(error.Message))
            return new AudioSourceException(kind, error.Message)
            {
                Element = error.Element,
                GStreamerMessage = error.Message,
                IsRetryable = false,
                TellsNextStep = true
            };
        if (error.Factory == "rtspsrc" && Mentions(error.Message, "No supported stream was found"))
        {
            // Only audio is asked for, see RtspAudioOnly.
            kind = AudioSourceErrorKind.NoAudio;
            message = $"{error.Element}: the server offers no audio that can be set up: it has pictures only, or sends over "
                + $"other protocols than those allowed.";
        }
        else if (mayLackPlugin && LacksOnlyPictures(error, missing))
        {
            // If it held audio, the other streams would not matter.
            kind = AudioSourceErrorKind.NoAudio;
            (message, tellsNextStep) = ("It holds no audio, only pictures or subtitles. Choose one that has sound.", true);
        }
        else if (missing is not null && mayLackPlugin && NotAudio.OfType(missing.MediaType) is { } what)
        {
            kind = AudioSourceErrorKind.UnsupportedFormat;
            (message, tellsNextStep) = (what, true);
        }
        else if (missing is { IsForAudio: true, IsInstalled: true } && mayLackPlugin)
        {
            kind = AudioSourceErrorKind.Corrupt;
            message = $"It calls for {Article(missing.Description)}, which is there, but does not take it: it is damaged, or a "
                + $"variant that GStreamer does not know.";
        }
        else if (missing is { IsForAudio: true } && (mayLackPlugin || IsSymptom(error)))
        {
            kind = AudioSourceErrorKind.MissingPlugin;
            message = $"A plugin is missing: {missing.Description}. {missing.Advice}";
        }
        else if (IsSymptom(error))
        {
            bool unlinked = Mentions(error.Debug ?? "", "not-linked", "not-negotiated");
            if (unlinked) kind = AudioSourceErrorKind.UnsupportedFormat;
            if (unlinked && latestWarning is not null)
                message =
                    $"{latestWarning.Element ?? "GStreamer"}: {latestWarning.Message.TrimEnd('.')} ({Reason(error.Debug)}).";
            else if (Mentions(error.Debug ?? "", "not-negotiated"))
                message = $"{error.Element}: what it gives is not what the next element takes ({Reason(error.Debug)}). In a "
                    + "launch text of your own, put 'audioconvert ! audioresample' before the appsink, or ask for what comes: "
                    + "the key 'audio' says rate, channels and sampleType (F32, unless it says S16 or S32).";
            else if (kind == AudioSourceErrorKind.Network)
                message = $"{error.Element}: the connection broke off.";
            else if (IsReader(error.Factory) && Mentions(error.Debug ?? "", "error (-5)"))
                (kind, message) = (AudioSourceErrorKind.Corrupt,
                    $"{error.Element}: what comes cannot be made sense of. It is damaged, or not what it seems to be.");
            else if (Reason(error.Debug) is { Length: > 0 } reason)
                message = $"{error.Element ?? "GStreamer"} stopped: {reason}.";
        }
        else if (kind == AudioSourceErrorKind.NotFound && Mentions($"{error.Message}\n{error.Debug}", "Connection refused"))
        {
            message = $"{error.Element}: the sound server is not running or cannot be reached ({error.Message.TrimEnd('.')}).";
        }

        return new AudioSourceException(kind, message)
        {
            Element = error.Element,
            GStreamerMessage = error.Message,
            TellsNextStep = tellsNextStep,
            GStreamerDebug = latestWarning is null
                ? error.Debug
                : $"{error.Debug}\nwarning before: {latestWarning.Message} {latestWarning.Debug}",
        };
    }

    private static AudioSourceErrorKind FromResource(int code, bool isNetwork, bool isDevice) => (ResourceError)code switch
    {
        ResourceError.NotFound => AudioSourceErrorKind.NotFound,
        ResourceError.Busy => AudioSourceErrorKind.Busy,
        ResourceError.NotAuthorized => AudioSourceErrorKind.AccessDenied,
        ResourceError.Settings when !isNetwork => AudioSourceErrorKind.UnsupportedFormat,
        _ when isNetwork => AudioSourceErrorKind.Network,
        ResourceError.OpenRead or ResourceError.OpenWrite or ResourceError.OpenReadWrite => AudioSourceErrorKind.NotFound,
        ResourceError.Read when isDevice => AudioSourceErrorKind.NotFound,
        ResourceError.Read => AudioSourceErrorKind.Corrupt,
        _ => AudioSourceErrorKind.Internal,
    };

    private static AudioSourceErrorKind FromStream(
        int code, string texts, bool isNetwork, bool isReader) => (StreamError)code switch
        {
            StreamError.Failed when Mentions(texts, "not-negotiated", "not-linked") => AudioSourceErrorKind.UnsupportedFormat,
            StreamError.Failed when Mentions(texts, "doesn't contain enough data", "no valid frames", "invalid data",
                "all streams without buffers") => AudioSourceErrorKind.Corrupt,
            // When a connection breaks off, a source inside decodebin only says that it has stopped.
            StreamError.Failed when isNetwork => AudioSourceErrorKind.Network,
            StreamError.Failed when isReader => AudioSourceErrorKind.Corrupt,
            // decodebin and parsebin choose a demuxer by type. If it then cannot read the data, the data is damaged, whatever its
            // error says.
            StreamError.WrongType when isReader && Mentions(texts, "/GstParseBin:", "/GstDecodeBin:") =>
                AudioSourceErrorKind.Corrupt,
            StreamError.TypeNotFound when Mentions(texts, "doesn't contain enough data") => AudioSourceErrorKind.Corrupt,
            StreamError.TypeNotFound when Mentions(texts, "is empty", "contains no data") => AudioSourceErrorKind.NoAudio,
            StreamError.CodecNotFound when Mentions(texts, "missing a plug-in", "missing plugin") =>
                AudioSourceErrorKind.MissingPlugin,
            StreamError.NotImplemented or StreamError.TypeNotFound or StreamError.WrongType or StreamError.CodecNotFound
                or StreamError.Format => AudioSourceErrorKind.UnsupportedFormat,
            StreamError.Decode or StreamError.Demux => AudioSourceErrorKind.Corrupt,
            StreamError.Decrypt or StreamError.DecryptNoKey => AudioSourceErrorKind.AccessDenied,
            _ => AudioSourceErrorKind.Internal,
        };

    /// <summary>Whether only pictures could not be decoded: decodebin then reports a missing plugin, though none is
    /// missing.</summary>
    private static bool LacksOnlyPictures(GstError error, MissingPlugin? missing)
    {
        if (missing is not null) return !missing.IsForAudio;
        const string marker = "Missing decoder:";
        string[] lines = [.. (error.Debug ?? "").Split('\n').Where(line => line.StartsWith(marker, StringComparison.Ordinal))];
        return lines.Length > 0 && Array.TrueForAll(lines, MissingPlugin.TellsOfPictures);
    }

    private static string Article(string what) =>
        (what.Length > 0 && "aeiouAEIOU".Contains(what[0], StringComparison.Ordinal) ? "an " : "a ") + what;

    /// <summary>Whether an element reads a file's content. If it stops with an unexplained error, the file is at fault.</summary>
    private static bool IsReader(string? factory) =>
        factory is not null
            && (factory.EndsWith("demux", StringComparison.Ordinal) || factory.EndsWith("parse", StringComparison.Ordinal));

    private static bool Mentions(string text, params ReadOnlySpan<string> needles)
    {
        foreach (string needle in needles)
        {
            if (text.Contains(needle, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string Reason(string? debug)
    {
        const string marker = "reason ";
        int at = debug?.LastIndexOf(marker, StringComparison.Ordinal) ?? -1;
        return at < 0 ? "" : debug![(at + marker.Length)..].Trim();
    }
}
