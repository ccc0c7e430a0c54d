using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Watches the description files of the host's sources.</summary>
internal sealed class DescriptionReloader : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SourceReloader> _reloaders = [];
    private readonly TimeSpan _delay;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private bool _isDisposed;

    public DescriptionReloader(AudioSources sources, TimeProvider time, ILogger logger)
    {
        (_delay, _time, _logger) = (sources.Options.ReloadDelay, time, logger);
        foreach (HostedSource source in sources.All) Add(source);
    }

    /// <summary>Watches a source's file from now on, if it has one.</summary>
    public void Add(HostedSource source)
    {
        if (source is not { Description.File: not null, Reload: not null }) return;
        lock (_lock)
        {
            if (!_isDisposed) _reloaders.Add(new SourceReloader(source, _delay, _time, _logger));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (SourceReloader reloader in _reloaders) reloader.Dispose();
        }
    }
}
