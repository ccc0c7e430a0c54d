using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.Pipelines;

/// <summary>Reads the buses of a source's pipelines: remembers what went wrong and answers GStreamer's requests. Messages come
/// from any thread; one thread at a time reads them.</summary>
internal sealed class BusWatcher : IPipelineMessages
{
    private readonly LocalPipelines _pipelines;
    private readonly Action<AudioSourceEvent> _notify;
    private readonly Action<int> _omitted;
    private readonly BusQueue _messages = new();
    private readonly TagCollector _tags = new();
    private readonly HashSet<int> _playing = [];
    private readonly HashSet<Element> _capturing = [];
    private GstError? _latestWarning;
    private MissingPlugin? _missingPlugin;
    private Action? _wake;

    /// <summary>Begins to take messages.</summary>
    /// <param name="pipelines">The pipelines that post them.</param>
    /// <param name="notify">Receives the warnings of elements.</param>
    /// <param name="omitted">Receives the number of dropped warnings; without it <paramref name="notify"/> gets a text.</param>
    public BusWatcher(LocalPipelines pipelines, Action<AudioSourceEvent> notify, Action<int>? omitted = null)
    {
        _pipelines = pipelines;
        _notify = notify;
        _omitted = omitted ?? (untold => notify(BusQueue.Tell(untold)));
        for (int bus = 0; bus < pipelines.Buses.Count; bus++)
        {
            int number = bus;
            pipelines.Buses[bus].SetMessageHandler(message => Take(number, message));
        }
    }

    /// <summary>Whether there is something to read.</summary>
    public bool HasMessages => _messages.Count > 0;

    /// <summary>How many messages wait.</summary>
    public int Waiting => _messages.Count;

    /// <summary>The first error; those after it are its consequences.</summary>
    public AudioSourceException? Error { get; private set; }

    /// <summary>Whether every pipeline has reported that it is playing, and every capturing element that its device is open. A
    /// device opens on a thread of its own, and may still fail when its pipeline plays.</summary>
    public bool AllPlaying =>
        _playing.Count == _pipelines.Pipelines.Count && _capturing.Count == _pipelines.CaptureElements.Count;

    /// <summary>Whether a pipeline's clock can no longer be used.</summary>
    public bool ClockLost { get; set; }

    /// <summary>Whether a pipeline's latency has changed.</summary>
    public bool LatencyChanged { get; set; }

    /// <summary>The warning that an element offered nothing to link to, where one came.</summary>
    public GstError? NothingToLink { get; private set; }

    /// <summary>Sets what is called when a message has come, on the thread that posted it.</summary>
    public void WakeOnMessages(Action wake) => Volatile.Write(ref _wake, wake);

    /// <summary>Reads all messages that have come.</summary>
    public void ReadAll()
    {
        while (_messages.TryTake(out Message? next, out int pipeline))
        {
            using (next) Read(pipeline, next);
        }

        if (_messages.TakeUntold() is > 0 and var untold) _omitted(untold);
    }

    /// <summary>Releases the messages that nobody will read any more.</summary>
    public void Clear()
    {
        while (_messages.TryTake(out Message? next, out _)) next.Dispose();
    }

    private void Take(int number, Message message)
    {
        if (message.Type == MessageType.StreamStatus && _pipelines.Time is { } time) Tell(time, number, message);
        if (!IsRead(number, message)) message.Dispose(); // most are not read: some elements post one for each buffer
        else if (_messages.TryAdd(number, message)) Volatile.Read(ref _wake)?.Invoke();
    }

    private static void Tell(Gst.PipelineTime.OfSource time, int number, Message message)
    {
        using GstObjectHandle.Borrowed borrowed = message.Borrow();
        time.TakeStreamStatus(number, borrowed.Pointer);
    }

    private bool IsRead(int number, Message message) => message.Type switch
    {
        MessageType.Error or MessageType.Warning or MessageType.Latency or MessageType.ClockLost => true,
        MessageType.Element => message.IsMissingPlugin,
        MessageType.StateChanged => IsPlaying(number, message),
        MessageType.Tag => _tags.Add(message.ParseTags()), // here, since of waiting messages of a kind only one is kept
        MessageType.StreamStart => BeginsStream(number, message),
        _ => false,
    };

    private bool IsPlaying(int number, Message message) =>
        message.IsFrom(_pipelines.Pipelines[number]) && message.ParseStateChanged().New == State.Playing;

    private bool BeginsStream(int number, Message message)
    {
        if (message.IsFrom(_pipelines.Pipelines[number])) _tags.BeginStream();
        return false;
    }

    private void Read(int number, Message message)
    {
        Pipeline pipeline = _pipelines.Pipelines[number];
        switch (message.Type)
        {
            case MessageType.Error:
                TakeError(message.ParseError());
                break;
            case MessageType.Warning:
                GstError warning = _latestWarning = message.ParseWarning();
                if (GstErrorClassifier.IsDelayedLinkFailure(warning)) NothingToLink = warning;
                _notify(new SourceWarning(warning.Message, warning.Element, warning.Debug));
                break;
            case MessageType.Element when message.ParseMissingPlugin() is { } missing:
                if (_missingPlugin is not { IsForAudio: true }) _missingPlugin = missing;
                break;
            case MessageType.Tag when _tags.Take() is { } changed:
                _notify(changed);
                break;
            case MessageType.StateChanged:
                _playing.Add(number);
                break;
            case MessageType.Latency:
                if (_pipelines.CaptureElements.FirstOrDefault(message.IsFrom) is { } capturing) _capturing.Add(capturing);
                LatencyChanged = true; // answered elsewhere: an element may hang in the query
                break;
            case MessageType.ClockLost:
                ClockLost = true;
                break;
        }
    }

    private void TakeError(GstError error)
    {
        if (Error is not null) return;
        // An exception of our own handler on a streaming thread comes back as a vague flow error; the exception itself says more.
        Exception? ours = _pipelines.Sinks.Select(binding => binding.Sink.LastException).FirstOrDefault(
            thrown => thrown is not null);
        Error = ours switch
        {
            AudioSourceException known => known,
            // The runtime's text tells a user nothing; a developer finds it in the inner exception.
            not null => new AudioSourceException(
                AudioSourceErrorKind.Internal,
                "A buffer could not be taken, by a mistake in this library. Please report it, with the exception inside.", ours),
            null => _pipelines.Explain(Named(error, GstErrorClassifier.ToException(error, _latestWarning, _missingPlugin))),
        };
    }

    /// <summary>Sources fail at something in the outside world. The error must name it.</summary>
    private AudioSourceException Named(GstError error, AudioSourceException exception) =>
        _pipelines.Targets.FirstOrDefault(target => target.Holds(error.Path)) is { } target
            ? TargetFailure.Name(exception, error, target, mayAsk: !AllPlaying && !_pipelines.IsRestricted)
            : exception;
}
