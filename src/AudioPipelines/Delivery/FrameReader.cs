using System.Threading.Tasks.Sources;

namespace AudioPipelines.Delivery;

/// <summary>One asynchronous reader of a source's frames: what it waits for, and how its reading ends.
/// <see cref="FrameDelivery"/> has the frames, and calls the reader under its lock.</summary>
internal sealed class FrameReader : IValueTaskSource<bool>
{
    private ManualResetValueTaskSourceCore<bool> _wait = new() { RunContinuationsAsynchronously = true };
    private bool _waits;

    /// <summary>Whether the reading has begun. Until then the reader only has its place.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Whether no more frames will come for it: the run that it reads is over.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Why it reads no further, though frames may wait.</summary>
    public Exception? Cancelled { get; set; }

    /// <summary>Waits to be woken. The reader has looked before, under the same lock, and found nothing.</summary>
    public ValueTask<bool> WaitAsync()
    {
        _wait.Reset();
        _waits = true;
        return new ValueTask<bool>(this, _wait.Version);
    }

    /// <summary>Lets the reader look again, on a pool thread.</summary>
    public void Wake()
    {
        if (!_waits) return;
        _waits = false;
        _wait.SetResult(true);
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _wait.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _wait.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);
}
