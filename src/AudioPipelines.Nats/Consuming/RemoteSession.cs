using AudioPipelines.Nats.Broker;

namespace AudioPipelines.Nats.Consuming;

/// <summary>What one run of a remote source has at the broker: connection, feed, and the task that says that frames are
/// wanted.</summary>
internal sealed class RemoteSession : IAsyncDisposable
{
    private readonly string _source;
    private readonly RemoteSourceOptions _options;
    private readonly SubjectNames _names;
    private readonly BrokerLink _link;
    private readonly SenderCheck _check;
    private readonly CancellationTokenSource _stopping = new();
    private Task _watching = Task.CompletedTask;
    private FrameFeed? _feed;

    public RemoteSession(string source, RemoteSourceOptions options)
    {
        (_source, _options) = (source, options);
        _names = SubjectNames.Of(options.SubjectPrefix, source);
        _link = new BrokerLink(options, "AudioPipelines consumers");
        _check = new SenderCheck(_link, _names, source, options);
    }

    /// <summary>Brings the messages, once it was started.</summary>
    public FrameFeed? Feed => _feed;

    /// <summary>Connects, looks for the source, and begins. Blocks, up to the start's deadline.</summary>
    /// <param name="answered">Takes what the publisher answers, now and later.</param>
    /// <param name="stopping">Ends the start.</param>
    /// <returns>What to warn of; <see langword="null"/>: nothing.</returns>
    public string? Start(Action<byte[]> answered, CancellationToken stopping)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        deadline.CancelAfter(_options.StartDeadline);
        try
        {
            return Task.Run(() => StartAsync(answered, deadline.Token), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException thrown) when (!stopping.IsCancellationRequested)
        {
            throw new AudioSourceException(
                AudioSourceErrorKind.Timeout,
                $"The source '{_source}' was not found at the NATS broker {_link.Address} within "
                + $"{_options.StartDeadline.TotalSeconds:0.#} s. Check that broker and publisher run.",
                thrown);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_feed is not null) await _feed.DisposeAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _link.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<string?> StartAsync(Action<byte[]> answered, CancellationToken deadline)
    {
        await _link.ConnectAsync(deadline).ConfigureAwait(false);
        try
        {
            answered(await _check.AskAsync(deadline).ConfigureAwait(false));
        }
        catch (AudioSourceException error) when (error.Kind is AudioSourceErrorKind.NotFound && !_options.From.IsNow)
        {
            // What JetStream has kept can be read without its publisher.
        }

        string? warning = null;
        if (_options.Transport is FrameTransport.Core)
        {
            _feed = new CoreFeed(_link, _names, _options);
        }
        else
        {
            (ConsumerStart start, warning) = await new StartFinder(_link, _names, _source)
                .FindAsync(_options.From, deadline).ConfigureAwait(false);
            _feed = new JetStreamFeed(_link, _names, _options, _source, start);
        }

        await _feed.StartAsync(deadline).ConfigureAwait(false);
        _watching = Task.Run(
            () => _check.WatchAsync(answered, error => _feed.TellAsync(error, SenderCheck.Period), _stopping.Token),
            CancellationToken.None);
        return warning;
    }
}
