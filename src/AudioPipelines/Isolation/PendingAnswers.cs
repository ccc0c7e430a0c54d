namespace AudioPipelines.Isolation;

/// <summary>What a worker was asked about one source and has not answered yet. Each request has a number, so that an answer to
/// one that was given up meanwhile is taken for no other's. Any thread.</summary>
/// <remarks>Whoever asks waits on its own thread, and is woken by the one that reads the worker's messages: the application may
/// have kept every thread of the pool busy.</remarks>
internal sealed class PendingAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Pending> _pending = [];
    private int _asked;
    private bool _hasEnded;

    /// <summary>How many are waited for.</summary>
    public int Count
    {
        get { lock (_lock) return _pending.Count; }
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="send">Sends the request with the number that the answer will have.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting early.</param>
    /// <returns><see langword="null"/> where none came in time, or none will come.</returns>
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

    /// <summary>Takes an answer. One to a request that was given up, or never made, is nobody's.</summary>
    public void Take(NumberedMessage answer)
    {
        lock (_lock)
        {
            if (_pending.Remove(answer.Number, out Pending? pending)) pending.End(answer);
        }
    }

    /// <summary>Lets all go that wait: there will be no answers any more.</summary>
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
        public ManualResetEventSlim IsOver { get; } = new(); // its wait handle is never asked for: nothing to dispose of

        public NumberedMessage? Answer { get; private set; }

        public void End(NumberedMessage? answer)
        {
            Answer = answer;
            IsOver.Set();
        }
    }
}
