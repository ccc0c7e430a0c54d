using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AudioPipelines.Delivery;

/// <summary>Calls an asynchronous callback synchronously: the source's thread waits until the callback completes. If it completes
/// at once, nothing is allocated.</summary>
/// <param name="callback">The application's callback.</param>
/// <param name="owner">The delivery whose frames it takes.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class AwaitedCallback(Func<AudioFrame, ValueTask> callback, FrameDelivery owner)
{
    /// <summary>Follows the callback to every thread it continues on, so that a stop there is known to come from inside
    /// it.</summary>
    private static readonly AsyncLocal<AwaitedCallback?> _inside = new();

    private readonly SemaphoreSlim _done = new(0);
    private ExecutionContext? _context;
    private Action? _tellDone;
    private AudioFrame _frame;
    private volatile bool _isAtWork;

    /// <summary>Whether the caller is inside an asynchronous callback for these frames, or in work that it has begun.</summary>
    public static bool IsInsideOneOf(FrameDelivery owner) =>
        _inside.Value is { _isAtWork: true } callback && callback.Owns(owner);

    /// <summary>Calls it and waits. Source's thread.</summary>
    public void Call(AudioFrame frame)
    {
        _context ??= MakeContext();
        _frame = frame;
        _isAtWork = true;
        try
        {
            ExecutionContext.Run(_context, static state => ((AwaitedCallback)state!).CallAndWait(), this);
        }
        finally
        {
            _isAtWork = false;
            _frame = default;
        }
    }

    [SuppressMessage("Reliability", "CA2012", Justification = "Its result is taken once, when it is there.")]
    private void CallAndWait()
    {
        ValueTaskAwaiter awaiter = callback(_frame).GetAwaiter();
        if (!awaiter.IsCompleted)
        {
            awaiter.UnsafeOnCompleted(_tellDone ??= () => _done.Release());
            _done.Wait();
        }

        awaiter.GetResult();
    }

    private bool Owns(FrameDelivery delivery) => owner == delivery;

    /// <summary>Made once and entered for each call: setting the value in each call would allocate a context each time.</summary>
    private ExecutionContext MakeContext()
    {
        AwaitedCallback? before = _inside.Value;
        _inside.Value = this;
        ExecutionContext context = ExecutionContext.Capture()!;
        _inside.Value = before;
        return context;
    }
}
