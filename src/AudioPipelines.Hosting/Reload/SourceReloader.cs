using AudioPipelines.Descriptions;
using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Reads one source's description again once it was edited and then left alone for a moment.</summary>
internal sealed class SourceReloader : IDisposable
{
    private readonly HostedSource _hosted;
    private readonly GstSource _source;
    private readonly DescriptionSource _description;
    private readonly AudioSources _sources;
    private readonly ILogger _logger;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private readonly IDisposable _watch;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private string _seen;
    private volatile bool _isDisposed;

    public SourceReloader(HostedSource hosted, AudioSources sources, IFileProvider files, TimeProvider time, ILogger logger)
    {
        _hosted = hosted;
        _source = (GstSource)hosted.Source;
        _description = hosted.Description!;
        _sources = sources;
        _logger = logger;
        _delay = sources.Options.ReloadDelay;
        _seen = _description.LoadedFingerprint;
        _timer = time.CreateTimer(_ => _ = ReloadAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        string name = Path.GetFileName(_description.File!);
        _watch = ChangeToken.OnChange(() => files.Watch(name), Wait);
        if (_description.Fingerprint() != _seen) Wait(); // edited while the host was starting
    }

    public void Dispose()
    {
        _isDisposed = true;
        _watch.Dispose();
        _timer.Dispose();
    }

    private void Wait()
    {
        if (!_isDisposed) _timer.Change(_delay, Timeout.InfiniteTimeSpan);
    }

    private async Task ReloadAsync()
    {
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            string fingerprint = _description.Fingerprint();
            if (_isDisposed || fingerprint == _seen) return;
            _seen = fingerprint;
            await GoOverAsync().ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            HostingLog.ReloadBroke(_logger, _hosted.Name, thrown);
        }
        finally
        {
            _oneAtATime.Release();
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

            // A failed source is started again, since the edit may have mended it; one that was stopped on purpose is not.
            if (_source.State is AudioSourceState.Failed && _hosted.AutoStart && !_isDisposed)
                await Dedicated.Run(_hosted.Start, $"start: {_hosted.Name}").ConfigureAwait(false);
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
