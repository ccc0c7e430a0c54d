namespace AudioPipelines.Nats.Publishing;

/// <summary>Messages that were written and that the broker has not acknowledged: at most so many, in the order of their numbers.
/// After a failure those that the broker turns out not to have are sent again, from the first on. Any thread.</summary>
/// <param name="mostBytes">No further message is written once those here have so many bytes.</param>
internal sealed class SendWindow(int mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Queue<SentMessage> _messages = new();
    private Exception? _failure;
    private long _bytes;
    private int _sent;
    private int _most = 1;
    private bool _isOpen;

    /// <summary>Whether messages can be sent: the outlet was opened, and nothing has failed since.</summary>
    public bool IsOpen
    {
        get { lock (_lock) return _isOpen; }
    }

    /// <summary>Whether the broker has all.</summary>
    public bool IsEmpty
    {
        get { lock (_lock) return _messages.Count == 0; }
    }

    /// <summary>Whether a further message may be written.</summary>
    public bool HasRoom
    {
        get { lock (_lock) return _messages.Count < _most && _bytes < mostBytes; }
    }

    /// <summary>Whether something is to be done before further messages: a failure, or one that can be sent now.</summary>
    public bool IsDue
    {
        get { lock (_lock) return _failure is not null || !_isOpen || CanSend; }
    }

    private bool CanSend => _sent < _messages.Count && _sent < _most;

    /// <summary>Puts a message behind the others, to be sent.</summary>
    public void Add(SentMessage message)
    {
        lock (_lock)
        {
            _messages.Enqueue(message);
            _bytes += message.Length;
        }
    }

    /// <summary>The outlet is open: what is here is to be sent, from the first on.</summary>
    /// <param name="most">How many messages may be under way.</param>
    public void Open(int most)
    {
        lock (_lock)
        {
            (_isOpen, _most, _sent) = (true, most, 0);
            foreach (SentMessage message in _messages) message.SentAt = null;
        }
    }

    /// <summary>The next message that is to be sent now. It counts as sent.</summary>
    public SentMessage? TakeNext(long now)
    {
        lock (_lock)
        {
            if (!_isOpen || !CanSend) return null;
            SentMessage next = _messages.ElementAt(_sent++);
            next.SentAt = now;
            return next;
        }
    }

    /// <summary>The broker has a message, so it has those before it too.</summary>
    /// <returns>What it has that it was not known to have. Whoever takes them releases them.</returns>
    public SentMessage[] Acknowledge(ulong number)
    {
        lock (_lock)
        {
            int count = 0;
            foreach (SentMessage message in _messages)
            {
                if (message.Header.Number > number) break;
                count++;
            }

            return Remove(count);
        }
    }

    /// <summary>Something went wrong: nothing is sent until the outlet is opened again. Of what follows from it only the first
    /// is kept.</summary>
    public void Fail(Exception thrown)
    {
        lock (_lock)
        {
            if (!_isOpen) return;
            (_isOpen, _failure) = (false, thrown);
        }
    }

    /// <summary>Fails where the broker has left a message without an answer for too long.</summary>
    /// <returns>In how many milliseconds to look again; <see langword="null"/>: nothing is under way.</returns>
    public long? CheckDeadline(long now, long deadline)
    {
        lock (_lock)
        {
            if (!_isOpen || !_messages.TryPeek(out SentMessage? first) || first.SentAt is not { } sent) return null;
            if (now - sent < deadline) return sent + deadline - now;
        }

        Fail(new TimeoutException());
        return null;
    }

    /// <summary>What went wrong since the last call.</summary>
    public Exception? TakeFailure()
    {
        lock (_lock)
        {
            Exception? failure = _failure;
            _failure = null;
            return failure;
        }
    }

    /// <summary>Gives up what the broker has not acknowledged.</summary>
    public SentMessage[] Clear()
    {
        lock (_lock) return Remove(_messages.Count);
    }

    private SentMessage[] Remove(int count)
    {
        if (count == 0) return [];
        var removed = new SentMessage[count];
        for (int place = 0; place < count; place++) _bytes -= (removed[place] = _messages.Dequeue()).Length;
        _sent = Math.Max(0, _sent - count);
        return removed;
    }
}
