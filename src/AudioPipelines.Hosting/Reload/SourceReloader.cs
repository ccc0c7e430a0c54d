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
    private readonly DescriptionSource _description;
    private readonly ILogger _logger;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private string _seen;
    private string _last;
    private bool _isGone;
    private volatile bool _isDisposed;

    public SourceReloader(HostedSource hosted, TimeSpan delay, TimeProvider time, ILogger logger)
    {
        _hosted = hosted;
        _description = hosted.Description!;
        _logger = logger;
        _delay = delay;
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
            if (_isDisposed || !isLeftAlone) return;
            TellGone(_description.IsGone);
            if (_isGone || fingerprint == _seen) return;
            if (fingerprint == _description.LoadedFingerprint)
            {
                _seen = fingerprint; // somebody has asked for it already
                return;
            }

            _seen = fingerprint;
            await _hosted.Reload!.RunAsync(() => !_isDisposed).ConfigureAwait(false);
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

    /// <summary>A source goes on without its file: audio that is not taken cannot be had again, and the file may only be on a
    /// disk that was taken away.</summary>
    private void TellGone(bool isGone)
    {
        if (isGone && !_isGone) HostingLog.DescriptionGone(_logger, _hosted.Name, _description.Name);
        if (!isGone && _isGone) HostingLog.DescriptionBack(_logger, _hosted.Name, _description.Name);
        _isGone = isGone;
    }
}
