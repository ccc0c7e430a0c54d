using System.Diagnostics;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Delivery;

/// <summary>One thread that many sources share. A source has a turn when it asks for one, or when its time has come.</summary>
/// <remarks>When sources ask for turns fast, the thread is not woken for each turn but looks once per
/// <see cref="FramePace.Moment"/>: waking a thread costs several times as much as a frame.</remarks>
internal sealed class DeliveryThread
{
    private readonly Lock _lock = new();
    private readonly WakeEvent _wake = new();
    private readonly Queue<SharedTurn> _ready = new();
    private readonly PriorityQueue<SharedTurn, long> _entries = new();
    private readonly HashSet<SharedTurn> _turns = [];
    private readonly FramePace _pace = new();
    private bool _sleeps;
    private bool _isClosed;

    public DeliveryThread(string name) => new Thread(Run) { IsBackground = true, Name = name }.Start();

    /// <summary>How many sources share the thread.</summary>
    public int Count
    {
        get { lock (_lock) return _turns.Count; }
    }

    /// <summary>Adds a source.</summary>
    /// <returns>False once the thread is closed.</returns>
    public bool TryEnter(SharedTurn turn)
    {
        lock (_lock) return !_isClosed && _turns.Add(turn);
    }

    /// <summary>Asks for a turn. Any thread.</summary>
    public void Wake(SharedTurn turn)
    {
        bool wakes;
        lock (_lock) wakes = MakeReady(turn);
        if (wakes) _wake.Set();
    }

    /// <summary>Removes a source at once, or after its turn if it has one now. Any thread.</summary>
    public void Leave(SharedTurn turn)
    {
        lock (_lock)
        {
            if (turn.State is SharedTurnState.IsRunning or SharedTurnState.IsRunningAndReady)
            {
                turn.State = SharedTurnState.IsRunningAndReady;
                return;
            }

            if (!Remove(turn)) return;
        }

        turn.LetGo();
    }

    /// <summary>Ends the thread. Its sources continue on their own threads.</summary>
    public void Close()
    {
        SharedTurn[] turns;
        lock (_lock)
        {
            _isClosed = true;
            turns = [.. _turns];
        }

        foreach (SharedTurn turn in turns) Leave(turn);
        _wake.Set();
    }

    private void Run()
    {
        while (true)
        {
            SharedTurn? next;
            TimeSpan wait;
            lock (_lock)
            {
                next = Next(out wait);
                if (next is null && _isClosed) return;
            }

            if (next is null) _wake.Wait(wait);
            else TakeTurn(next);
        }
    }

    private void TakeTurn(SharedTurn turn)
    {
        TurnResult result = turn.Take(out TimeSpan wait);
        _pace.Count();
        lock (_lock)
        {
            bool stays = result is TurnResult.Waits or TurnResult.GoesOn && !_isClosed;
            if (stays)
            {
                bool isReady = result == TurnResult.GoesOn || turn.State == SharedTurnState.IsRunningAndReady;
                turn.State = SharedTurnState.Waits;
                if (isReady) MakeReady(turn);
                else SetDue(turn, wait);
                return;
            }

            Remove(turn);
        }

        turn.LetGo();
    }

    /// <summary>The source whose turn is next; if there is none, how long to wait for one.</summary>
    private SharedTurn? Next(out TimeSpan wait)
    {
        wait = Timeout.InfiniteTimeSpan;
        _sleeps = false;
        long now = Stopwatch.GetTimestamp();
        while (_entries.TryPeek(out SharedTurn? due, out long entry) && entry <= now)
        {
            _entries.Dequeue();
            due.Entry = long.MaxValue;
            if (due.Due <= now) MakeReady(due);
            else if (due.State != SharedTurnState.Left) Enter(due);
        }

        while (_ready.TryDequeue(out SharedTurn? next))
        {
            if (next.State != SharedTurnState.IsReady) continue; // has left meanwhile
            next.State = SharedTurnState.IsRunning;
            return next;
        }

        if (_pace.IsFast())
        {
            wait = FramePace.Moment;
            return null;
        }

        _sleeps = true;
        if (_entries.TryPeek(out _, out long first)) wait = Stopwatch.GetElapsedTime(now, first);
        return null;
    }

    /// <summary>Queues a source that asks for a turn.</summary>
    /// <returns>Whether the thread must be woken.</returns>
    private bool MakeReady(SharedTurn turn)
    {
        if (turn.State == SharedTurnState.IsRunning) turn.State = SharedTurnState.IsRunningAndReady;
        if (turn.State != SharedTurnState.Waits) return false;
        turn.State = SharedTurnState.IsReady;
        _ready.Enqueue(turn);
        bool wakes = _sleeps;
        _sleeps = false;
        return wakes;
    }

    /// <summary>Notes the latest time of a source's next turn. An entry that is early enough stays, and is corrected when it
    /// comes up, since each frame puts the deadline off.</summary>
    private void SetDue(SharedTurn turn, TimeSpan wait)
    {
        turn.Due = wait < TimeSpan.Zero
            ? long.MaxValue
            : Stopwatch.GetTimestamp() + (long)(wait.TotalSeconds * Stopwatch.Frequency);
        if (turn.Due >= turn.Entry) return;
        if (turn.Entry != long.MaxValue) _entries.Remove(turn, out _, out _);
        Enter(turn);
    }

    private void Enter(SharedTurn turn)
    {
        turn.Entry = turn.Due;
        if (turn.Entry != long.MaxValue) _entries.Enqueue(turn, turn.Entry);
    }

    private bool Remove(SharedTurn turn)
    {
        turn.State = SharedTurnState.Left;
        if (turn.Entry != long.MaxValue) _entries.Remove(turn, out _, out _);
        turn.Entry = long.MaxValue;
        return _turns.Remove(turn);
    }
}
