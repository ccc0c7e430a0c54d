using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Delivery;

/// <summary>
/// Hands frames to the one consumer of a source: its callback, its reader, or nobody. Between <see cref="TryEnter"/> and
/// <see cref="Exit"/> the source's thread may make and deliver one frame; after <see cref="Halt"/> it no longer may.
/// </summary>
/// <remarks>A source that is not live and has been read from waits while it has no consumer, so that the next reader misses
/// nothing. The frames that its last reader left wait here, too. Any other source goes on without a consumer; the next frame that
/// is taken says how much was skipped.</remarks>
/// <param name="readerCapacity">How many frames wait for a reader at most.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed partial class FrameDelivery(int readerCapacity)
{
    private readonly Lock _lock = new();
    private readonly UnreadFrames _unread = new();
    private readonly SemaphoreSlim _turn = new(0);
    private AudioFrameCallback? _callback;
    private FrameReader? _reader;
    private AudioFrameCallback? _currentCallback;
    private Action? _tell;
    private Thread? _thread;
    private long _skipped;
    private bool _isReadFrom;
    private bool _isLive;
    private bool _isHalted;
    private volatile bool _isHaltedInside;
    private bool _isWaitedFor;

    public void SetCallback(AudioFrameCallback? callback)
    {
        Action? wake;
        lock (_lock)
        {
            if (callback is not null && _reader is not null)
                throw new InvalidOperationException(
                    "The source's frames are being read with ReadFramesAsync; it cannot have a callback too.");
            _callback = callback;
            if (_reader is null)
            {
                _isReadFrom = false;
                if (callback is null) _skipped += _unread.LetGo();
            }

            wake = TakeWake();
        }

        wake?.Invoke();
    }

    /// <summary>The shared thread that has the source's turn now; <see langword="null"/> while none has.</summary>
    public Thread? Thread
    {
        get => Volatile.Read(ref _thread);
        set => Volatile.Write(ref _thread, value);
    }

    /// <summary>Whether the frame that is made now is for a callback. Source's thread, after <see cref="TryEnter"/>.</summary>
    public bool IsForCallback => _currentCallback is not null;

    /// <summary>The ledger of the frames that were made, corrected by what has become of frames made without a
    /// callback.</summary>
    /// <param name="add">Adds the accounts of all frames that were made.</param>
    public Ledger Correct(LedgerAdder add)
    {
        lock (_lock)
        {
            ChannelLedger[] ledgers = _unread.Corrections();
            add(ref ledgers);
            return new Ledger(ledgers);
        }
    }

    /// <summary>Sets what to call when a refused frame may be delivered again; <see langword="null"/>: the source's thread waits
    /// in <see cref="Enter"/>.</summary>
    public void Tell(Action? wake)
    {
        lock (_lock) _tell = wake;
    }

    /// <summary>Waits until a frame may be delivered. Source's thread.</summary>
    /// <returns>False when no frame may be delivered any more.</returns>
    public bool Enter(bool isLive, CancellationToken stopping)
    {
        while (!TryEnter(isLive))
        {
            if (!WaitForTurn(stopping)) return false;
        }

        return true;
    }

    /// <summary>Checks whether a frame may be delivered now. Called by the thread that has the source's turn.</summary>
    /// <param name="isLive">Whether the source is live: it then never waits for a consumer.</param>
    /// <returns>False: none may. If one may later, the source is told then (<see cref="Tell"/>).</returns>
    /// <exception cref="AudioSourceException">The callback threw at a frame that a reader had left behind.</exception>
    public bool TryEnter(bool isLive)
    {
        while (true)
        {
            AudioFrame left;
            lock (_lock)
            {
                _isLive = isLive;
                if (_isHalted) return false;
                if (_isPaused)
                {
                    _isWaitedFor = true;
                    return false;
                }

                // The consumer has changed during a callback on the streaming thread: the source's thread goes on with it.
                if (HasDirectTurn && !TakesDirectly) return false;
                if (_callback is null)
                {
                    bool isTaken = _reader is { HasEnded: false }
                        ? _unread.Count < readerCapacity
                        : isLive || !(_isReadFrom || _reader is not null);
                    _isWaitedFor = !isTaken;
                    _isEntered = isTaken ? 1 : 0;
                    return isTaken;
                }

                _currentCallback = _callback;
                _isEntered = 1;
                if (!_unread.TryTake(out left)) return true;
            }

            try
            {
                using (left) Call(_currentCallback, left);
            }
            finally
            {
                Exit();
            }
        }
    }

    /// <summary>Delivers a frame; the caller still holds it. Source's thread, after <see cref="TryEnter"/>.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="end">Where it ends; <see langword="null"/>: where its indices say.</param>
    /// <exception cref="AudioSourceException">The callback threw.</exception>
    public void Deliver(AudioFrame frame, TimeSpan? end = null)
    {
        if (!_isLive) MoveTo(end ?? EndOf(frame)); // first: inside the callback, too, the source has come to the frame's end
        if (Volatile.Read(ref _observers) is { } observers) Show(observers, frame);
        if (_currentCallback is { } callback)
        {
            if (_isHaltedInside)
            {
                lock (_lock) _unread.Withdraw(frame);
                return;
            }

            if (_skipped != 0) frame = frame.WithSkipped(TakeSkipped());
            Call(callback, frame);
            return;
        }

        lock (_lock)
        {
            // The consumer may have changed since the frame was begun.
            bool isKept = _reader is { HasEnded: false } || (!_isHalted && (_callback is not null || (_isReadFrom && !_isLive)));
            if (isKept) _unread.Add(frame, TakeSkipped());
            else _skipped += frame.SamplesPerChannel + frame.SkippedSamples;
            if (isKept) _reader?.Wake();
        }
    }

    /// <summary>Ends what <see cref="TryEnter"/> began, whether or not a frame was delivered.</summary>
    public void Exit()
    {
        _currentCallback = null;
        Interlocked.Exchange(ref _isEntered, 0); // before the look at who waits
        if (Volatile.Read(ref _isLeft) is null) return;
        TaskCompletionSource? left;
        lock (_lock) left = TakeLeft();
        left?.TrySetResult();
    }

    /// <summary>Waits until all frames have been taken, if the source is not live. Only then has it ended; a consumer that comes
    /// before that gets them. Source's thread.</summary>
    /// <exception cref="AudioSourceException">The callback threw at one of them.</exception>
    public void WaitUntilTaken(CancellationToken stopping)
    {
        while (true)
        {
            bool isTaken;
            lock (_lock)
            {
                if (_isLive || _isHalted || _unread.Count == 0) return;
                isTaken = _callback is not null && !_isPaused;
                _isWaitedFor = !isTaken;
            }

            if (isTaken)
            {
                if (TryEnter(isLive: false)) Exit();
            }
            else if (!WaitForTurn(stopping))
            {
                return;
            }
        }
    }

    /// <summary>Lets no further delivery begin. One that has begun goes on.</summary>
    public void Halt()
    {
        lock (_lock) _isHalted = true;
    }

    /// <summary>Lets the delivery that has begun not come to the callback either: the source was stopped on the thread that
    /// delivers, by an observer or in an event of the frame. Inside the callback it changes nothing.</summary>
    public void HaltInside() => _isHaltedInside = true;

    /// <summary>Allows deliveries again, for a new start.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _isHalted = _isHaltedInside = false;
            _isLive = false;
            _isPaused = false;
            Volatile.Write(ref _reached, NoFrameYet);
            if (_reader is { HasBegun: false } reader)
            {
                _unread.LetGo(); // it reads this run, and no earlier one
                reader.HasEnded = false;
            }

            _skipped = 0;
        }
    }

    /// <summary>Calls the callback. Source's thread, no lock held.</summary>
    private void Call(AudioFrameCallback callback, AudioFrame frame)
    {
        try
        {
            callback(frame);
        }
        catch (Exception thrown)
        {
            Halt(); // no call follows one that threw
            throw new AudioSourceException(
                AudioSourceErrorKind.CallbackFailed,
                $"The application's callback threw {thrown.GetType().Name}: {thrown.Message}",
                thrown);
        }
    }

    /// <summary>How many instants nobody took before the frame that is delivered now.</summary>
    private long TakeSkipped()
    {
        lock (_lock)
        {
            long skipped = _skipped;
            _skipped = 0;
            return skipped;
        }
    }

    private bool WaitForTurn(CancellationToken stopping)
    {
        lock (_lock)
        {
            if (_isHalted) return false;
        }

        try
        {
            _turn.Wait(stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>What to call once the lock is left, since the source may go on.</summary>
    private Action? TakeWake()
    {
        if (!_isWaitedFor) return null;
        _isWaitedFor = false;
        if (_tell is not null) return _tell;
        _turn.Release();
        return null;
    }
}
