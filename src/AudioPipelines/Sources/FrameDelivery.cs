namespace AudioPipelines.Sources;

/// <summary>
/// Hands frames to the one consumer of a source: its callback, its reader, or nobody. Between <see cref="TryEnter"/> and
/// <see cref="Exit"/> the source's thread may make and deliver one frame; after <see cref="Halt"/> it no longer may.
/// </summary>
internal sealed class FrameDelivery(int readerCapacity)
{
    private readonly Lock _lock = new();
    private AudioFrameCallback? _callback;
    private FrameReader? _reader;
    private AudioFrameCallback? _currentCallback;
    private FrameReader? _currentReader;
    private Thread? _thread;
    private bool _halted;

    public void SetCallback(AudioFrameCallback? callback)
    {
        lock (_lock)
        {
            if (callback is not null && _reader is not null)
                throw new InvalidOperationException("The source's frames are being read with ReadFramesAsync; it cannot have a callback too.");
            _callback = callback;
        }
    }

    public FrameReader AttachReader()
    {
        lock (_lock)
        {
            if (_callback is not null)
                throw new InvalidOperationException("The source has a callback; its frames cannot be read with ReadFramesAsync too.");
            if (_reader is not null)
                throw new InvalidOperationException("The source's frames are being read already; one reader at a time.");
            return _reader = new FrameReader(readerCapacity);
        }
    }

    public void DetachReader(FrameReader reader)
    {
        lock (_lock)
        {
            if (_reader == reader) _reader = null;
        }

        reader.GiveBackRoom(); // wakes a source that waits for this reader
        reader.Close();
    }

    /// <summary>The shared thread that has the source's turn now; <see langword="null"/> while none has.</summary>
    public Thread? Thread
    {
        get => Volatile.Read(ref _thread);
        set => Volatile.Write(ref _thread, value);
    }

    /// <summary>Waits until a frame may be delivered. The thread that has the source's turn.</summary>
    /// <param name="mayWait">Whether to wait for a reader's room.</param>
    /// <param name="stopping">Ends the wait.</param>
    /// <returns>False when no frame may be delivered any more, or there is no room and it was not to be waited for.</returns>
    public bool TryEnter(bool mayWait, CancellationToken stopping)
    {
        FrameReader? reader;
        lock (_lock)
        {
            if (_halted) return false;
            reader = _reader;
            if (reader is null)
            {
                _currentCallback = _callback;
                return true;
            }
        }

        if (mayWait ? !reader.WaitForRoom(stopping) : !reader.TryTakeRoom()) return false;
        lock (_lock)
        {
            if (!_halted)
            {
                _currentCallback = _callback;
                _currentReader = reader;
                return true;
            }
        }

        reader.GiveBackRoom();
        return false;
    }

    /// <summary>Delivers a frame; the caller goes on holding it. Source's thread, after <see cref="TryEnter"/>.</summary>
    /// <exception cref="AudioSourceException">The callback threw.</exception>
    public void Deliver(AudioFrame frame)
    {
        if (_currentReader is { } reader)
        {
            reader.Enqueue(frame.Retain());
            _currentReader = null;
        }
        else if (_currentCallback is { } callback)
        {
            try
            {
                callback(frame);
            }
            catch (Exception thrown)
            {
                throw new AudioSourceException(
                    AudioSourceErrorKind.CallbackFailed,
                    $"The application's callback threw {thrown.GetType().Name}: {thrown.Message}",
                    thrown);
            }
        }
    }

    /// <summary>Ends what <see cref="TryEnter"/> began, whether or not a frame was delivered.</summary>
    public void Exit()
    {
        _currentReader?.GiveBackRoom();
        _currentReader = null;
        _currentCallback = null;
    }

    /// <summary>From here on no delivery begins. One that has begun goes on.</summary>
    public void Halt()
    {
        lock (_lock) _halted = true;
    }

    /// <summary>Allows deliveries again, for a new start.</summary>
    public void Resume()
    {
        lock (_lock) _halted = false;
    }

    /// <summary>Tells the reader that the source has ended.</summary>
    public void Complete()
    {
        FrameReader? reader;
        lock (_lock) reader = _reader;
        reader?.Complete();
    }
}
