namespace AudioPipelines.Isolation;

/// <summary>Requests about one source that a worker has not answered yet. Each has a number, so the late answer to an abandoned
/// request is not taken for another. Any thread.</summary>
/// <remarks>The caller waits on its own thread. The thread that reads the worker's messages wakes it: the application may keep
/// every thread of the pool busy.</remarks>
internal sealed class PendingAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Pending> _pending = [];
    private int _asked;
    private bool _hasEnded;

    /// <summary>How many requests wait.</summary>
    public int Count
    {
        get { lock (_lock) return _pending.Count; }
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="send">Sends the request with the number that the answer will have.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    /// <returns><see langword="null"/> if none came in time, or none will come.</returns>
    /// <exception cref="OperationCanceledException">The waiting was given up.</exception>
    public NumberedMessage? Ask(Action<int> send, TimeSpan deadline, CancellationToken cancellation = default)
    {
        var pending = new Pending();
        int number;
        lock (_lock)
        {
            if (_hasEnded) return null;
            number = ++_asked;
            _pending.Add(number, pending);
        }

        try
        {
            send(number);
            pending.IsOver.Wait(deadline, cancellation);
        }
        finally
        {
            lock (_lock) _pending.Remove(number);
        }

        return pending.Answer;
    }

    /// <summary>Takes an answer. Ignores one to a request that was given up or never made.</summary>
    public void Take(NumberedMessage answer)
    {
        lock (_lock)
        {
            if (_pending.Remove(answer.Number, out Pending? pending)) pending.End(answer);
        }
    }

    /// <summary>Releases all callers that wait: no more answers will come.</summary>
    public void End()
    {
        lock (_lock)
        {
            _hasEnded = true;
            foreach (Pending pending in _pending.Values) pending.End(null);
            _pending.Clear();
        }
    }

    private sealed class Pending
    {
        public ManualResetEventSlim IsOver { get; } = new(); // its wait handle is never used: nothing to dispose of

        public NumberedMessage? Answer { get; private set; }

        public void End(NumberedMessage? answer)
        {
            Answer = answer;
            IsOver.Set();
        }
    }
}
