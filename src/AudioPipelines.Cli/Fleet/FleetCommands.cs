using AudioPipelines.Dashboard;

namespace AudioPipelines.Cli.Fleet;

/// <summary>What the page shows of a fleet, and what it has done there.</summary>
internal sealed class FleetCommands(FleetConnection fleet, FleetMirror mirror) : IPageFleet
{
    /// <summary>A drain ends when all sources have moved.</summary>
    private static readonly TimeSpan _drainDeadline = TimeSpan.FromMinutes(10);

    public PageFleetState State => mirror.State;

    public Task MoveAsync(string source, string? silo, CancellationToken cancellationToken) => PostAsync(
        $"sources/{Word(source)}/move{(silo is null ? "" : $"?silo={Word(silo)}")}", false, null, cancellationToken);

    public Task StartAsync(string source, CancellationToken cancellationToken) =>
        PostAsync($"sources/{Word(source)}/start", true, null, cancellationToken);

    public Task StopAsync(string source, CancellationToken cancellationToken) =>
        PostAsync($"sources/{Word(source)}/stop", true, null, cancellationToken);

    public Task DrainAsync(string silo, CancellationToken cancellationToken) =>
        PostAsync($"silos/{Word(silo)}/drain", true, _drainDeadline, cancellationToken);

    public Task UndrainAsync(string silo, CancellationToken cancellationToken) =>
        PostAsync($"silos/{Word(silo)}/undrain", true, null, cancellationToken);

    private static string Word(string name) => Uri.EscapeDataString(name);

    private async Task PostAsync(string path, bool repeats, TimeSpan? deadline, CancellationToken stopping)
    {
        try
        {
            await fleet.SendAsync(HttpMethod.Post, path, null, repeats, stopping, deadline).ConfigureAwait(false);
        }
        catch (UsageException refused)
        {
            throw new AudioSourceException(AudioSourceErrorKind.Network, refused.Message, refused);
        }
    }
}
