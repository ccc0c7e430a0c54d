namespace AudioPipelines.Fleet.Cluster;

/// <summary>Waiting for a timer where a stop is no error.</summary>
internal static class PeriodicTimerExtensions
{
    /// <summary>Waits for the next tick.</summary>
    /// <returns>Whether it came; if not, the silo stops.</returns>
    public static async Task<bool> TicksAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
