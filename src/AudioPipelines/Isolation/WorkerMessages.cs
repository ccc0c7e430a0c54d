using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Isolation;

/// <summary>A worker's messages about a source's pipelines. They come on the worker's thread; one thread at a time reads
/// them.</summary>
/// <remarks>However much a worker sends while nobody reads, what is kept is bounded: a repeated message counts once, and a
/// limited number of warnings of limited length is kept. The rest is counted.</remarks>
/// <param name="notify">Receives the warnings of elements, on the thread that reads.</param>
internal sealed class WorkerMessages(Action<AudioSourceEvent> notify) : IPipelineMessages
{
    /// <summary>How many warnings wait at most.</summary>
    public const int MostWarnings = BusQueue.Most;

    /// <summary>How many characters of a text are kept.</summary>
    public const int LongestText = 4_096;

    private readonly Lock _lock = new();
    private readonly Queue<SourceWarning> _warnings = new();
    private TagCollector _tags = new();
    private long _untold;
    private AudioSourceException? _error;
    private GstError? _nothingToLink;
    private bool _plays;
    private bool _hasNewLatency;
    private bool _hasAny;
    private Action? _wake;

    public bool HasMessages => Volatile.Read(ref _hasAny);

    public AudioSourceException? Error { get; private set; }

    public bool AllPlaying { get; private set; }

    /// <summary>Never set here: a worker replaces its clocks itself.</summary>
    public bool ClockLost { get; set; }

    public bool LatencyChanged { get; set; }

    public GstError? NothingToLink { get; private set; }

    /// <summary>How many warnings wait.</summary>
    public int Waiting
    {
        get { lock (_lock) return _warnings.Count; }
    }

    public void WakeOnMessages(Action wake) => Volatile.Write(ref _wake, wake);

    public void ReadAll()
    {
        SourceWarning[] warnings;
        AudioSourceEvent.TagsChanged? tags;
        long untold;
        lock (_lock)
        {
            if (!_hasAny) return;
            _hasAny = false;
            AllPlaying |= _plays;
            LatencyChanged |= _hasNewLatency;
            _hasNewLatency = false;
            NothingToLink = _nothingToLink;
            Error ??= _error;
            tags = _tags.Take();
            warnings = [.. _warnings];
            _warnings.Clear();
            untold = _untold;
            _untold = 0;
        }

        if (tags is not null) notify(tags);
        foreach (SourceWarning warning in warnings) notify(warning);
        if (untold > 0) notify(BusQueue.Tell(untold));
    }

    /// <summary>Adds the error that ends the source. Only the first counts.</summary>
    public void Add(AudioSourceException error) => Note(() => _error ??= error);

    /// <summary>Adds a message.</summary>
    public void Add(SourceMessage message)
    {
        switch (message)
        {
            case SourceIsPlaying:
                Note(() => _plays = true);
                break;
            case SourceLatency:
                Note(() => _hasNewLatency = true);
                break;
            case SourceWarned warned:
                Note(() => AddWarning(warned));
                break;
            case SourceTagged tagged:
                Note(() => (_tags = new TagCollector()).Add(tagged.Tags)); // all of them, each time
                break;
            case SourceOmitted { Warnings: > 0 and var omitted }:
                Note(() => _untold += omitted);
                break;
            case SourceLinksNothing nothing:
                Note(() => _nothingToLink = new GstError("", 0, Cut(nothing.Message)!, Cut(nothing.Debug), Cut(nothing.Element)));
                break;
            default:
                throw new InvalidDataException($"a message that is not for this side: {message.GetType().Name}");
        }
    }

    private static string? Cut(string? text) =>
        text?.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;

    private void AddWarning(SourceWarned warned)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Enqueue(new SourceWarning(Cut(warned.Message)!, Cut(warned.Element), Cut(warned.Debug)));
        else _untold++;
    }

    private void Note(Action note)
    {
        lock (_lock)
        {
            note();
            _hasAny = true;
        }

        Volatile.Read(ref _wake)?.Invoke();
    }
}
