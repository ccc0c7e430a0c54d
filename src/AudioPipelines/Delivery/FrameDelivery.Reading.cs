namespace AudioPipelines.Delivery;

/// <content>The readers' side.</content>
internal sealed partial class FrameDelivery
{
    /// <summary>Gives a reader its place. It gets the frames that the previous reader left.</summary>
    /// <exception cref="InvalidOperationException">There is a consumer already.</exception>
    public FrameReader AttachReader()
    {
        FrameReader reader;
        Action? wake;
        lock (_lock)
        {
            if (_callback is not null)
                throw new InvalidOperationException(
                    "The source has a callback; its frames cannot be read with ReadFramesAsync too.");
            if (_reader is not null)
            {
                throw new InvalidOperationException(_reader.HasBegun
                    ? "The source's frames are being read already; one reader at a time."
                    : "ReadFramesAsync was called before, and its frames wait to be read. Read them, or dispose of their "
                        + "enumerator.");
            }

            reader = _reader = new FrameReader();
            wake = TakeWake();
        }

        wake?.Invoke();
        return reader;
    }

    /// <summary>Releases a reader's place. A second call does nothing.</summary>
    public void DetachReader(FrameReader reader)
    {
        Action? wake;
        lock (_lock)
        {
            if (_reader != reader) return;
            _reader = null;
            _isReadFrom = true;
            if (_isLive || _isHalted || reader.HasEnded) _skipped += _unread.LetGo();
            wake = TakeWake();
        }

        wake?.Invoke();
    }

    /// <summary>Notes that the reading begins.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="hasEnded">Whether the last run is over: no frame will come for the reader.</param>
    public void BeginReading(FrameReader reader, bool hasEnded)
    {
        lock (_lock)
        {
            reader.HasBegun = true;
            reader.HasEnded |= hasEnded;
        }
    }

    /// <summary>Ends the reading at once. The frames that wait are kept.</summary>
    public void CancelReading(FrameReader reader, Exception why)
    {
        lock (_lock)
        {
            reader.Cancelled ??= why;
            reader.Wake();
        }
    }

    /// <summary>Waits until there may be a frame to read.</summary>
    /// <returns>False when none will come any more.</returns>
    public ValueTask<bool> WaitToReadAsync(FrameReader reader)
    {
        lock (_lock)
        {
            if (reader.Cancelled is { } why) return ValueTask.FromException<bool>(why);
            if (_unread.Count > 0) return ValueTask.FromResult(true);
            return reader.HasEnded ? ValueTask.FromResult(false) : reader.WaitAsync();
        }
    }

    /// <summary>Takes a frame. The caller disposes of it.</summary>
    public bool TryRead(FrameReader reader, out AudioFrame frame)
    {
        Action? wake;
        lock (_lock)
        {
            frame = default;
            if (reader.Cancelled is not null || !_unread.TryTake(out frame)) return false;
            wake = TakeWake();
        }

        wake?.Invoke();
        return true;
    }

    /// <summary>Notes that the run is over. Its reader reads the frames that wait, and then ends. Without a reader, they are
    /// dropped.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            if (_reader is not { } reader)
            {
                _skipped += _unread.LetGo();
                return;
            }

            reader.HasEnded = true;
            reader.Wake();
        }
    }
}
