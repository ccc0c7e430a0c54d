using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Reads one source's description again after an edit, once the file stays unchanged for a moment.</summary>
/// <remarks>It polls the file's content instead of waiting for notifications. Those do not come when a link in the file's path
/// changes, as Kubernetes does with a ConfigMap, nor from network file systems, and the system may have none left.</remarks>
internal sealed class SourceReloader : IDisposable
{
    private readonly HostedSource _hosted;
    private readonly GstSource _source;
    private readonly DescriptionSource _description;
    private readonly AudioSources _sources;
    private readonly ILogger _logger;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private string _seen;
    private string _last;
    private volatile bool _isDisposed;

    public SourceReloader(HostedSource hosted, AudioSources sources, TimeProvider time, ILogger logger)
    {
        _hosted = hosted;
        _source = (GstSource)hosted.Source;
        _description = hosted.Description!;
        _sources = sources;
        _logger = logger;
        _delay = sources.Options.ReloadDelay;
        _seen = _last = _description.LoadedFingerprint;
        _timer = time.CreateTimer(_ => _ = LookAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        LookLater();
    }

    public void Dispose()
    {
        _isDisposed = true;
        _timer.Dispose();
    }

    private void LookLater()
    {
        if (!_isDisposed) _timer.Change(_delay, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Looks at the file. New content that is the same in two looks is an edit.</summary>
    private async Task LookAsync()
    {
        try
        {
            string fingerprint = _description.Fingerprint();
            bool isLeftAlone = fingerprint == _last;
            _last = fingerprint;
            if (_isDisposed || !isLeftAlone || fingerprint == _seen) return;
            _seen = fingerprint;
            await GoOverAsync().ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            HostingLog.ReloadBroke(_logger, _hosted.Name, thrown);
        }
        finally
        {
            LookLater();
        }
    }

    private async Task GoOverAsync()
    {
        AudioSourceException? error = null;
        try
        {
            PipelinePlan plan = _description.Load();
            bool changesNothing = plan.Equals(_source.Plan) && _source.State is not AudioSourceState.Failed;
            await _source.ReplaceAsync(plan).ConfigureAwait(false);

            // A failed source is started again, since the edit may have fixed it. One that was stopped on purpose is not.
            if (_source.State is AudioSourceState.Failed && _hosted.AutoStart && !_isDisposed)
                await _hosted.StartAsync(CancellationToken.None).ConfigureAwait(false);
            if (changesNothing) HostingLog.EditChangesNothing(_logger, _hosted.Name, _description.Name);
            else HostingLog.Reloaded(_logger, _hosted.Name, _description.Name);
        }
        catch (DescriptionException thrown)
        {
            error = thrown;
            HostingLog.ReloadRefused(_logger, _hosted.Name, thrown.Message);
        }
        catch (AudioSourceException thrown)
        {
            error = thrown;
            HostingLog.ReloadFailed(_logger, _hosted.Name, _description.Name, thrown);
        }

        _sources.RaiseReloaded(new SourceReload(_hosted.Name, _description.Name, error));
    }
}
