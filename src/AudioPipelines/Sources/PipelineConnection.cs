using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Sources;

/// <summary>
/// Opens and releases pipelines, each on a control thread and within a deadline. If an element hangs, the pipelines are left to
/// the thread that hangs in it, which releases them if it ever returns.
/// </summary>
/// <param name="name">The source's name.</param>
/// <param name="patience">How long a release waits for an opening that was given up. Zero: not at all.</param>
[SuppressMessage(
    "Reliability", "CA1001", Justification = "The pipelines are released by Close; an event without wait handle holds nothing.")]
internal sealed class PipelineConnection(string name, TimeSpan patience)
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _released = new();
    private IPipelines? _pipelines;
    private bool _isOpening;
    private bool _isAbandoned;

    /// <summary>The pipelines, between a successful <see cref="Open"/> and <see cref="Close"/>.</summary>
    public IPipelines? Pipelines
    {
        get { lock (_lock) return _pipelines; }
    }

    /// <summary>Builds and starts pipelines.</summary>
    /// <param name="build">Builds them.</param>
    /// <param name="start">Starts them.</param>
    /// <param name="deadline">How long both may take.</param>
    /// <param name="stopping">Ends the waiting early.</param>
    /// <returns>Whether both were done in time; if not, call <see cref="Close"/>.</returns>
    public bool Open(Func<IPipelines> build, Action<IPipelines> start, TimeSpan deadline, CancellationToken stopping)
    {
        _isOpening = true;
        return ControlThread.Run($"open: {name}", () => BuildAndStart(build, start), deadline, stopping);
    }

    /// <summary>Stops the pipelines and releases them. Any thread; further calls wait for the first.</summary>
    /// <returns>False: they did not stop in that time. An opening that was given up is not waited for, so it is in time; the
    /// thread that opens the pipelines releases them.</returns>
    public bool Close(TimeSpan deadline)
    {
        IPipelines? pipelines;
        bool isOpening;
        lock (_lock)
        {
            isOpening = _isOpening;
            _isAbandoned |= isOpening;
            pipelines = _pipelines;
            _pipelines = null;
        }

        if (isOpening) return patience == TimeSpan.Zero || _released.Wait(patience);
        return pipelines is null
            ? _released.Wait(deadline)
            : ControlThread.Run($"close: {name}", () => Release(pipelines), deadline);
    }

    private void BuildAndStart(Func<IPipelines> build, Action<IPipelines> start)
    {
        IPipelines? pipelines = null;
        try
        {
            pipelines = build();
            start(pipelines);
        }
        finally
        {
            bool isAbandoned;
            lock (_lock)
            {
                _isOpening = false;
                isAbandoned = _isAbandoned;
                if (!isAbandoned) _pipelines = pipelines;
            }

            if (pipelines is null) _released.Set();
            else if (isAbandoned) Release(pipelines);
        }
    }

    private void Release(IPipelines pipelines)
    {
        pipelines.Dispose();
        _released.Set();
    }
}
