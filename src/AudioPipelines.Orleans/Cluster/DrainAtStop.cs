using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Moves the sources of a silo that is told to stop away, before it stops.</summary>
internal sealed partial class DrainAtStop(
    IGrainFactory grains, LocalRuns runs, FleetSiloOptions options, ILogger<DrainAtStop> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Comes before any service stops, Orleans's too.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        runs.IsDraining = true;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.DrainDeadline);
        try
        {
            IFleetGrain fleet = grains.GetGrain<IFleetGrain>(IFleetGrain.Key);
            DrainProgress progress = await fleet.SetDrainingAsync(runs.Silo, true).WaitAsync(deadline.Token)
                .ConfigureAwait(false);
            while (progress.Movable > 0)
            {
                await Task.Delay(_pause, deadline.Token).ConfigureAwait(false);
                progress = await fleet.DrainProgressAsync(runs.Silo).WaitAsync(deadline.Token).ConfigureAwait(false);
            }

            if (progress.Silo.Sources > 0) LogLeft(runs.Silo, progress.Silo.Sources, "no other silo can take them");
        }
        catch (OperationCanceledException)
        {
            LogLeft(runs.Silo, runs.Count, "the deadline has passed");
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogLeft(runs.Silo, runs.Count, thrown.Message.TrimEnd('.'));
        }

        await runs.StopAllAsync().ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning,
        "{Silo} stops with {Sources} sources that were not moved: {Cause}. They start on another silo once one can take them.")]
    private partial void LogLeft(string silo, int sources, string cause);
}
