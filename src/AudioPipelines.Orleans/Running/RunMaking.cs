using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Running;

/// <summary>Makes the runs of this silo.</summary>
internal class RunMaking(
    FleetSiloOptions options, SiloLease lease, IEnumerable<IFleetFrameHandler> handlers, ILoggerFactory loggers) : IDisposable
{
    private readonly IReadOnlyList<IFleetFrameHandler> _handlers = [.. handlers];
    private readonly DeliveryThreads? _threads =
        options.DeliveryThreads is { } threads ? new DeliveryThreads(threads) : null;
    private int _made;

    /// <summary>Makes a run.</summary>
    /// <param name="source">What runs.</param>
    /// <param name="token">The token of the run.</param>
    /// <param name="isSuspect">Whether the source failed before, and gets a process of its own.</param>
    /// <exception cref="FleetException">The description is wrong on this silo.</exception>
    public virtual LocalRun Make(FleetSource source, long token, bool isSuspect)
    {
        int number = Interlocked.Increment(ref _made);
        string? worker = isSuspect ? null : $"fleet-{(number - 1) / Math.Max(1, options.SourcesPerWorker)}";
        AudioSource made = SourceMaking.Make(source, SourceMaking.Plan(source, options.Trust), worker, new GstSourceOptions
        {
            Name = source.Name,
            Trust = options.Trust,
            DeliveryThreads = _threads,
            Logger = loggers.CreateLogger($"AudioPipelines.Fleet.{source.Name}"),
        });
        return new OwnedRun(source, made, token, options.Name!, lease, _handlers);
    }

    public void Dispose()
    {
        _threads?.Dispose();
        GC.SuppressFinalize(this);
    }
}
