namespace AudioPipelines.Delivery;

/// <summary>Sees the frames of a source beside its consumer, until it is disposed of or throws.</summary>
/// <remarks>Frames come one at a time, on the thread that has the source's turn. <see cref="Dispose"/> waits for a call on
/// another thread, as that of a <see cref="CancellationTokenRegistration"/> does: afterwards what the observer used may be
/// released.</remarks>
/// <param name="observe">The application's method.</param>
/// <param name="owner">What gives it frames.</param>
/// <param name="failed">Told what it threw, once it was taken away.</param>
internal sealed class FrameObserver(AudioFrameCallback observe, FrameDelivery owner, Action<Exception> failed) : IDisposable
{
    private const int IsCalled = 1;
    private const int IsGone = 2;

    private readonly object _returned = new(); // only for Wait and PulseAll; nothing is called under it
    private int _state;
    private int _thread;

    /// <summary>Shows it a frame. Thread that has the source's turn, no lock held.</summary>
    /// <param name="frame">On loan until the call returns.</param>
    public void See(AudioFrame frame)
    {
        if (Interlocked.CompareExchange(ref _state, IsCalled, 0) != 0) return;
        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        Exception? error = null;
        try
        {
            observe(frame);
        }
        catch (Exception thrown)
        {
            error = thrown;
        }

        Volatile.Write(ref _thread, 0);
        if ((Interlocked.And(ref _state, ~IsCalled) & IsGone) != 0)
        {
            lock (_returned) Monitor.PulseAll(_returned);
        }

        if (error is null) return;
        Dispose();
        failed(error);
    }

    public void Dispose()
    {
        int before = Interlocked.Or(ref _state, IsGone);
        owner.RemoveObserver(this);
        if ((before & IsCalled) == 0 || Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId) return;
        lock (_returned)
        {
            while ((Volatile.Read(ref _state) & IsCalled) != 0) Monitor.Wait(_returned);
        }
    }
}
