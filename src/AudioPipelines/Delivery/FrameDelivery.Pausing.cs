using AudioPipelines.Timing;

namespace AudioPipelines.Delivery;

/// <content>A pause, and how far the frames have come.</content>
internal sealed partial class FrameDelivery
{
    private const long NoFrameYet = long.MinValue;

    private TaskCompletionSource? _isLeft;
    private bool _isPaused;
    private int _isEntered;
    private long _reached = NoFrameYet; // one word, so that no reader sees an index of one place with the rate of another

    /// <summary>Whether no frame may be delivered until <see cref="GoOn"/>.</summary>
    public bool IsPaused => Volatile.Read(ref _isPaused);

    /// <summary>The place that the frames have come to; <see langword="null"/>: there has been none, or the source is
    /// live.</summary>
    public TimeSpan? Reached =>
        Volatile.Read(ref _reached) is var ticks and not NoFrameYet ? TimeSpan.FromTicks(ticks) : null;

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

    /// <summary>Says where the next frame begins, since the source goes to another place of its audio. Between two
    /// turns.</summary>
    /// <param name="place">The place; <see langword="null"/>: that audio is live, and has none.</param>
    public void MoveTo(TimeSpan? place) => Volatile.Write(ref _reached, place?.Ticks ?? NoFrameYet);

    private static TimeSpan EndOf(AudioFrame frame) => TimeSpan.FromTicks(
        SampleTime.ToNanoseconds(frame.SampleIndex + frame.SamplesPerChannel, frame.SampleRate)
        / TimeSpan.NanosecondsPerTick);

    private TaskCompletionSource? TakeLeft()
    {
        TaskCompletionSource? left = _isLeft;
        _isLeft = null;
        return left;
    }
}
