using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <content>Moving time, and knowing when everything rests.</content>
internal sealed partial class VirtualSchedule
{
    /// <summary>Moves time on, from step to step.</summary>
    /// <param name="by">How far.</param>
    /// <param name="deadline">How long it may stand still, in real time.</param>
    public void Advance(TimeSpan by, TimeSpan deadline)
    {
        lock (_lock)
        {
            if (_isAdvancing)
            {
                throw new InvalidOperationException(
                    "Virtual time is being moved already: move it from one thread, and not inside a callback of its sources.");
            }

            _end = After(_now, by);
            _isAdvancing = true;
        }

        try
        {
            StepUntilEnd(deadline);
        }
        finally
        {
            lock (_lock)
            {
                _isAdvancing = false;
                _work = null;
                foreach (VirtualWait woken in _waits.FindAll(wait => wait.IsWoken)) Release(woken);
            }
        }
    }

    private void StepUntilEnd(TimeSpan deadline)
    {
        long seen = -1, since = 0;
        while (true)
        {
            Action? work;
            List<ThreadStatus>? suspects = null;
            long now, changes;
            lock (_lock)
            {
                if (_sources.Find(source => source.Obstacle is not null && !source.IsOver) is { } real)
                    throw new AudioSourceException(AudioSourceErrorKind.InvalidDescription, real.Obstacle!);
                StepIfAtRest();
                if (!_isAdvancing) return;
                (work, now, changes) = (_work, _now, _changes);
                if (work is null && (suspects = Suspects()) is null) Monitor.Wait(_lock, 1); // an end of a source is not told
            }

            if (now != seen) (seen, since) = (now, Stopwatch.GetTimestamp());
            else if (deadline >= TimeSpan.Zero && Stopwatch.GetElapsedTime(since) >= deadline) throw NotAtRest(deadline);
            if (work is not null) Do(work);
            else if (suspects is not null) Examine(suspects, changes);
        }
    }

    private void Do(Action work)
    {
        work();
        lock (_lock) _work = null;
    }

    /// <summary>Looks whether threads sleep that do not wait for virtual time.</summary>
    private void Examine(List<ThreadStatus> suspects, long changes)
    {
        if (suspects.Count > 0 && ThreadStatus.AllSleep(suspects))
        {
            lock (_lock)
            {
                _threads.RemoveAll(thread => thread.Status.IsGone);
                _sleptAt = changes; // holds as long as nothing has been let go on since
            }
        }
        else
        {
            Thread.Yield();
        }
    }

    private bool IsAtRest => _work is null && AllSourcesRest && (_sleptAt == _changes || AllThreadsWait);

    private bool AllSourcesRest
    {
        get
        {
            foreach (VirtualSourceTime source in _sources)
            {
                if (!IsResting(source)) return false;
            }

            return true;
        }
    }

    private bool AllThreadsWait
    {
        get
        {
            foreach (VirtualThread thread in _threads)
            {
                if (thread.IsRunning) return false;
            }

            return true;
        }
    }

    /// <summary>The threads that may sleep elsewhere, if everything else rests; none: look again at once;
    /// <see langword="null"/>: wait.</summary>
    private List<ThreadStatus>? Suspects()
    {
        if (!AllSourcesRest) return null;
        List<VirtualThread> running = _threads.FindAll(static thread => thread.IsRunning);
        if (running.Count == 0 || !running.TrueForAll(static thread => thread.MayRest)) return null;
        // One that has just begun to wait may still hold a lock of the C library, on its way out of ours, and another may sleep
        // for that.
        return _waits.TrueForAll(static wait => wait.HasArrived) ? running.ConvertAll(static thread => thread.Status) : [];
    }

    /// <summary>Whether a source's own thread waits, or has ended, or waits for a timer: that of a restart, or one that its
    /// callback awaits. In that case the thread sleeps or is gone.</summary>
    private bool IsResting(VirtualSourceTime source)
    {
        if (source.Waits > 0) return source.Announced.Count == 0;
        if (!source.IsOver && !HasTimer(source)) return false;
        if (!source.IsDelivering) source.Announced.Clear(); // no pipelines: a thread that has not begun will not
        return true;
    }

    private bool HasTimer(VirtualSourceTime owner)
    {
        foreach (VirtualTimer timer in _timers)
        {
            if (timer.HoldsUp(owner)) return true;
        }

        return false;
    }

    private AudioSourceException NotAtRest(TimeSpan deadline)
    {
        lock (_lock)
        {
            string sources = string.Join(
                ", ", _sources.Where(source => !source.IsOver).Select(source => $"'{source.Name}' ({source.State})"));
            string threads = string.Join(
                ", ",
                _threads.Where(thread => thread.IsStreaming && !thread.WaitsForClock)
                    .Select(thread => $"'{thread.Name}'").Distinct());
            return new AudioSourceException(
                AudioSourceErrorKind.Timeout,
                $"Virtual time stands still: {sources} did not come to rest within {deadline.TotalSeconds:0.#} s of real time. "
                + (threads.Length > 0
                    ? $"These elements do not wait for the pipelines' clock: {threads}. Use live sources that do, such as "
                        + "'audiotestsrc is-live=true', or 'clocksync' behind a file's decoder."
                    : "A callback or an event handler has not returned. It must not wait for virtual time."));
        }
    }
}
