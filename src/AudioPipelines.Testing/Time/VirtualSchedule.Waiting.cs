namespace AudioPipelines.Testing;

/// <content>The threads that wait.</content>
internal sealed partial class VirtualSchedule
{
    private const int Ok = 0; // GstClockReturn
    private const int Early = 1;
    private const int Unscheduled = 2;

    /// <summary>Blocks the caller until the wait is over.</summary>
    /// <param name="wait">Where it waits.</param>
    /// <param name="timeout">How long; negative: until it is woken.</param>
    public void Wait(VirtualWait wait, TimeSpan timeout)
    {
        VirtualThread thread = VirtualThread.Current ?? EnterOwn(wait.Source!);
        lock (_lock)
        {
            if (wait.IsWoken)
            {
                wait.IsWoken = false;
                return;
            }

            wait.Thread = thread;
            wait.Due = timeout < TimeSpan.Zero ? long.MaxValue : After(_now, timeout);
            Begin(wait);
        }

        wait.Block();
    }

    /// <summary>Ends a wait. A source that audio has woken goes on when the streaming threads rest, so that it finds the same
    /// audio each time. All others go on at once: a stop must not wait.</summary>
    public void Wake(VirtualWait wait)
    {
        lock (_lock)
        {
            bool isOfStream = _isAdvancing && VirtualThread.Current is { IsStreaming: true };
            if (wait.IsWaiting && !wait.IsWoken && !isOfStream) Release(wait);
            else wait.IsWoken = true;
        }
    }

    /// <summary>Waits for the clock, on the thread that is to wait. Audio that is due already waits for its turn, too.</summary>
    /// <returns>A <c>GstClockReturn</c>.</returns>
    public unsafe int WaitForClock(ClockEntry* entry, long* jitter)
    {
        VirtualThread thread = VirtualThread.Current ?? EnterUnknown();
        VirtualWait wait = thread.ClockWait;
        bool isEarly;
        lock (_lock)
        {
            if (entry->Status == Unscheduled) return Unscheduled;
            wait.Due = (long)Math.Min(entry->Time, long.MaxValue);
            if (jitter != null) *jitter = _now - wait.Due;
            isEarly = wait.Due <= _now;
            wait.Thread = thread;
            wait.Entry = (nint)entry;
            wait.IsUnscheduled = false;
            Begin(wait);
        }

        wait.Block();
        return wait.IsUnscheduled ? Unscheduled : isEarly ? Early : Ok;
    }

    /// <summary>Ends the wait for an entry that GStreamer takes back. Any thread.</summary>
    public void Unschedule(nint entry)
    {
        lock (_lock)
        {
            if (_waits.Find(wait => wait.Entry == entry) is not { } found) return;
            found.IsUnscheduled = true;
            Release(found);
        }
    }

    /// <summary>Notes that a streaming thread is to begin. Until it does, its source does not rest.</summary>
    public void Announce(VirtualSourceTime source, string thread)
    {
        lock (_lock) source.Announced.Add(thread);
    }

    /// <summary>Notes that the caller is a streaming thread.</summary>
    public void Enter(VirtualThread thread)
    {
        VirtualThread.Current = thread;
        lock (_lock)
        {
            thread.Source?.Announced.Remove(thread.Order);
            _threads.Add(thread);
            _changes++;
        }
    }

    /// <summary>Notes that the caller is one no longer.</summary>
    public void Leave(VirtualThread thread)
    {
        VirtualThread.Current = null;
        lock (_lock)
        {
            _threads.Remove(thread);
            _changes++;
        }

        thread.Dispose();
    }

    /// <summary>Notes that the caller is a source's own thread. It does not tell when it ends.</summary>
    private VirtualThread EnterOwn(VirtualSourceTime source)
    {
        var thread = new VirtualThread(source, "", $"audio: {source.Name}");
        Enter(thread);
        return thread;
    }

    private VirtualThread EnterUnknown()
    {
        string name = $"thread {Environment.CurrentManagedThreadId}";
        var thread = new VirtualThread(null, name, name);
        Enter(thread);
        return thread;
    }

    private void Begin(VirtualWait wait)
    {
        _changes++;
        wait.Begin();
        _waits.Add(wait);
        wait.Thread!.BeginWait();
        if (!wait.Thread.IsStreaming) wait.Source!.Waits++;
        StepIfAtRest();
    }

    private void Release(VirtualWait wait)
    {
        _changes++;
        _waits.Remove(wait);
        wait.Thread!.EndWait();
        if (!wait.Thread.IsStreaming) wait.Source!.Waits--;
        wait.Release();
    }
}
