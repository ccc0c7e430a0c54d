namespace AudioPipelines.Testing;

/// <summary>
/// Decides what goes on next in virtual time. One thing at a time does: a streaming thread whose buffer is due, a source's
/// thread that was woken or whose deadline has come, a timer. The next follows when all threads of the sources rest.
/// </summary>
/// <remarks>The last thread that comes to rest takes the step itself, so that most steps cost one switch of threads.</remarks>
internal sealed partial class VirtualSchedule
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The clock's time at the start. Not 0: elements subtract latencies from it.</summary>
    public const long Origin = 3_600 * NanosecondsPerSecond;

    private readonly object _lock = new(); // its holder calls nothing that waits
    private readonly List<VirtualWait> _waits = [];
    private readonly List<VirtualTimer> _timers = [];
    private readonly List<VirtualSourceTime> _sources = [];
    private readonly List<VirtualThread> _threads = [];
    private TestClock? _clock;
    private Random? _random;
    private Action? _work;
    private long _now = Origin;
    private long _end;
    private long _changes;
    private long _sleptAt = -1;
    private bool _isAdvancing;

    /// <summary>Nanoseconds of the clock.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>The time that lies a span after another, as far as numbers go.</summary>
    public static long After(long time, TimeSpan span) =>
        span.Ticks > (long.MaxValue - time) / TimeSpan.NanosecondsPerTick
            ? long.MaxValue
            : time + (span.Ticks * TimeSpan.NanosecondsPerTick);

    /// <summary>Sets what it moves. Called once.</summary>
    public void Begin(TestClock clock, Random random)
    {
        _clock = clock;
        _random = random;
    }

    public VirtualSourceTime Add(string name, Func<AudioSourceState> state, VirtualTime time)
    {
        lock (_lock)
        {
            var added = new VirtualSourceTime(_sources.Count, name, state, time, this);
            _sources.Add(added);
            return added;
        }
    }

    public double NextDouble()
    {
        lock (_lock) return _random!.NextDouble();
    }

    public ITimer CreateTimer(
        VirtualSourceTime? owner, bool isOfCallback, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, owner, isOfCallback, () => callback(state));
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public bool Change(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            timer.Set(_now, dueTime, period);
            return _timers.Contains(timer);
        }
    }

    public void Remove(VirtualTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    /// <summary>Takes a step if everything rests. Under the lock; whoever has come to rest calls it.</summary>
    private void StepIfAtRest()
    {
        if (!_isAdvancing) return;
        if (IsAtRest) Step();
        else if (AllSourcesRest) Monitor.PulseAll(_lock); // only threads that may sleep elsewhere
    }

    private void Step()
    {
        VirtualWait? next = null, woken = null;
        foreach (VirtualWait wait in _waits)
        {
            if (wait.IsWoken && (woken is null || wait.IsBefore(woken))) woken = wait;
            if (next is null || wait.Due < next.Due || (wait.Due == next.Due && wait.IsBefore(next))) next = wait;
        }

        if (woken is not null)
        {
            Release(woken);
            return;
        }

        VirtualTimer? timer = null;
        foreach (VirtualTimer other in _timers)
        {
            if (other.Due is { } at && (timer is null || at < timer.Due)) timer = other;
        }

        long waitDue = next?.Due ?? long.MaxValue, timerDue = timer?.Due ?? long.MaxValue, callDue = _clock!.NextCall;
        long due = Math.Min(waitDue, Math.Min(timerDue, callDue));
        MoveTo(Math.Clamp(due, _now, _end));
        if (due > _end) _isAdvancing = false;
        else if (waitDue == due) Release(next!);
        else _work = timerDue == due ? timer!.Fire() : _clock.Call;
        if (!_isAdvancing || _work is not null) Monitor.PulseAll(_lock);
    }

    private void MoveTo(long time)
    {
        if (time == _now) return;
        Volatile.Write(ref _now, time);
        _clock!.MoveTo(time);
    }
}
