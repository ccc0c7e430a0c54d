using System.Collections.Concurrent;
using AudioPipelines.GStreamer;
using AudioPipelines.Sources;

namespace AudioPipelines.Isolation;

/// <summary>What a worker has told of a source's pipelines. Comes on the worker's thread; read by one thread at a time.</summary>
/// <param name="notify">Told what elements warn of, by the thread that reads.</param>
internal sealed class WorkerNews(Action<AudioSourceEvent> notify) : IPipelineMessages
{
    private readonly ConcurrentQueue<Action> _news = new();
    private Action? _wake;

    public bool HasMessages => !_news.IsEmpty;

    public AudioSourceException? Error { get; private set; }

    public bool AllPlaying { get; private set; }

    /// <summary>Never set here: a worker sees to its clocks itself.</summary>
    public bool ClockLost { get; set; }

    public bool LatencyChanged { get; set; }

    public GstError? NothingToLink { get; private set; }

    public void WakeOnMessages(Action wake) => Volatile.Write(ref _wake, wake);

    public void ReadAll()
    {
        while (_news.TryDequeue(out Action? read)) read();
    }

    /// <summary>Adds the error that ends the source. Only the first counts.</summary>
    public void Add(AudioSourceException error) => Add(() => Error ??= error);

    /// <summary>Adds a message.</summary>
    public void Add(SourceMessage message)
    {
        switch (message)
        {
            case SourceIsPlaying:
                Add(() => AllPlaying = true);
                break;
            case SourceLatency:
                Add(() => LatencyChanged = true);
                break;
            case SourceWarned warned:
                Add(() => notify(new SourceWarning(warned.Message, warned.Element, warned.Debug)));
                break;
            case SourceLinksNothing nothing:
                Add(() => NothingToLink = new GstError("", 0, nothing.Message, nothing.Debug, nothing.Element));
                break;
            default:
                throw new InvalidDataException($"a message that is not for this side: {message}");
        }
    }

    private void Add(Action read)
    {
        _news.Enqueue(read);
        Volatile.Read(ref _wake)?.Invoke();
    }
}
