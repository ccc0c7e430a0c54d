namespace AudioPipelines.Isolation;

/// <summary>The workers that run: one for each source that has its own, one for each name that sources share.</summary>
internal static class WorkerPool
{
    private static readonly Lock _lock = new();
    private static readonly Dictionary<string, Shared> _shared = [];

    /// <summary>Finds the worker for a source, or starts it. Give it back with <see cref="Return"/>.</summary>
    /// <exception cref="AudioSourceException">It cannot be started.</exception>
    public static WorkerProcess Rent(PipelinePlan plan, bool isRestricted)
    {
        WorkerLimits limits = WorkerLimits.For(plan, isRestricted);
        if (plan.Isolation!.Worker is not { } name) return WorkerProcess.Start(plan.Name, limits);
        lock (_lock)
        {
            if (_shared.TryGetValue(name, out Shared? shared) && !shared.Process.HasEnded)
            {
                shared.Users++;
                return shared.Process;
            }

            // A crashed one is replaced for all: its other users are about to come for a new one.
            _shared[name] = new Shared(WorkerProcess.Start(name, limits)) { Users = 1 };
            return _shared[name].Process;
        }
    }

    /// <summary>Gives a worker back. The last user ends it, and returns when it has ended.</summary>
    public static void Return(IsolationPlan plan, WorkerProcess worker)
    {
        if (plan.Worker is { } name)
        {
            lock (_lock)
            {
                if (_shared.TryGetValue(name, out Shared? shared) && shared.Process == worker)
                {
                    if (--shared.Users > 0) return;
                    _shared.Remove(name);
                }
                else if (!worker.HasEnded)
                {
                    return;
                }
            }
        }

        worker.Shut();
    }

    private sealed class Shared(WorkerProcess process)
    {
        public WorkerProcess Process { get; } = process;

        public int Users { get; set; }
    }
}
