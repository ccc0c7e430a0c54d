using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Fleet.Cluster;

/// <summary>Wakes the fleet grain whenever Orleans says that the membership has changed, and once in a period, so that there is
/// one after the silo of the last one died.</summary>
internal sealed partial class FleetPoker(
    IGrainFactory grains, IClusterMembershipService membership, ILogger<FleetPoker> logger) : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(OnChangesAsync(stoppingToken), OnceInAPeriodAsync(stoppingToken));

    private async Task OnChangesAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (ClusterMembershipSnapshot snapshot in membership.MembershipUpdates.WithCancellation(stopping)
                .ConfigureAwait(false))
            {
                if (!snapshot.Members.IsEmpty) await PokeAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }

    private async Task OnceInAPeriodAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(_period);
        while (await timer.TicksAsync(stopping).ConfigureAwait(false)) await PokeAsync().ConfigureAwait(false);
    }

    private async Task PokeAsync()
    {
        try
        {
            await grains.GetGrain<IFleetGrain>(IFleetGrain.Key).PokeAsync().ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            LogNotPoked(thrown.Message); // once more in the next period
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "The fleet could not be woken: {Cause}")]
    private partial void LogNotPoked(string cause);
}
