using System.Threading.Channels;
using AudioPipelines.Nats.Broker;
using NATS.Client.Core;
using Polly;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Brings messages from the broker to the source's thread, through a short queue. What fails is told there and tried
/// again, until the feed is disposed of.</summary>
internal abstract class FrameFeed : IAsyncDisposable
{
    private readonly FeedQueue _items;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ResiliencePipeline _retry;
    private CancellationTokenSource? _again;
    private Task _running = Task.CompletedTask;
    private int _attempt;
    private volatile bool _wasLost;

    protected FrameFeed(BrokerLink link, SubjectNames names, RemoteSourceOptions options, int queuedMessages)
    {
        _items = new FeedQueue(queuedMessages);
        (Link, Names, Options) = (link, names, options);
        _retry = BrokerRetry.Make(
            options.MaximumRetryDelay,
            (_, _) => !_stopping.IsCancellationRequested && _started.Task.IsCompletedSuccessfully,
            TellAsync);
        link.Connection.ConnectionDisconnected += NoteDisconnected;
        link.Connection.ConnectionOpened += NoteOpened;
    }

    protected BrokerLink Link { get; }

    protected SubjectNames Names { get; }

    protected RemoteSourceOptions Options { get; }

    /// <summary>Begins, and returns once messages come from now on.</summary>
    /// <exception cref="AudioSourceException">The broker or the messages are not there.</exception>
    public Task StartAsync(CancellationToken starting)
    {
        _running = Task.Run(RunAsync, starting);
        return _started.Task.WaitAsync(starting);
    }

    /// <summary>Waits for the next item. Source's thread.</summary>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public FeedItem Take(CancellationToken stopping) => _items.Take(stopping);

    /// <summary>Tells the source's thread that something was lost.</summary>
    public async ValueTask TellAsync(Exception thrown, TimeSpan delay)
    {
        AudioSourceException error = thrown as AudioSourceException ?? BrokerErrors.Of(thrown, Link.Address, Options);
        var item = new FeedItem(default, false, error, Interlocked.Increment(ref _attempt), delay);
        await _items.AddAsync(item, _stopping.Token).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Link.Connection.ConnectionDisconnected -= NoteDisconnected;
        Link.Connection.ConnectionOpened -= NoteOpened;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (_items.TryTake(out FeedItem item))
        {
            if (item.Error is null) item.Data.Dispose();
        }

        _items.Dispose();
    }

    /// <summary>Brings messages until it is cancelled or fails. A later call goes on behind the last message.</summary>
    protected abstract Task ConsumeAsync(CancellationToken stopping);

    /// <summary>Says that messages come from now on.</summary>
    protected void NoteStarted() => _started.TrySetResult();

    /// <summary>Gives a message to the source's thread, and waits for room there.</summary>
    protected ValueTask GiveAsync(NatsMemoryOwner<byte> data, bool isNewest, CancellationToken stopping)
    {
        _attempt = 0;
        var item = new FeedItem(data, isNewest, null, 0, TimeSpan.Zero);
        return _items.TryAdd(item) ? default : _items.AddAsync(item, stopping);
    }

    /// <summary>Gives a message to the source's thread, or drops it where there is no room.</summary>
    protected void Give(NatsMemoryOwner<byte> data)
    {
        _attempt = 0;
        if (!_items.TryAdd(new FeedItem(data, IsNewest: true, null, 0, TimeSpan.Zero))) data.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await _retry.ExecuteAsync(
                static async (feed, stopping) => await feed.ConsumeOnceAsync(stopping).ConfigureAwait(false), this,
                _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            _started.TrySetException(thrown);
        }
        finally
        {
            _items.Close();
        }
    }

    private async ValueTask ConsumeOnceAsync(CancellationToken stopping)
    {
        while (true)
        {
            using var again = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            Volatile.Write(ref _again, again);
            try
            {
                await Link.ConnectAsync(again.Token).ConfigureAwait(false);
                await ConsumeAsync(again.Token).ConfigureAwait(false);
                if (!again.IsCancellationRequested) throw new NatsException("the broker has ended the delivery");
            }
            catch (OperationCanceledException) when (again.IsCancellationRequested && !stopping.IsCancellationRequested)
            {
                // The connection was opened anew: ask for what follows on this one.
            }
            finally
            {
                Volatile.Write(ref _again, null);
            }

            stopping.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Does not wait until a slow consumer has room for the news: others share the connection, and hear of it behind
    /// us.</summary>
    private ValueTask NoteDisconnected(object? sender, NatsEventArgs what)
    {
        _wasLost = true;
        if (_started.Task.IsCompletedSuccessfully) _ = TellLostAsync();
        return default;
    }

    private async Task TellLostAsync()
    {
        try
        {
            await TellAsync(new NatsException("the connection was lost"), TimeSpan.Zero).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is OperationCanceledException or ChannelClosedException or ObjectDisposedException)
        {
            // The feed has ended.
        }
    }

    /// <summary>A consumer of JetStream may be gone after a new connection, and nobody would say so.</summary>
    private async ValueTask NoteOpened(object? sender, NatsEventArgs what)
    {
        try
        {
            if (_wasLost && Volatile.Read(ref _again) is { } again) await again.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }
}
