using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>Going over to one plan, from when it was asked for until the source runs from it, or does not. A thread of its own
/// brings the new pipelines up beside those that run; the source's thread then takes them.</summary>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "A token source without timer or wait handle holds nothing to dispose of.")]
internal sealed class Replacement(PipelinePlan plan)
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _thread;

    public PipelinePlan Plan => plan;

    /// <summary>What <see cref="GstSource.ReplaceAsync"/> returns.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when another plan came first, or the run is over.</summary>
    public CancellationToken Cancelled => _cancel.Token;

    /// <summary>The new pipelines, which run; <see langword="null"/>: they cannot run beside the others, for the reason of
    /// <see cref="Obstacle"/>. Known when it is ready.</summary>
    public GstSession? Session { get; set; }

    /// <summary>Why they cannot, in a few words.</summary>
    public string? Obstacle { get; set; }

    /// <summary>The new pipelines' timeline.</summary>
    public SourceTimeline? Timeline { get; set; }

    /// <summary>The pipelines that ran before, to be released once they are left.</summary>
    public GstSession? Left { get; set; }

    /// <summary>Whether the source can go over.</summary>
    public bool IsReady => _ready.Task is { IsCompleted: true, Result: true };

    /// <summary>Starts the thread.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="before">The replacement that this one overtook: it releases first what both may want.</param>
    /// <param name="body">What the thread does.</param>
    public void Start(string name, Replacement? before, Action body)
    {
        _thread = new Thread(() =>
        {
            before?._ended.Task.Wait();
            try
            {
                body();
            }
            finally
            {
                _ready.TrySetResult(false);
                _ended.TrySetResult();
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        _thread.Start();
    }

    /// <summary>Gives it up. Any thread.</summary>
    public void Cancel()
    {
        _cancel.Cancel();
        _ready.TrySetResult(false);
        _taken.TrySetResult();
    }

    /// <summary>Refuses the plan.</summary>
    public void Refuse(Exception error)
    {
        Done.TrySetException(error);
        _ = Done.Task.Exception; // observed: who wants to know awaits the task
    }

    /// <summary>Says that the source can go over.</summary>
    public void SetReady() => _ready.TrySetResult(true);

    /// <summary>Waits until the source can go over. Source's thread.</summary>
    /// <returns>False when it never will: the plan was refused, or another came.</returns>
    public bool WaitUntilReady(CancellationToken stopping)
    {
        try
        {
            _ready.Task.Wait(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return _ready.Task.Result;
    }

    /// <summary>Says that the source has gone over, or could not.</summary>
    public void SetTaken() => _taken.TrySetResult();

    /// <summary>Waits until the source has gone over, could not, or does not any more. Its own thread.</summary>
    public void WaitUntilTaken() => _taken.Task.Wait();

    /// <summary>Waits until nothing is left to be released, at most so long; not on its own thread.</summary>
    public void WaitUntilReleased(TimeSpan deadline)
    {
        if (_thread != Thread.CurrentThread) _ended.Task.Wait(deadline);
    }
}
