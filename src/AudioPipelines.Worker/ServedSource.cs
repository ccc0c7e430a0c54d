using System.Collections.Concurrent;
using System.Globalization;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.Trust;

namespace AudioPipelines.Worker;

/// <summary>The pipelines of one source, and the thread that changes their states and reads their messages.</summary>
internal sealed class ServedSource
{
    private const int MostAnswers = 8;

    private readonly OpenSource _open;
    private readonly MessageChannel _channel;
    private readonly Heartbeats _heartbeats;
    private readonly BlockingCollection<SourceMessage?> _work = [];
    private readonly Lock _clock = new();
    private readonly MessageForwarder _news;
    private readonly Func<long?> _readRunningTime;
    private LocalPipelines? _pipelines;
    private bool _hasClock = true;
    private bool _isWoken;
    private int _answering;
    private SharedRegion? _region;
    private Heartbeat? _heartbeat;
    private RingWriter[] _writers = [];

    public ServedSource(OpenSource open, MessageChannel channel, Heartbeats heartbeats)
    {
        _open = open;
        _channel = channel;
        _heartbeats = heartbeats;
        _news = new MessageForwarder(open.Source, channel);
        _readRunningTime = () => _hasClock ? _pipelines?.RunningTime : null;
    }

    /// <summary>Begins to open the pipelines.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = $"source {_open.Source}" }.Start();

    /// <summary>Queues work after everything requested before.</summary>
    public void Post(SourceMessage message) => _work.Add(message);

    /// <summary>Answers a question, on a thread of its own: an element that hangs may hold what the answer needs. If too many
    /// questions hang already, the answer is unknown.</summary>
    public void Answer(Question question)
    {
        if (Interlocked.Increment(ref _answering) <= MostAnswers)
        {
            ThreadPool.QueueUserWorkItem(_ => FindAnswer(question));
            return;
        }

        Interlocked.Decrement(ref _answering);
        _channel.Send(new Answer(question.Source, question.Number, null));
    }

    /// <summary>Gives a sign of life, with the running time unless the clock is just being replaced or released.</summary>
    public void Beat()
    {
        lock (_clock) _heartbeat?.Beat(_readRunningTime);
    }

    /// <summary>Allows or forbids reading the clock. Once forbidden, nobody reads it when this returns.</summary>
    private void UseClock(bool uses)
    {
        lock (_clock) _hasClock = uses;
    }

    private void FindAnswer(Question question)
    {
        string? text = null;
        try
        {
            text = question.Asked switch
            {
                QuestionKind.Duration => _pipelines?.QueryDuration()?.ToString(CultureInfo.InvariantCulture),
                QuestionKind.Graph => _pipelines?.ToDot(),
                QuestionKind.AllocatedBytes => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture),
                QuestionKind.Input => _pipelines?.DescribeInput(),
                QuestionKind.NextStep => _pipelines?.DescribeNextStep(),
                QuestionKind.SilentFailure => _pipelines?.FindSilentFailure(),
                _ => _pipelines?.FindBlockedElement(),
            };
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile.
        }

        Interlocked.Decrement(ref _answering);
        _channel.Send(new Answer(question.Source, question.Number, text));
    }

    private void Run()
    {
        bool isOpen = Open();
        foreach (SourceMessage? message in _work.GetConsumingEnumerable())
        {
            switch (message)
            {
                case CloseSource close:
                    Close();
                    _channel.Send(new SourceClosed(_open.Source, close.Number));
                    return;
                case PlaySource play when isOpen:
                    Play(play);
                    break;
                case StreamEnded ended:
                    ReadMessages(); // errors that came before it
                    _channel.Send(ended);
                    break;
                default:
                    Volatile.Write(ref _isWoken, false);
                    if (isOpen) ReadMessages();
                    break;
            }
        }
    }

    /// <summary>Requests one read for all messages that come before it is done.</summary>
    private void WakeForMessages()
    {
        if (!Interlocked.Exchange(ref _isWoken, true)) _work.Add(null);
    }

    private bool Open()
    {
        try
        {
            PipelinePlan plan = _open.Plan.ToPlan();
            var trust = _open.Restrictions is { } restrictions ? new TrustCheck(restrictions) : null;
            trust?.CheckPlan(plan);
            _pipelines = LocalPipelines.Build(plan, existing: 0, _news.Warn, trust, _news.TellOmitted);
            _pipelines.Messages.WakeOnMessages(WakeForMessages);
            bool done = _pipelines.Pause();
            ReadMessages();
            TimeSpan latency = done ? _pipelines.Latency : TimeSpan.Zero;
            _channel.Send(new SourceOpened(_open.Source, _open.Number, done, _pipelines.IsLive, latency, _pipelines.Streams));
            return true;
        }
        catch (AudioSourceException error)
        {
            _channel.Send(new SourceRefused(_open.Source, _open.Number, WorkerError.Of(error)));
            return false;
        }
    }

    private void Play(PlaySource play)
    {
        _region = SharedRegion.Open(play.Region, play.Streams, play.Capacity);
        _heartbeat = new Heartbeat(_region);
        _heartbeats.Add(this);
        _writers = [.. _region.Rings.Select(
            (ring, stream) => new RingWriter(ring, play.Waits, () => _work.Add(new StreamEnded(_open.Source, stream))))];
        _pipelines!.Connect(_writers);
        bool done = _pipelines.Play();
        ReadMessages();
        _channel.Send(new SourcePlays(_open.Source, play.Number, done));
    }

    private void ReadMessages()
    {
        IPipelineMessages messages = _pipelines!.Messages;
        messages.ReadAll();
        if (messages.ClockLost)
        {
            messages.ClockLost = false;
            UseClock(false); // instead of the lock: a hang here must not hold up signs of life
            _pipelines.ReplaceClock();
            UseClock(true);
            Beat();
        }

        if (messages.LatencyChanged) _pipelines.RecalculateLatency();
        if (messages.AllPlaying) Beat(); // so that the time is known before that is reported
        _news.Tell(messages, () => _pipelines.Latency);
    }

    private void Close()
    {
        _heartbeats.Remove(this);
        UseClock(false); // a sign of life may be under way
        foreach (RingWriter writer in _writers) writer.Close();
        _pipelines?.LetGo();
        _pipelines?.Dispose();
        _heartbeat?.Detach();
        _region?.Dispose();
    }
}
