using AudioPipelines.GStreamer;

namespace AudioPipelines.Sources;

/// <summary>Reads the buses of a source's pipelines: remembers what went wrong, answers what GStreamer asks for. One thread at a time.</summary>
internal sealed class BusWatcher(PipelineGroup pipelines, Action<AudioSourceEvent> notify)
{
    private readonly HashSet<int> _playing = [];
    private GstError? _latestWarning;
    private MissingPlugin? _missingPlugin;

    /// <summary>The first error; those after it are its consequences.</summary>
    public AudioSourceException? Error { get; private set; }

    /// <summary>Whether every pipeline has told that it is playing.</summary>
    public bool AllPlaying => _playing.Count == pipelines.Pipelines.Count;

    /// <summary>Whether a pipeline's clock can no longer be used.</summary>
    public bool ClockLost { get; set; }

    /// <summary>Whether a pipeline's latency has changed.</summary>
    public bool LatencyChanged { get; set; }

    /// <summary>The warning that an element offered nothing to link to, where one came.</summary>
    public GstError? NothingToLink { get; private set; }

    /// <summary>Calls an action whenever a message comes. It runs on the thread that posts, and must only wake another.</summary>
    public void WakeOnMessages(Action wake)
    {
        foreach (Bus bus in pipelines.Buses) bus.SetSyncHandler(wake);
    }

    /// <summary>Reads all messages that have come.</summary>
    public void ReadAll()
    {
        for (int number = 0; number < pipelines.Buses.Count; number++)
        {
            while (pipelines.Buses[number].Pop() is { } message)
            {
                using (message) Read(number, message);
            }
        }
    }

    private void Read(int number, Message message)
    {
        Pipeline pipeline = pipelines.Pipelines[number];
        switch (message.Type)
        {
            case MessageType.Error:
                TakeError(message.ParseError());
                break;
            case MessageType.Warning:
                GstError warning = _latestWarning = message.ParseWarning();
                if (GstErrorClassifier.IsDelayedLinkFailure(warning)) NothingToLink = warning;
                notify(new SourceWarning(warning.Message, warning.Element, warning.Debug));
                break;
            case MessageType.Element when message.ParseMissingPlugin() is { } missing:
                if (_missingPlugin is not { IsForAudio: true }) _missingPlugin = missing;
                break;
            case MessageType.StateChanged when message.IsFrom(pipeline) && message.ParseStateChanged().New == State.Playing:
                _playing.Add(number);
                break;
            case MessageType.Latency:
                pipeline.RecalculateLatency();
                LatencyChanged = true;
                break;
            case MessageType.ClockLost:
                ClockLost = true;
                break;
            default:
                break;
        }
    }

    private void TakeError(GstError error)
    {
        if (Error is not null) return;
        // What a handler of ours threw on a streaming thread comes back as a vague flow error; the exception itself says more.
        Exception? ours = pipelines.Sinks.Select(binding => binding.Sink.LastException).FirstOrDefault(thrown => thrown is not null);
        Error = ours switch
        {
            AudioSourceException known => known,
            not null => new AudioSourceException(AudioSourceErrorKind.Internal, $"A buffer could not be taken: {ours.Message}", ours),
            null => GstErrorClassifier.ToException(error, _latestWarning, _missingPlugin),
        };
    }
}
