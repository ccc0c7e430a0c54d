using System.Diagnostics.CodeAnalysis;

namespace AudioPipelines.Sources;

/// <summary>
/// Opens and releases a group of pipelines, each on a control thread and within a deadline. One of its elements may hang: then the
/// group is left to the thread that hangs in it, which releases it should it ever return.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The group is released by Close; an event without wait handle holds nothing.")]
internal sealed class PipelineConnection(string name)
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _released = new();
    private PipelineGroup? _group;
    private bool _isOpening;
    private bool _isAbandoned;

    /// <summary>The group, between a successful <see cref="Open"/> and <see cref="Close"/>.</summary>
    public PipelineGroup? Group
    {
        get { lock (_lock) return _group; }
    }

    /// <summary>Builds and starts a group.</summary>
    /// <param name="build">Builds it.</param>
    /// <param name="start">Starts it.</param>
    /// <param name="deadline">How long both may take.</param>
    /// <param name="stopping">Ends the waiting early.</param>
    /// <returns>Whether both were done in time; if not, call <see cref="Close"/>.</returns>
    public bool Open(Func<PipelineGroup> build, Action<PipelineGroup> start, TimeSpan deadline, CancellationToken stopping)
    {
        _isOpening = true;
        return ControlThread.Run($"open: {name}", () => BuildAndStart(build, start), deadline, stopping);
    }

    /// <summary>Stops the group and releases it. Any thread; further calls wait for the first.</summary>
    /// <returns>Whether it is released now.</returns>
    public bool Close(TimeSpan deadline)
    {
        PipelineGroup? group;
        lock (_lock)
        {
            if (_isOpening)
            {
                _isAbandoned = true;
                return false;
            }

            group = _group;
            _group = null;
        }

        return group is null ? _released.Wait(deadline) : ControlThread.Run($"close: {name}", () => Release(group), deadline);
    }

    private void BuildAndStart(Func<PipelineGroup> build, Action<PipelineGroup> start)
    {
        PipelineGroup? group = null;
        try
        {
            group = build();
            start(group);
        }
        finally
        {
            bool isAbandoned;
            lock (_lock)
            {
                _isOpening = false;
                isAbandoned = _isAbandoned;
                if (!isAbandoned) _group = group;
            }

            if (group is null) _released.Set();
            else if (isAbandoned) Release(group);
        }
    }

    private void Release(PipelineGroup group)
    {
        group.Dispose();
        _released.Set();
    }
}
