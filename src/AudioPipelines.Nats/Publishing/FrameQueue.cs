using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Frames between the source's thread and the task that sends them, up to a bound. What comes beyond it is dropped until
/// half of it is free, so that an outage is one gap and not many. The task is woken once for each batch.</summary>
internal sealed class FrameQueue : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<QueuedFrame> _items = new();
    private readonly WakeSource _wake = new();
    private readonly SendWindow _window;
    private readonly Timer _timer;
    private readonly long _bound;
    private readonly TimeSpan _batchTime;
    private readonly int _batchBytes;
    private long _bytes;
    private long _ticks;
    private long _before;
    private long _dropped;
    private int _ends;
    private bool _isWaiting;
    private bool _isDue;
    private bool _hasNews;
    private bool _isOverflowing;
    private bool _isClosed;
    private bool _isInterrupted;

    /// <param name="options">Bounds and batches.</param>
    /// <param name="window">What has left the queue and is under way; the task waits for room there.</param>
    public FrameQueue(NatsPublisherOptions options, SendWindow window)
    {
        _window = window;
        (_bound, _batchTime, _batchBytes) = (options.BufferBytes, options.BatchTime, options.BatchBytes);
        _timer = new Timer(static queue => ((FrameQueue)queue!).FlushDue(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Sample instants that found no room.</summary>
    public long Dropped
    {
        get { lock (_lock) return _dropped; }
    }

    /// <summary>Sample instants of all frames so far.</summary>
    public long Seen
    {
        get { lock (_lock) return _before; }
    }

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsClosed
    {
        get { lock (_lock) return _isClosed; }
    }

    /// <summary>Bytes of samples that wait.</summary>
    public long Bytes
    {
        get { lock (_lock) return _bytes; }
    }

    /// <summary>Holds a frame until it was sent, or counts it as dropped. Thread that delivers.</summary>
    public void Add(AudioFrame frame, EpochStarted epoch)
    {
        AudioFormat format = frame.Format;
        int bytes = format.SamplesPerFrame * format.Channels * (format.SampleType is SampleType.S16 ? 2 : 4);
        bool wakes;
        lock (_lock)
        {
            long before = _before;
            _before += frame.SamplesPerChannel;
            _isOverflowing = _isOverflowing ? _bytes > _bound / 2 : _bytes + bytes > _bound && _items.Count > 0;
            if (_isOverflowing || _isClosed)
            {
                _dropped += frame.SamplesPerChannel;
                return;
            }

            if (_items.Count == 0 && _isWaiting) ArmTimer();
            _items.Enqueue(new QueuedFrame(frame.Retain(), epoch, before, bytes, WireFlags.None));
            _bytes += bytes;
            _ticks += TicksOf(frame);
            wakes = TakeWaiter();
        }

        if (wakes) _wake.Wake();
    }

    /// <summary>Notes the end of the source, behind its last frame.</summary>
    public void AddEnd(WireFlags how)
    {
        bool wakes;
        lock (_lock)
        {
            if (_isClosed) return;
            _items.Enqueue(new QueuedFrame(default, null, _before, 0, how));
            _ends++;
            wakes = TakeWaiter();
        }

        if (wakes) _wake.Wake();
    }

    /// <summary>Sends what there is without waiting for more.</summary>
    private void FlushDue()
    {
        bool wakes;
        lock (_lock)
        {
            _isDue = _isWaiting; // else the batch that it was for is on its way
            wakes = TakeWaiter();
        }

        if (wakes) _wake.Wake();
    }

    /// <summary>Asks for a message even if no frame waits: something is to be told.</summary>
    public void TellNews()
    {
        bool wakes;
        lock (_lock)
        {
            _hasNews = true;
            wakes = TakeWaiter();
        }

        if (wakes) _wake.Wake();
    }

    /// <summary>Looks again whether there is something to do: the window has changed.</summary>
    public void Reconsider()
    {
        bool wakes;
        lock (_lock) wakes = TakeWaiter();
        if (wakes) _wake.Wake();
    }

    /// <summary>Ends this wait and all later ones.</summary>
    public void Interrupt()
    {
        lock (_lock) _isInterrupted = true;
        Reconsider();
    }

    /// <summary>Whether something was to be told; a message that is written now does.</summary>
    public bool TakeNews()
    {
        lock (_lock)
        {
            bool had = _hasNews;
            _hasNews = false;
            return had;
        }
    }

    /// <summary>Waits until there is a batch to send and room for it, something is to be told, the window needs something, or the
    /// queue was closed and all has got there.</summary>
    public ValueTask WaitAsync()
    {
        lock (_lock)
        {
            if (IsReady) return ValueTask.CompletedTask;
            if (_items.Count > 0 && !HasWork) ArmTimer();
            _isWaiting = true;
            return _wake.Wait();
        }
    }

    /// <summary>The next item; it stays in the queue.</summary>
    public bool TryPeek(out QueuedFrame item)
    {
        lock (_lock) return _items.TryPeek(out item);
    }

    /// <summary>Takes the next item out of the queue. Whoever takes it lets its frame go.</summary>
    public void Take()
    {
        lock (_lock)
        {
            QueuedFrame item = _items.Dequeue();
            _bytes -= item.Bytes;
            if (item.Epoch is not null) _ticks -= TicksOf(item.Frame);
            else _ends--;
            _isDue = false;
        }
    }

    /// <summary>Notes a frame that was taken and cannot be sent.</summary>
    public void CountDropped(long samples)
    {
        lock (_lock) _dropped += samples;
    }

    /// <summary>Counts a frame that came and must not be sent. Thread that delivers.</summary>
    public void PassOver(int samples)
    {
        lock (_lock) (_before, _dropped) = (_before + samples, _dropped + samples);
    }

    /// <summary>Takes nothing more. What waits is still there to be sent.</summary>
    public void Close()
    {
        bool wakes;
        lock (_lock)
        {
            _isClosed = true;
            wakes = TakeWaiter();
        }

        if (wakes) _wake.Wake();
    }

    /// <summary>Drops and counts what waits.</summary>
    public void Dispose()
    {
        Close();
        _timer.Dispose();
        while (TryPeek(out QueuedFrame item))
        {
            if (item.Epoch is not null) CountDropped(item.Frame.SamplesPerChannel);
            Take();
            item.Frame.Dispose();
        }
    }

    private bool IsReady => _isInterrupted || _window.IsDue
        || (_isClosed && _items.Count == 0 ? _window.IsEmpty : HasWork && _window.HasRoom);

    private bool HasWork => _isClosed || _hasNews || _ends > 0
        || (_items.Count > 0 && (_isDue || _ticks >= _batchTime.Ticks || _bytes >= _batchBytes));

    private void ArmTimer()
    {
        if (!_isClosed && _batchTime > TimeSpan.Zero) _timer.Change(_batchTime, Timeout.InfiniteTimeSpan);
    }

    private bool TakeWaiter()
    {
        if (!_isWaiting || !IsReady) return false;
        _isWaiting = false;
        if (!_isClosed) _timer.Change(Timeout.Infinite, Timeout.Infinite);
        return true;
    }

    private static long TicksOf(AudioFrame frame) => TimeSpan.TicksPerSecond * frame.SamplesPerChannel / frame.SampleRate;
}
