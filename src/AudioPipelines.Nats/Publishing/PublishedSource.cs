using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>What is known of the source that is published, and the queue of its frames. Its events and frames come on the
/// source's threads.</summary>
internal sealed class PublishedSource : IDisposable
{
    private const int MostWarnings = 16; // in one message, so that it stays below the broker's limit
    private const int MostLetters = 300;

    private readonly Lock _lock = new();
    private readonly List<string> _warnings = [];
    private readonly Func<bool>? _isOwner;
    private EpochStarted? _told;
    private EpochStarted? _epoch;
    private SourceAlignment? _alignment;
    private IDisposable? _observing;
    private bool _isClosed;

    public PublishedSource(AudioSource source, NatsPublisherOptions options, WireHeader self)
    {
        (Source, Self) = (source, self);
        Window = new SendWindow(options.BatchBytes);
        Queue = new FrameQueue(options, Window);
        _isOwner = options.IsOwner;
        _alignment = (source as GstSource)?.Alignment;
        source.Notified += Hear;
        if (!options.OnDemand) Observe();
    }

    public AudioSource Source { get; }

    /// <summary>Token and run of this publisher.</summary>
    public WireHeader Self { get; }

    public FrameQueue Queue { get; }

    /// <summary>Messages of its frames that are under way.</summary>
    public SendWindow Window { get; }

    /// <summary>The last epoch that frames came of; <see langword="null"/>: none yet.</summary>
    public EpochStarted? Epoch => Volatile.Read(ref _epoch);

    public SourceAlignment? Alignment => Volatile.Read(ref _alignment);

    public bool IsObserving => Volatile.Read(ref _observing) is not null;

    /// <summary>Has frames queued from now on.</summary>
    public void Observe()
    {
        lock (_lock)
        {
            if (_isClosed || _observing is not null) return;
            _observing = Source.Observe(Take);
        }
    }

    /// <summary>Takes no more frames: the source costs nothing.</summary>
    public void StopObserving()
    {
        IDisposable? observing;
        lock (_lock) (observing, _observing) = (_observing, null);
        observing?.Dispose();
    }

    /// <summary>A header that tells how things stand now.</summary>
    public WireHeader HeaderNow(WireFlags flags) => Self with
    {
        State = Source.State,
        Flags = flags | (Source.IsLive ? WireFlags.Live : WireFlags.None),
        SentAt = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick,
        Dropped = Queue.Dropped,
    };

    /// <summary>What was to be told since the last call.</summary>
    public string[] TakeWarnings()
    {
        lock (_lock)
        {
            if (_warnings.Count == 0) return [];
            string[] warnings = [.. _warnings];
            _warnings.Clear();
            return warnings;
        }
    }

    /// <summary>Takes nothing more; what waits can still be sent.</summary>
    public void Close()
    {
        lock (_lock) _isClosed = true;
        Source.Notified -= Hear;
        StopObserving();
        Queue.Close();
    }

    public void Dispose()
    {
        Close();
        Queue.Dispose();
    }

    private void Take(AudioFrame frame)
    {
        if (_isOwner?.Invoke() == false)
        {
            Queue.PassOver(frame.SamplesPerChannel);
            return;
        }

        if (_epoch is not { } epoch || epoch.Epoch != frame.Epoch || !ReferenceEquals(epoch.Format, frame.Format))
            Volatile.Write(ref _epoch, epoch = EpochOf(frame));
        Queue.Add(frame, epoch);
    }

    /// <summary>The epoch as it was told; as its frames show it, where nothing was told: it began before the publisher did, or
    /// the source tells of none.</summary>
    private EpochStarted EpochOf(AudioFrame frame)
    {
        EpochStarted? told = Volatile.Read(ref _told);
        if (told is null || told.Epoch != frame.Epoch)
            return new EpochStarted(frame.Epoch, frame.SampleIndex, frame.Format, "start");
        return ReferenceEquals(told.Format, frame.Format) ? told : told with { Format = frame.Format };
    }

    private void Hear(object? sender, AudioSourceEvent what)
    {
        switch (what)
        {
            case EpochStarted epoch: Volatile.Write(ref _told, epoch); break;
            case AlignmentChanged changed: Volatile.Write(ref _alignment, changed.Alignment); break;
            case SourceWarning warning: Warn(warning.Message); break;
            case StreamStalled stalled: Warn($"The stream '{stalled.Stream}' has stalled."); break;
            case StreamReturned returned: Warn($"The stream '{returned.Stream}' has returned."); break;
            case SourceFailed failed:
                Warn(failed.Error.Message);
                if (failed.IsFinal) Queue.AddEnd(WireFlags.Stopped);
                else Queue.TellNews();
                break;
            case SourceStopped stopped: Queue.AddEnd(stopped.HasEnded ? WireFlags.Ended : WireFlags.Stopped); break;
        }
    }

    private void Warn(string text)
    {
        lock (_lock)
        {
            if (_warnings.Count < MostWarnings) _warnings.Add(text.Length > MostLetters ? text[..MostLetters] : text);
        }
    }
}
