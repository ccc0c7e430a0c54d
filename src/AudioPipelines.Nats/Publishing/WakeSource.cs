using System.Threading.Tasks.Sources;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Lets one task wait for another thread, again and again, without an allocation. What follows runs on the pool, never
/// on the thread that wakes.</summary>
internal sealed class WakeSource : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };

    /// <summary>Begins a wait. The last one has ended.</summary>
    public ValueTask Wait()
    {
        _core.Reset();
        return new ValueTask(this, _core.Version);
    }

    /// <summary>Ends the wait that has begun. One call for each wait.</summary>
    public void Wake() => _core.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
