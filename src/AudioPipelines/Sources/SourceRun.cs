using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Sources;

/// <summary>One run of a source, from a start to its end.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A token source without timer or wait handle holds nothing to dispose of.")]
internal sealed class SourceRun(TaskCompletionSource completion)
{
    private readonly CancellationTokenSource _stopping = new();
    private Thread _thread = Thread.CurrentThread;
    private Thread? _ownThread;
    private int _finished;
    private bool _leftBehind;

    /// <summary>The task that ends with the run.</summary>
    public TaskCompletionSource Completion { get; } = completion;

    /// <summary>Set when the run is asked to stop.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Whether the run is over.</summary>
    public bool IsFinished => Volatile.Read(ref _finished) != 0;

    /// <summary>Whether the run is over and its thread is still inside a callback.</summary>
    public bool IsLeftBehind => _leftBehind && _ownThread is { IsAlive: true };

    /// <summary>Whether the caller is the thread that opens the source or, later, the source's own.</summary>
    public bool IsOnItsThread => Volatile.Read(ref _thread) == Thread.CurrentThread;

    public void RequestStop() => _stopping.Cancel();

    public void StartThread(Action body, string name)
    {
        _ownThread = new Thread(new ThreadStart(body)) { IsBackground = true, Name = name };
        Volatile.Write(ref _thread, _ownThread);
        _ownThread.Start();
    }

    /// <summary>Waits for a thread that has nothing left to do but return.</summary>
    public void JoinThread() => _ownThread?.Join();

    /// <summary>Gives up waiting for the thread: it is inside a callback that does not return.</summary>
    public void LeaveBehind() => _leftBehind = true;

    /// <summary>Claims the right to end the run: true for one caller only.</summary>
    public bool TryFinish() => Interlocked.Exchange(ref _finished, 1) == 0;
}
