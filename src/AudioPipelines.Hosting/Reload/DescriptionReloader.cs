using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Watches the description files of the host's sources.</summary>
internal sealed class DescriptionReloader(AudioSources sources, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SourceReloader[] _reloaders =
    [
        .. sources.All.Where(source => source is { Description.File: not null, Reload: not null })
            .Select(source => new SourceReloader(source, sources.Options.ReloadDelay, time, logger)),
    ];

    public void Dispose()
    {
        foreach (SourceReloader reloader in _reloaders) reloader.Dispose();
    }
}
