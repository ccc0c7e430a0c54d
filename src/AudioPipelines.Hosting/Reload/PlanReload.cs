using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Reads a source's description again and goes over to what it says, one reload after the other, whoever asks.</summary>
/// <param name="hosted">The source, whose description is there.</param>
/// <param name="source">The same.</param>
/// <param name="reloaded">Told of each result.</param>
/// <param name="logger">Where the result is logged.</param>
internal sealed class PlanReload(HostedSource hosted, GstSource source, Action<SourceReload> reloaded, ILogger logger)
{
    private readonly DescriptionSource _description = hosted.Description!;
    private Task<SourceReload> _last = Task.FromResult<SourceReload>(null!);

    /// <summary>Reads the description now.</summary>
    /// <param name="mayStart">Whether a source that had failed is started again, asked when the new plan is there.</param>
    public Task<SourceReload> RunAsync(Func<bool> mayStart)
    {
        lock (_description) return _last = AfterAsync(_last, mayStart);
    }

    private async Task<SourceReload> AfterAsync(Task before, Func<bool> mayStart)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        AudioSourceException? error = null;
        try
        {
            await GoOverAsync(mayStart).ConfigureAwait(false);
        }
        catch (DescriptionException thrown)
        {
            error = thrown;
            HostingLog.ReloadRefused(logger, hosted.Name, thrown.Message);
        }
        catch (AudioSourceException thrown)
        {
            error = thrown;
            HostingLog.ReloadFailed(logger, hosted.Name, _description.Name, thrown);
        }

        var result = new SourceReload(hosted.Name, _description.Name, error);
        try
        {
            reloaded(result);
        }
        catch (Exception thrown)
        {
            HostingLog.ReloadBroke(logger, hosted.Name, thrown);
        }

        return result;
    }

    private async Task GoOverAsync(Func<bool> mayStart)
    {
        (PipelinePlan plan, SourceOrigin origin) = _description.Load();
        bool changesNothing = plan.Equals(source.Plan) && source.State is not AudioSourceState.Failed;
        await source.ReplaceAsync(plan).ConfigureAwait(false);
        hosted.Origin = origin;

        // A failed source is started again, since the edit may have fixed it. One that was stopped on purpose is not.
        if (source.State is AudioSourceState.Failed && hosted.AutoStart && mayStart())
            await hosted.StartAsync(CancellationToken.None).ConfigureAwait(false);
        if (changesNothing) HostingLog.EditChangesNothing(logger, hosted.Name, _description.Name);
        else HostingLog.Reloaded(logger, hosted.Name, _description.Name);
    }
}
