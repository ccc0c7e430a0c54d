using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace AudioPipelines.Fleet.Running;

/// <summary>Answers for this silo.</summary>
[Reentrant]
internal sealed class SiloAgent(GrainId id, Silo silo, ILoggerFactory loggers, LocalRuns runs, FleetSiloOptions options)
    : GrainService(id, silo, loggers), ISiloAgent
{
    /// <summary>How long a run that takes over may need for its first frame.</summary>
    private static readonly TimeSpan _firstFrame = TimeSpan.FromSeconds(20);

    /// <summary>How long a run waits to take over. A move that broke off leaves none behind.</summary>
    private static readonly TimeSpan _takeover = TimeSpan.FromSeconds(30);

    public Task<SiloReport> ReportAsync() => Task.FromResult(new SiloReport
    {
        Name = runs.Silo,
        Labels = options.Labels.ToArray(),
        Capacity = options.Capacity,
        IsDraining = runs.IsDraining,
        Version = LibraryVersion.Text,
        Runs = runs.Report(),
    });

    public Task SetDrainingAsync(bool isDraining)
    {
        runs.IsDraining = isDraining;
        return Task.CompletedTask;
    }

    public async Task PrepareAsync(FleetSource source, long token)
    {
        LocalRun run = runs.Start(source, token, isSuspect: false, isStandby: true);
        Task first = await Task.WhenAny(run.FirstFrame, run.Completion, Task.Delay(_firstFrame)).ConfigureAwait(true);
        if (first == run.FirstFrame)
        {
            _ = EndUnusedAsync(run);
            return;
        }

        await run.StopAsync().ConfigureAwait(true);
        string cause = first == run.Completion ? (await run.Completion.ConfigureAwait(true)).Text : "no frame came in time";
        throw new FleetException(
            FleetErrorKind.Conflict, $"The source '{source.Name}' did not start on the silo '{runs.Silo}': {cause}");
    }

    public Task StopStaleAsync(string name, long token) => runs.StopAsync(name, token);

    private static async Task EndUnusedAsync(LocalRun run)
    {
        await Task.Delay(_takeover).ConfigureAwait(true);
        if (run.TryGiveUp()) await run.StopAsync().ConfigureAwait(true);
    }
}
