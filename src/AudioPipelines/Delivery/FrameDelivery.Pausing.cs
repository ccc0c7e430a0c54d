namespace AudioPipelines.Delivery;

/// <content>A pause, and how far the frames have come.</content>
internal sealed partial class FrameDelivery
{
    private TaskCompletionSource? _isLeft;
    private bool _isPaused;
    private int _isEntered;
    private long _reached;
    private int _reachedRate;

    /// <summary>Whether no frame may be delivered until <see cref="GoOn"/>.</summary>
    public bool IsPaused => Volatile.Read(ref _isPaused);

    /// <summary>The index that the frames have come to, and its sample rate; <see langword="null"/>: there has been
    /// none.</summary>
    public (long Index, int SampleRate)? Reached =>
        Volatile.Read(ref _reachedRate) is var rate and > 0 ? (Volatile.Read(ref _reached), rate) : null;

    /// <summary>Lets no frame be delivered from now on. Frames that wait for a reader stay there for it.</summary>
    /// <returns>Completes when the callback that has begun, if one has, has returned.</returns>
    public Task Pause()
    {
        lock (_lock)
        {
            _isPaused = true;
            if (Volatile.Read(ref _isEntered) == 0) return Task.CompletedTask;
            _isLeft ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Interlocked.MemoryBarrier(); // either Exit sees the task, or this sees that it has left
            if (Volatile.Read(ref _isEntered) == 0) TakeLeft()?.TrySetResult();
            return _isLeft?.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>Ends a pause.</summary>
    public void GoOn()
    {
        Action? wake;
        lock (_lock)
        {
            _isPaused = false;
            wake = TakeWake();
        }

        wake?.Invoke();
    }

    /// <summary>Says where the next frame begins, since the source goes to another place of its audio.</summary>
    public void MoveTo(long index, int rate)
    {
        Volatile.Write(ref _reached, index);
        Volatile.Write(ref _reachedRate, rate);
    }

    private TaskCompletionSource? TakeLeft()
    {
        TaskCompletionSource? left = _isLeft;
        _isLeft = null;
        return left;
    }
}
