using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Telemetry;
using AudioPipelines.Timing;

namespace AudioPipelines.Sources;

/// <summary>The switch to one plan, from the request until the source runs from it or the plan is given up. Its own thread starts
/// the new pipelines beside the running ones; the source's thread then takes them over.</summary>
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

    /// <summary>Where the frames of the same plan are to begin; <see langword="null"/>: another plan takes over, from its
    /// beginning on.</summary>
    public TimeSpan? StartAt { get; init; }

    /// <summary>Why the epoch begins, in a few words.</summary>
    public string Reason => StartAt is null ? "another plan" : "seek";

    /// <summary>What <see cref="GstSource.ReplaceAsync"/> or <see cref="GstSource.SeekAsync"/> returns.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when another plan came first, or the run is over.</summary>
    public CancellationToken Cancelled => _cancel.Token;

    /// <summary>The new pipelines, which run; <see langword="null"/>: they cannot run beside the others, because of
    /// <see cref="Obstacle"/>. Known when the replacement is ready.</summary>
    public GstSession? Session { get; set; }

    /// <summary>Why they cannot run side by side, in a few words.</summary>
    public string? Obstacle { get; set; }

    /// <summary>Its span. Who opens the new pipelines ends it; <see langword="null"/>: nobody listens.</summary>
    public SourceSpan? Span { get; set; }

    /// <summary>The new pipelines' timeline.</summary>
    public SourceTimeline? Timeline { get; set; }

    /// <summary>The old pipelines, to release once the source has left them.</summary>
    public GstSession? Left { get; set; }

    /// <summary>Whether the source can switch.</summary>
    public bool IsReady => _ready.Task is { IsCompleted: true, Result: true };

    /// <summary>Starts the thread.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="before">The replacement that this one overtook. It first releases what both may want.</param>
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

    /// <summary>Gives up the replacement. Any thread.</summary>
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
        _ = Done.Task.Exception; // observed: an application that needs it awaits the task
    }

    /// <summary>Notes that the source can switch.</summary>
    public void SetReady() => _ready.TrySetResult(true);

    /// <summary>Waits until the source can switch. Source's thread.</summary>
    /// <returns>False: it never will, since the plan was refused or another came.</returns>
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

    /// <summary>Notes that the source has switched, or could not.</summary>
    public void SetTaken() => _taken.TrySetResult();

    /// <summary>Waits until the source has switched, could not, or no longer will. The replacement's own thread.</summary>
    public void WaitUntilTaken() => _taken.Task.Wait();

    /// <summary>Waits until everything is released, at most until the deadline. Does not wait on its own thread.</summary>
    public void WaitUntilReleased(TimeSpan deadline)
    {
        if (_thread != Thread.CurrentThread) _ended.Task.Wait(deadline);
    }
}
