using System.Collections.Concurrent;
using System.Globalization;
using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;
using AudioPipelines.Sources;

namespace AudioPipelines.Isolation;

/// <summary>The pipelines of a plan in a worker process.</summary>
internal sealed class WorkerPipelines(PipelinePlan plan, SourceTrust trust, Action<AudioSourceEvent> notify, TimeSpan closeDeadline) : IPipelines, IWorkerSource
{
    private static readonly TimeSpan _timeToAnswer = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestLatency = TimeSpan.FromHours(1);

    private readonly WorkerNews _news = new(notify);
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _letGo = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string?>> _questions = new();
    private WorkerProcess? _worker;
    private TaskCompletionSource<SourceMessage>? _reply;
    private WorkerEnd? _end;
    private SharedRegion? _region;
    private Heartbeat? _heartbeat;
    private RingWait? _work;
    private RingReader[] _readers = [];
    private long _latency;
    private int _number;
    private int _asked;
    private bool _isOpen;
    private bool _isFailing;
    private volatile bool _plays;

    public IReadOnlyList<StreamPlan> Streams { get; private set; } = [];

    public IPipelineMessages Messages => _news;

    public bool IsLive { get; private set; }

    public TimeSpan Latency => new(Volatile.Read(ref _latency));

    public long? RunningTime => _heartbeat?.RunningTime;

    /// <summary>Audio is read by the source's thread itself, which waits for it. Of a stream that is not live, and whose audio is dropped all
    /// the same where the source is busy, a thread of its own reads it.</summary>
    public IWakeEvent? Work => _work;

    /// <summary>Whether the streams wait for room in their rings.</summary>
    private bool Waits => !(plan.Live ?? IsLive);

    public long? Beats => _plays ? _heartbeat?.Beats : null;

    /// <summary>The worker process's number; 0 before it runs.</summary>
    public int ProcessId => _worker?.Id ?? 0;

    public bool Pause()
    {
        _worker = WorkerPool.Rent(plan, trust is RestrictedPolicy);
        (_number, WorkerEnd? end) = _worker.Add(this);
        if (end is not null) Lose(end);
        _worker.WaitUntilReady(_letGo.Token);
        switch (Request(new OpenSource(_number, WorkerPlan.Of(plan), trust as RestrictedPolicy)))
        {
            case SourceRefused refused:
                throw refused.Error.ToException();
            case SourceOpened opened:
                _isOpen = true;
                if (!opened.Done) return false;
                Check(opened);
                Streams = opened.Streams;
                IsLive = opened.IsLive;
                ShareMemory();
                return true;
            default:
                throw Nonsense("an answer to another question");
        }
    }

    public void Connect(IReadOnlyList<IStreamTarget> targets)
    {
        lock (_lock)
        {
            _readers = [.. targets.Select((target, stream) => new RingReader(_region!, stream, plan.SampleType, target, TellNonsense, _news.Add))];
            for (int stream = 0; stream < _readers.Length; stream++) _readers[stream].Start($"{plan.Name} {Streams[stream].Sink}", _work, Waits);
            _work?.Attend(_readers);
        }
    }

    public void BringAudio()
    {
        if (!Waits) _work?.Read(); // nothing is missing of audio that waits: it comes when frames have been cut
    }

    public bool Play()
    {
        SourceMessage reply = Request(new PlaySource(_number, _region!.Path, Streams.Count, _region.Rings[0].Capacity, Waits));
        if (reply is not SourcePlays plays) throw Nonsense("an answer to another question");
        _plays = plays.Done;
        return plays.Done;
    }

    public void ReplaceClock()
    {
        // The worker does so itself.
    }

    public void LetGo() => _letGo.Cancel();

    public long? QueryDuration() => AskForNumber(QuestionKind.Duration);

    /// <summary>How many bytes the worker's code has ever allocated that the garbage collector frees; <see langword="null"/> where it does not
    /// answer.</summary>
    public long? QueryAllocatedBytes() => AskForNumber(QuestionKind.AllocatedBytes);

    public string ToDot() => Secrets.Hide(Ask(QuestionKind.Graph) ?? ""); // the worker does not know them

    public string? FindBlockedElement() => Ask(QuestionKind.BlockedElement);

    public void Take(SourceMessage message)
    {
        switch (message)
        {
            case SourceOpened or SourceRefused or SourcePlays or SourceClosed:
                if (message is SourceOpened opened) TakeLatency(opened.Latency);
                if (Interlocked.Exchange(ref _reply, null) is not { } reply) throw new InvalidDataException("an answer that nobody asked for");
                reply.TrySetResult(message);
                break;
            case Answer answer:
                if (_questions.TryRemove(answer.Number, out TaskCompletionSource<string?>? question)) question.TrySetResult(answer.Text);
                break;
            case SourceError failed:
                FailAfterAudio(failed.Error.ToException());
                break;
            case StreamEnded ended:
                End(ended.Stream);
                break;
            case SourceLatency changed:
                TakeLatency(changed.Latency);
                _news.Add(message);
                break;
            default:
                _news.Add(message);
                break;
        }
    }

    public void Lose(WorkerEnd end)
    {
        AudioSourceException error = end.ToException(plan.Name);
        lock (_lock) _end = end;
        foreach (TaskCompletionSource<string?> question in _questions.Values) question.TrySetResult(null);
        Interlocked.Exchange(ref _reply, null)?.TrySetException(error);
        FailAfterAudio(error);
    }

    public void Dispose()
    {
        if (_worker is null) return;
        foreach (RingReader reader in _readers) reader.Close();
        if (_isOpen) Close();
        _worker.Remove(_number);
        WorkerPool.Return(plan.Isolation!, _worker);
        _work?.Set();
        lock (_lock)
        {
            _readers = [];
            _heartbeat?.Detach();
            _region?.Dispose();
            _region = null;
        }
    }

    /// <summary>Lets the worker release the pipelines. One that does not is ended, if no other source is in it.</summary>
    private void Close()
    {
        try
        {
            Request(new CloseSource(_number), closeDeadline / 2, CancellationToken.None);
        }
        catch (Exception thrown) when (thrown is AudioSourceException or TimeoutException)
        {
            // It is no more, or hangs.
        }
    }

    private void ShareMemory()
    {
        lock (_lock)
        {
            _region = SharedRegion.Create(Streams.Count, RingSize.Of(plan, Streams));
            _heartbeat = new Heartbeat(_region);
            if (!Waits || plan.SlowConsumer is SlowConsumerPolicy.Auto or SlowConsumerPolicy.Wait) _work = new RingWait(_region);
        }
    }

    private void End(int stream)
    {
        lock (_lock)
        {
            if (_region is null) return; // closed meanwhile
            if (stream < 0 || stream >= _readers.Length) throw new InvalidDataException($"the end of stream {stream} of {_readers.Length}");
            _readers[stream].Finish(null);
        }
    }

    /// <summary>Tells an error behind the audio that came before it, which may still be in the rings.</summary>
    private void FailAfterAudio(AudioSourceException error)
    {
        lock (_lock)
        {
            if (_isFailing) return;
            _isFailing = true;
            int left = _readers.Length;
            if (left == 0) _news.Add(error);
            foreach (RingReader reader in _readers)
            {
                reader.Finish(() =>
                {
                    if (Interlocked.Decrement(ref left) == 0) _news.Add(error);
                });
            }
        }
    }

    private SourceMessage Request(SourceMessage request) => Request(request, Timeout.InfiniteTimeSpan, _letGo.Token);

    private SourceMessage Request(SourceMessage request, TimeSpan deadline, CancellationToken cancellation)
    {
        var reply = new TaskCompletionSource<SourceMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_end is not null) throw _end.ToException(plan.Name);
            _reply = reply;
        }

        _worker!.Send(request);
        return reply.Task.WaitAsync(deadline, cancellation).GetAwaiter().GetResult();
    }

    private long? AskForNumber(QuestionKind what) =>
        long.TryParse(Ask(what), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private string? Ask(QuestionKind what)
    {
        if (_worker is not { HasEnded: false } worker) return null;
        var question = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        int number = Interlocked.Increment(ref _asked);
        _questions[number] = question;
        worker.Send(new Question(_number, number, what));
        bool isAnswered = question.Task.Wait(_timeToAnswer);
        _questions.TryRemove(number, out _);
        return isAnswered ? question.Task.Result : null;
    }

    private void TakeLatency(TimeSpan latency)
    {
        if (latency < TimeSpan.Zero || latency > _longestLatency) throw new InvalidDataException($"a latency of {latency}");
        Volatile.Write(ref _latency, latency.Ticks);
    }

    private void Check(SourceOpened opened)
    {
        IReadOnlyList<StreamPlan> streams = opened.Streams;
        bool fits = streams.Count is >= 1 and <= SharedRegion.MaximumStreams
            && (plan.Streams.Count == 0 || plan.Streams.Select(stream => stream.Sink).SequenceEqual(streams.Select(stream => stream.Sink)))
            && streams.All(stream => stream.Channels is null or (>= 1 and <= SettingKinds.MaximumChannels) && stream.Labels.Count <= SettingKinds.MaximumChannels);
        if (!fits) throw Nonsense($"{streams.Count} streams that are not those of the description");
    }

    private void TellNonsense(string what) => _worker!.Condemn($"spoke nonsense: {what}");

    private AudioSourceException Nonsense(string what)
    {
        TellNonsense(what);
        return new AudioSourceException(AudioSourceErrorKind.WorkerCrashed, $"The worker process of '{plan.Name}' was ended, for it spoke nonsense: {what}.");
    }
}
