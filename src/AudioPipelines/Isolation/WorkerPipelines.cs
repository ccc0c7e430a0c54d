using System.Globalization;
using AudioPipelines.GStreamer;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Isolation;

/// <summary>The pipelines of a plan in a worker process.</summary>
internal sealed class WorkerPipelines(
    PipelinePlan plan, SourceTrust trust, Action<AudioSourceEvent> notify, TimeSpan closeDeadline) : IPipelines, IWorkerSource
{
    private static readonly TimeSpan _timeToAnswer = TimeSpan.FromSeconds(1);

    private readonly WorkerMessages _news = new(notify);
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _letGo = new();
    private readonly PendingAnswers _answers = new();
    private WorkerProcess? _worker;
    private ExitReason? _end;
    private SharedRegion? _region;
    private Heartbeat? _heartbeat;
    private SharedMemorySignal? _work;
    private RingReader[] _readers = [];
    private long _latency;
    private int _number;
    private bool _isAskedToOpen;
    private bool _isOpen;
    private bool _isFailing;
    private volatile bool _plays;

    public IReadOnlyList<StreamPlan> Streams { get; private set; } = [];

    public IPipelineMessages Messages => _news;

    public bool IsLive { get; private set; }

    public TimeSpan Latency => new(Volatile.Read(ref _latency));

    public long? RunningTime => _heartbeat?.RunningTime;

    /// <summary>The source's thread, which waits for audio, reads the audio itself. A stream that is not live, but drops audio
    /// while the source is busy, has a thread of its own.</summary>
    public IWakeEvent? Work => _work;

    /// <summary>Whether the streams wait for room in their rings.</summary>
    private bool Waits => !(plan.Live ?? IsLive);

    public long? Beats => _plays ? _heartbeat?.Beats : null;

    /// <summary>The worker process's number; 0 before it runs.</summary>
    public int ProcessId => _worker?.Id ?? 0;

    public bool Pause()
    {
        _worker = WorkerPool.Rent(plan, trust is RestrictedPolicy);
        (_number, ExitReason? end) = _worker.Add(this);
        if (end is not null) OnExited(end);
        _worker.WaitUntilReady(_letGo.Token);
        _isAskedToOpen = true;
        switch (Request(number => new OpenSource(_number, number, WorkerPlan.Of(plan), trust as RestrictedPolicy)))
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
            var formats = new FormatBudget([.. Streams.Select(stream => (plan.SampleRate, stream.DeclaredChannels(plan)))]);
            _readers = [.. targets.Select(
                (target, stream) => new RingReader(_region!, stream, plan.SampleType, formats, target, TellNonsense, _news.Add))];
            for (int stream = 0; stream < _readers.Length; stream++)
                _readers[stream].Start($"{plan.Name} {Streams[stream].Sink}", _work, Waits);
            _work?.Attend(_readers);
        }
    }

    public void BringAudio()
    {
        if (!Waits) _work?.Read(); // audio that waits is never missing: it comes when frames have been cut
    }

    public bool Play()
    {
        NumberedMessage? reply = _answers.Ask(
            number => _worker!.Send(
                new PlaySource(_number, number, _region!.Path, Streams.Count, _region.Rings[0].Capacity, Waits)),
            Timeout.InfiniteTimeSpan, _letGo.Token);
        if (reply is null) return true; // the worker has ended; that error comes after the audio that it may have written
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

    /// <summary>How many garbage-collected bytes the worker's code has ever allocated; <see langword="null"/> if it does not
    /// answer.</summary>
    public long? QueryAllocatedBytes() => AskForNumber(QuestionKind.AllocatedBytes);

    public string ToDot() => Secrets.Hide(Ask(QuestionKind.Graph) ?? ""); // the worker does not know the secrets

    public string? FindSilentFailure() => Ask(QuestionKind.SilentFailure);

    public string? FindBlockedElement() => Ask(QuestionKind.BlockedElement);

    public string? DescribeInput() => Ask(QuestionKind.Input);

    public string? DescribeNextStep() => Ask(QuestionKind.NextStep);

    public void Take(SourceMessage message)
    {
        switch (message)
        {
            case SourceOpened or SourceRefused or SourcePlays or SourceClosed or Answer:
                if (message is SourceOpened opened) TakeLatency(opened.Latency);
                _answers.Take((NumberedMessage)message);
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

    public void OnExited(ExitReason end)
    {
        AudioSourceException error = end.ToException(plan.Name);
        lock (_lock) _end = end;
        _answers.End();
        FailAfterAudio(error);
    }

    public void Dispose()
    {
        if (_worker is null) return;
        foreach (RingReader reader in _readers) reader.Close();
        // A worker for this source alone that is still opening is ended instead: an element that hangs does not delay that.
        if (_isOpen || (_isAskedToOpen && plan.Isolation!.Worker is not null)) Close();
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

    /// <summary>Makes the worker release the pipelines. If it does not, it is ended, unless it has another source.</summary>
    private void Close()
    {
        try
        {
            Request(number => new CloseSource(_number, number), closeDeadline / 2, CancellationToken.None);
        }
        catch (Exception thrown) when (thrown is AudioSourceException or TimeoutException)
        {
            // It has ended, or hangs.
        }
    }

    private void ShareMemory()
    {
        lock (_lock)
        {
            _region = SharedRegion.Create(Streams.Count, RingSize.Of(plan, Streams));
            _heartbeat = new Heartbeat(_region);
            if (!Waits || plan.SlowConsumer is SlowConsumerPolicy.Auto or SlowConsumerPolicy.Wait)
                _work = new SharedMemorySignal(_region);
        }
    }

    private void End(int stream)
    {
        lock (_lock)
        {
            if (_region is null) return; // closed meanwhile
            if (stream < 0 || stream >= _readers.Length)
                throw new InvalidDataException($"the end of stream {stream} of {_readers.Length}");
            _readers[stream].Finish(null);
        }
    }

    /// <summary>Reports an error after the audio that came before it, which may still be in the rings.</summary>
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

    private NumberedMessage Request(Func<int, SourceMessage> request) => Request(request, Timeout.InfiniteTimeSpan, _letGo.Token);

    private NumberedMessage Request(Func<int, SourceMessage> request, TimeSpan deadline, CancellationToken cancellation)
    {
        if (_answers.Ask(number => _worker!.Send(request(number)), deadline, cancellation) is { } answer) return answer;
        lock (_lock) throw _end?.ToException(plan.Name) ?? (Exception)new TimeoutException();
    }

    private long? AskForNumber(QuestionKind what) =>
        long.TryParse(Ask(what), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private string? Ask(QuestionKind what) =>
        _worker is { HasEnded: false } worker
            ? (_answers.Ask(number => worker.Send(new Question(_number, number, what)), _timeToAnswer) as Answer)?.Text
            : null;

    private void TakeLatency(TimeSpan latency)
    {
        if (latency < TimeSpan.Zero || latency > PipelinePlan.LongestLatency)
            throw new InvalidDataException($"a latency of {latency}");
        Volatile.Write(ref _latency, latency.Ticks);
    }

    private void Check(SourceOpened opened)
    {
        IReadOnlyList<StreamPlan> streams = opened.Streams;
        bool fits = streams.Count is >= 1 and <= SharedRegion.MaximumStreams
            && (plan.Streams.Count == 0
                || plan.Streams.Select(stream => stream.Sink).SequenceEqual(streams.Select(stream => stream.Sink)))
            && streams.All(stream => stream.Channels is null or (>= 1 and <= AudioFormat.MaximumChannels)
                && stream.Labels.Count <= AudioFormat.MaximumChannels);
        if (!fits) throw Nonsense($"{streams.Count} streams that are not those of the description");
    }

    private void TellNonsense(string what) => _worker!.Terminate($"broke the protocol: {what}");

    private AudioSourceException Nonsense(string what)
    {
        TellNonsense(what);
        return new AudioSourceException(
            AudioSourceErrorKind.WorkerCrashed,
            $"The worker process of '{plan.Name}' was ended, for it broke the protocol: {what}.");
    }
}
