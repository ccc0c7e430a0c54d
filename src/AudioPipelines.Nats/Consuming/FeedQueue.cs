using System.Threading.Channels;

namespace AudioPipelines.Nats.Consuming;

/// <summary>From whoever brings items to one thread that waits for them. The thread is woken by the one who brings, with no
/// other between, and does not spin: with many sources on few processors that would hold up those it waits for.</summary>
/// <param name="most">How many items wait at most.</param>
internal sealed class FeedQueue(int most) : IDisposable
{
    private readonly Channel<FeedItem> _items = Channel.CreateBounded<FeedItem>(
        new BoundedChannelOptions(most) { SingleReader = true });

    private readonly AutoResetEvent _came = new(false);
    private int _isWaiting;

    /// <summary>Adds an item if there is room.</summary>
    public bool TryAdd(in FeedItem item)
    {
        if (!_items.Writer.TryWrite(item)) return false;
        Wake();
        return true;
    }

    /// <summary>Adds an item, and waits for room.</summary>
    /// <exception cref="ChannelClosedException">It was closed.</exception>
    public async ValueTask AddAsync(FeedItem item, CancellationToken stopping)
    {
        await _items.Writer.WriteAsync(item, stopping).ConfigureAwait(false);
        Wake();
    }

    /// <summary>Takes nothing more.</summary>
    public void Close()
    {
        _items.Writer.TryComplete();
        Wake();
    }

    /// <summary>Takes the next item, if there is one.</summary>
    public bool TryTake(out FeedItem item) => _items.Reader.TryRead(out item);

    /// <summary>Waits for the next item. One thread.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop, or nothing more comes.</exception>
    public FeedItem Take(CancellationToken stopping)
    {
        while (true)
        {
            if (TryTake(out FeedItem item)) return item;
            Interlocked.Exchange(ref _isWaiting, 1); // who adds from now on wakes us
            if (TryTake(out item)) return item;
            if (_items.Reader.Completion.IsCompleted || stopping.IsCancellationRequested)
                throw new OperationCanceledException(stopping);
            using CancellationTokenRegistration stop = stopping.UnsafeRegister(
                static came => ((AutoResetEvent)came!).Set(), _came);
            _came.WaitOne();
        }
    }

    public void Dispose() => _came.Dispose();

    private void Wake()
    {
        if (Interlocked.Exchange(ref _isWaiting, 0) != 0) _came.Set();
    }
}
