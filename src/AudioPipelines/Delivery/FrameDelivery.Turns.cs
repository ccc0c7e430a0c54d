namespace AudioPipelines.Delivery;

/// <content>The turn to cut and deliver frames. One thread has it at a time: the source's thread, or the streaming thread of a
/// lone stream with direct delivery.</content>
internal sealed partial class FrameDelivery
{
    private readonly object _turnEnded = new(); // only for Wait and PulseAll; nothing is called under it
    private int _isTaken;
    private int _waiting;
    private volatile bool _asksAgain;
    private Thread? _streamingThread;

    /// <summary>Whether the caller is the streaming thread that has the turn: inside a callback of direct delivery.</summary>
    public bool IsOnStreamingThread => Volatile.Read(ref _streamingThread) == Thread.CurrentThread;

    /// <summary>Whether a streaming thread has the turn.</summary>
    public bool HasDirectTurn => Volatile.Read(ref _streamingThread) is not null;

    /// <summary>Whether the source was stopped during a callback on a streaming thread. Until it returns, the pipelines cannot
    /// stop. A streaming thread that finds the stop, and only has to leave its turn, is in none.</summary>
    public bool IsLeftInCallback =>
        HasDirectTurn && Volatile.Read(ref _isHalted) && Volatile.Read(ref _currentCallback) is not null;

    /// <summary>Whether frames may be delivered directly: there is a callback, and it is synchronous.</summary>
    public bool TakesDirectly => Volatile.Read(ref _callback) is { Target: not AwaitedCallback };

    /// <summary>Takes the turn, unless another thread has it or waits for it. Streaming thread.</summary>
    public bool TryBeginDirectTurn()
    {
        if (Volatile.Read(ref _waiting) > 0 || _asksAgain || Interlocked.CompareExchange(ref _isTaken, 1, 0) != 0) return false;
        Volatile.Write(ref _streamingThread, Thread.CurrentThread);
        return true;
    }

    /// <summary>Ends the turn of the streaming thread.</summary>
    public void EndDirectTurn()
    {
        Volatile.Write(ref _streamingThread, null);
        Interlocked.Exchange(ref _isTaken, 0); // before the check of who waits
        if (Volatile.Read(ref _waiting) == 0 && !_asksAgain) return;
        lock (_turnEnded) Monitor.PulseAll(_turnEnded);
        if (!_asksAgain) return;
        _asksAgain = false;
        Action? ask;
        lock (_lock) ask = _tell;
        ask?.Invoke();
    }

    /// <summary>Takes the turn; waits for a callback of direct delivery. Source's own thread.</summary>
    public void BeginTurn()
    {
        if (Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0) return;
        Await(() => Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0, Timeout.InfiniteTimeSpan, CancellationToken.None);
    }

    /// <summary>Takes the turn. If a callback of direct delivery has it, the source is told when the callback has returned.
    /// Shared thread.</summary>
    public bool TryBeginTurn()
    {
        if (Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0) return true;
        _asksAgain = true;
        if (Interlocked.CompareExchange(ref _isTaken, 1, 0) != 0) return false;
        _asksAgain = false;
        return true;
    }

    /// <summary>Ends a turn of the source's thread.</summary>
    public void EndTurn()
    {
        Interlocked.Exchange(ref _isTaken, 0);
        if (Volatile.Read(ref _waiting) == 0) return;
        lock (_turnEnded) Monitor.PulseAll(_turnEnded);
    }

    /// <summary>Waits until no callback of direct delivery is at work.</summary>
    /// <returns>False: one still is.</returns>
    public bool WaitForDirectTurn(TimeSpan deadline, CancellationToken giveUp) =>
        !HasDirectTurn || Await(() => !HasDirectTurn, deadline, giveUp);

    private bool Await(Func<bool> isDone, TimeSpan deadline, CancellationToken giveUp)
    {
        Interlocked.Increment(ref _waiting);
        using CancellationTokenRegistration wake = giveUp.Register(() =>
        {
            lock (_turnEnded) Monitor.PulseAll(_turnEnded);
        });
        long end = deadline < TimeSpan.Zero ? long.MaxValue : Environment.TickCount64 + (long)deadline.TotalMilliseconds;
        try
        {
            lock (_turnEnded)
            {
                while (!isDone())
                {
                    long left = end == long.MaxValue ? Timeout.Infinite : end - Environment.TickCount64;
                    if (giveUp.IsCancellationRequested || (end != long.MaxValue && left <= 0)) return false;
                    Monitor.Wait(_turnEnded, (int)Math.Min(left, int.MaxValue));
                }
            }

            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
