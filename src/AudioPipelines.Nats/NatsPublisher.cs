using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Publishing;
using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats;

/// <summary>
/// Publishes what a source makes to a NATS broker: frames, gaps, epochs, capture times, alignment and ledger, for
/// <see cref="RemoteSource"/> and any other reader of the format (<c>src/AudioPipelines.Nats/WIRE.md</c>). The source's consumer,
/// ledger and pace are untouched: the publisher observes (<see cref="AudioSource.Observe"/>) and never makes the source wait.
/// </summary>
/// <remarks>Frames wait in memory while the broker is slow or gone, up to <see cref="NatsPublisherOptions.BufferBytes"/>; beyond
/// it they are dropped, counted, and a gap at every consumer. Members may be called from any thread. The publisher does not own
/// the source; it goes on over its restarts and further starts until it is disposed of.</remarks>
/// <example>
/// <code>
/// await using var publisher = new NatsPublisher(source, new NatsPublisherOptions { Url = "nats://broker:4222" });
/// source.Start();
/// </code>
/// </example>
public sealed class NatsPublisher : IAsyncDisposable
{
    private readonly AudioSource _source;
    private readonly NatsPublisherOptions _options;
    private readonly BrokerLink _link;
    private readonly PublishedSource _published;
    private readonly IFrameOutlet _outlet;
    private readonly PublisherLoop _loop;
    private readonly DemandWatch _demand;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;
    private readonly Task _asked;
    private int _disposed;

    /// <summary>Begins to publish a source, whether it runs yet or not. A broker that is not there is waited for.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">Which broker, and how; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public NatsPublisher(AudioSource source, NatsPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _options = options ?? new NatsPublisherOptions();
        _options.Check();
        _source = source;
        Name = _options.Name ?? source.Name;
        SubjectNames names = SubjectNames.Of(_options.SubjectPrefix, Name);
        Subject = names.Frames;
        Token = _options.Token ?? (ulong)DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var self = new WireHeader { Token = Token, Run = (ulong)Random.Shared.NextInt64() };
        _link = new BrokerLink(_options, "AudioPipelines publishers");
        _published = new PublishedSource(source, _options, self);
        _outlet = _options.Transport is FrameTransport.Core
            ? new CoreOutlet(_link, names)
            : new JetStreamOutlet(_link, names, Name, _options);
        _loop = new PublisherLoop(_published, _outlet, _link, Name, _options);
        _demand = new DemandWatch(_published, _link, names, _options);
        _running = Task.Run(() => _loop.RunAsync(_stopping.Token));
        _asked = Task.Run(() => _demand.RunAsync(_stopping.Token));
        Completion = WatchAsync();
        _ = Completion.ContinueWith(
            static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
    }

    /// <summary>The name under which the source is published.</summary>
    public string Name { get; }

    /// <summary>Where its messages go.</summary>
    public string Subject { get; }

    /// <summary>The fencing token that its messages carry.</summary>
    public ulong Token { get; }

    /// <summary>What it is doing.</summary>
    public NatsPublisherState State => _disposed != 0 ? NatsPublisherState.Stopped
        : _loop.IsRefused ? NatsPublisherState.Refused
        : !_loop.IsOpen || !_demand.IsListening ? NatsPublisherState.Connecting
        : _published.IsObserving ? NatsPublisherState.Publishing
        : NatsPublisherState.Idle;

    /// <summary>What it has done so far.</summary>
    public NatsPublisherCounts Counts => _loop.Counts;

    /// <summary>What kept it from publishing last; <see langword="null"/>: nothing does now.</summary>
    public AudioSourceException? LastError => _loop.LastError;

    /// <summary>Completes when the publisher was disposed of. Fails with an <see cref="AudioSourceException"/> of kind
    /// <see cref="AudioSourceErrorKind.Busy"/> once another owner of the source has followed.</summary>
    public Task Completion { get; }

    /// <summary>Sends what is buffered, as long as the broker takes it within
    /// <see cref="NatsLinkOptions.AnswerDeadline"/>, and ends. The source goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            await ((Task)Completion).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        _published.Close();
        _stopping.CancelAfter(_options.AnswerDeadline);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _asked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)Completion).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _outlet.DisposeAsync().ConfigureAwait(false);
        _loop.Dispose();
        _published.Dispose();
        await _link.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            await _running.ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not FencedException && _disposed != 0)
        {
            // Disposed of, with or without a broker.
        }
        catch (FencedException thrown)
        {
            _published.StopObserving();
            throw new AudioSourceException(AudioSourceErrorKind.Busy, thrown.Message) { IsRetryable = false };
        }
    }
}
