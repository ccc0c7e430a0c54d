using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Consuming;
using AudioPipelines.Nats.Wire;
using Polly;

namespace AudioPipelines.Nats;

/// <summary>
/// A source that runs elsewhere and is published by a <see cref="NatsPublisher"/>, as if it were local: its frames with their
/// indices, gaps, skips, epochs and capture times, and the sender's ledger beside its own.
/// </summary>
/// <remarks>
/// What does not get here is a gap of reason <see cref="GapReason.Lost"/>, to the sample. Where the broker or the publisher is
/// lost, the state is <see cref="AudioSourceState.Recovering"/> until frames come again; nobody has to start the source anew.
/// Frames of an owner that another one has followed are refused and counted. Another owner begins an epoch, whose
/// <see cref="EpochStarted.Outage"/> says how long nobody had the source. The source ends when its sender has come to its end by
/// itself.
/// <para>It is live, and does not wait for its consumer, where it begins with the present. Where it begins in the past it waits,
/// as long as JetStream keeps what follows.</para>
/// </remarks>
/// <example>
/// <code>
/// await using var hall = new RemoteSource("hall", new RemoteSourceOptions { Url = "nats://broker:4222" });
/// await foreach (AudioFrame frame in hall.ReadFramesAsync(stopping)) Detect(frame);
/// </code>
/// </example>
public sealed class RemoteSource : AudioSource
{
    private readonly string _source;
    private readonly RemoteSourceOptions _options;
    private readonly RemoteTimeline _timeline;
    private readonly BatchReader _reader = new();
    private readonly RefusalNotes _refusals;
    private RemoteSession? _session;
    private volatile RemoteSender? _sender;
    private bool _hasRead, _isLost;
    private string? _warning;
    private AudioSourceException? _failedStart;

    /// <summary>Makes a source; nothing is connected before it is started.</summary>
    /// <param name="source">The name under which the source is published.</param>
    /// <param name="options">Which broker, and where to begin; <see langword="null"/>: the defaults.</param>
    /// <param name="sourceOptions">What every source can be told; its name is <paramref name="source"/> unless given.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public RemoteSource(string source, RemoteSourceOptions? options = null, AudioSourceOptions? sourceOptions = null)
        : base(Named(source, sourceOptions))
    {
        _source = source;
        _options = options ?? new RemoteSourceOptions();
        _options.Check();
        _timeline = new RemoteTimeline(BuildFrames, _options.From, _options.LongestGap);
        _refusals = new RefusalNotes(Notify, source);
    }

    /// <summary>How things stand where the source runs; <see langword="null"/> until something has come.</summary>
    public RemoteSender? Sender => _sender;

    /// <summary>What has come so far, and what has not.</summary>
    public RemoteCounts Counts => _timeline.Tally.Counts;

    /// <inheritdoc/>
    public override bool IsLive => _options.From.IsNow;

    /// <inheritdoc/>
    protected override void Open(CancellationToken stopping)
    {
        _hasRead = _isLost = false;
        _timeline.Restart();
        _failedStart = null;
        try
        {
            Connect(stopping);
        }
        catch (AudioSourceException error) when (_options.RetryFirstStart && error.IsRetryable)
        {
            _failedStart = error;
        }
    }

    /// <inheritdoc/>
    protected override void Run(CancellationToken stopping)
    {
        if (_failedStart is { } failed) Retry(failed, stopping);
        FrameFeed feed = _session?.Feed ?? throw new OperationCanceledException(stopping);
        if (Interlocked.Exchange(ref _warning, null) is { } warning) Notify(new SourceWarning(warning));
        while (true)
        {
            FeedItem item = feed.Take(stopping);
            if (item.Error is { } error)
            {
                Lose(error, item.Attempt, item.Delay);
                continue;
            }

            using (item.Data)
            {
                if (!Read(item.Data.Span) || !item.IsNewest) continue;
            }

            return;
        }
    }

    /// <inheritdoc/>
    protected override void Close()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session) session.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void Connect(CancellationToken stopping)
    {
        var session = new RemoteSession(_source, _options);
        if (Interlocked.Exchange(ref _session, session) is { } old) _ = old.DisposeAsync().AsTask();
        _warning = session.Start(Answered, stopping);
    }

    /// <summary>Tries until broker and publisher are there.</summary>
    private void Retry(AudioSourceException failed, CancellationToken stopping)
    {
        int attempt = 0;
        AudioSourceException? known = failed;
        ResiliencePipeline retry = BrokerRetry.Make(
            _options.MaximumRetryDelay,
            static (thrown, _) => thrown is AudioSourceException { IsRetryable: true },
            (thrown, delay) =>
            {
                Lose((AudioSourceException)thrown, ++attempt, delay);
                return default;
            });
        retry.Execute(
            token =>
            {
                if (Interlocked.Exchange(ref known, null) is { } first) throw first;
                Connect(token);
            },
            stopping);
        _isLost = false;
        EndRecovery();
    }

    private static AudioSourceOptions Named(string source, AudioSourceOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        options ??= new AudioSourceOptions();
        return options.Name is null ? options with { Name = source } : options;
    }

    /// <summary>Emits the frames of a message.</summary>
    /// <returns>Whether the source ends with it.</returns>
    private bool Read(ReadOnlySpan<byte> message)
    {
        _timeline.Tally.AddMessage(message.Length);
        Batch batch;
        try
        {
            batch = _reader.Read(message);
        }
        catch (WireException thrown)
        {
            _timeline.Tally.AddUnreadable();
            if (!_hasRead && thrown.Version is not null) throw Unreadable(thrown);
            _refusals.NoteUnreadable(thrown.Message);
            return false;
        }

        _hasRead = true;
        int epochs = batch.Frames.Count;
        if (epochs > 0 && _isLost)
        {
            _isLost = false;
            EndRecovery();
        }

        if (!_timeline.Take(batch, message))
        {
            _refusals.NoteRefused(batch.Header.Token);
            return false;
        }

        _refusals.NoteGood();
        Hear(batch);
        foreach (string warning in batch.Warnings) Notify(new SourceWarning(warning));
        if (batch.Header.Flags.HasFlag(WireFlags.Stopped))
        {
            Lose(
                new AudioSourceException(
                    AudioSourceErrorKind.NoAudio,
                    $"The source '{_source}' was stopped where it runs, or has failed there. It goes on here once it is started "
                    + "there."),
                1, TimeSpan.Zero);
        }

        return batch.Header.Flags.HasFlag(WireFlags.Ended);
    }

    private void Lose(AudioSourceException error, int attempt, TimeSpan delay)
    {
        if (!_isLost) _timeline.Tally.AddLoss();
        _isLost = true;
        BeginRecovery(error, attempt, delay);
    }

    /// <summary>Takes note of how things stand at the sender.</summary>
    private void Hear(Batch batch)
    {
        RemoteSender? before = _sender;
        if (before is not null && batch.Ledger is null && before.State == batch.Header.State) return;
        var sender = new RemoteSender(
            batch.Header.Token, batch.Header.State, batch.Header.Flags.HasFlag(WireFlags.Live),
            DateTimeOffset.UnixEpoch.AddTicks(batch.Header.SentAt / TimeSpan.NanosecondsPerTick), batch.Header.Dropped,
            batch.Ledger ?? before?.Ledger ?? Ledger.Empty, batch.Alignment ?? before?.Alignment);
        _sender = sender;
        if (batch.Alignment is { } alignment && alignment.ToString() != before?.Alignment?.ToString())
            Notify(new AlignmentChanged(alignment));
    }

    /// <summary>Takes note of an answer of the publisher. Any thread, one at a time.</summary>
    private void Answered(byte[] answer)
    {
        try
        {
            Batch batch = new BatchReader().Read(answer);
            if (_sender is null || batch.Header.Token >= _sender.Token) Hear(batch);
        }
        catch (WireException thrown) when (thrown.Version is not null)
        {
            throw Unreadable(thrown);
        }
        catch (WireException thrown)
        {
            _refusals.NoteUnreadable(thrown.Message);
        }
    }

    private AudioSourceException Unreadable(WireException thrown) => new(
        AudioSourceErrorKind.UnsupportedFormat,
        $"What is published as '{_source}' cannot be read: {thrown.Message}. Use the same version of AudioPipelines.Nats on both "
        + "sides.",
        thrown);
}
