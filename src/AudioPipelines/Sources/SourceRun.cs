using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Delivery;

namespace AudioPipelines.Sources;

/// <summary>One run of a source, from a start to its end.</summary>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A token source without timer or wait handle holds nothing to dispose of.")]
internal sealed class SourceRun(TaskCompletionSource completion, string threadName)
{
    private readonly CancellationTokenSource _stopping = new();
    private int _finished;
    private volatile bool _leftBehind;
    private volatile bool _hasReturned;

    /// <summary>The source's own thread; before its start, the thread that opens the source.</summary>
    public ResumableThread Thread { get; } = new(threadName);

    /// <summary>The task that ends with the run.</summary>
    public TaskCompletionSource Completion { get; } = completion;

    /// <summary>Set when the run is asked to stop.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Whether the run is over.</summary>
    public bool IsFinished => Volatile.Read(ref _finished) != 0;

    /// <summary>Whether the run is over, but a callback, or the code that opens or runs the source, has not returned.</summary>
    public bool IsLeftBehind => _leftBehind && !_hasReturned;

    public void RequestStop() => _stopping.Cancel();

    /// <summary>Starts the source's own thread.</summary>
    public void Start(Action body) => Thread.Run(body);

    /// <summary>Gives up waiting for the thread: it is inside something that does not return.</summary>
    public void LeaveBehind() => _leftBehind = true;

    /// <summary>Notes that all code of the run has returned.</summary>
    public void Return() => _hasReturned = true;

    /// <summary>Claims the right to end the run: true for one caller only.</summary>
    public bool TryFinish() => Interlocked.Exchange(ref _finished, 1) == 0;
}
