using System.Diagnostics;

namespace AudioPipelines.Testing;

/// <summary>A thread that has a part in virtual time: a streaming thread of a source, or the source's own. Made on that
/// thread.</summary>
/// <param name="source">The source; <see langword="null"/>: nobody told of the thread, but it waits for the clock.</param>
/// <param name="order">Orders the streaming threads of a source; empty: the source's own thread.</param>
/// <param name="name">What thread it is, in words.</param>
internal sealed class VirtualThread(VirtualSourceTime? source, string order, string name) : IDisposable
{
    /// <summary>How long a thread that is on its way to its next wait may sleep before that counts as rest: it may wait for a
    /// lock of the runtime.</summary>
    private static readonly TimeSpan _graceAtStart = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _graceOfOwn = TimeSpan.FromMilliseconds(1);

    [ThreadStatic]
    private static VirtualThread? _current;

    private bool _isWaiting;
    private long _releasedAt = Stopwatch.GetTimestamp();
    private TimeSpan _sleepAllowed = _graceAtStart;

    /// <summary>The caller's thread, if it has a part.</summary>
    public static VirtualThread? Current
    {
        get => _current;
        set => _current = value;
    }

    public VirtualSourceTime? Source => source;

    public string Order => order;

    public string Name => name;

    /// <summary>Whether audio flows on it.</summary>
    public bool IsStreaming => order.Length > 0;

    /// <summary>Tells whether it sleeps.</summary>
    public ThreadStatus Status { get; } = ThreadStatus.OfCaller();

    /// <summary>Where it waits for the clock.</summary>
    public VirtualWait ClockWait { get; } = new(source);

    /// <summary>Whether it goes on, or sleeps elsewhere than in virtual time. Under the schedule's lock.</summary>
    public bool IsRunning => !_isWaiting && !IsLeftBehind;

    /// <summary>Whether its source has ended without it. It does not count any more.</summary>
    public bool IsLeftBehind => source is { IsOver: true };

    /// <summary>Whether it waits for the clock. Under the schedule's lock.</summary>
    public bool WaitsForClock => ClockWait.IsWaiting;

    /// <summary>Whether sleep is to be believed, if it sleeps: a queue's thread that has nothing to do, a stream that has ended
    /// or stalled, a callback that awaits virtual time. Under the schedule's lock.</summary>
    public bool MayRest => Stopwatch.GetElapsedTime(_releasedAt) >= _sleepAllowed;

    public void BeginWait() => _isWaiting = true;

    public void EndWait()
    {
        _isWaiting = false;
        _releasedAt = Stopwatch.GetTimestamp();
        _sleepAllowed = IsStreaming ? _grace : _graceOfOwn;
    }

    public void Dispose() => Status.Dispose();
}
