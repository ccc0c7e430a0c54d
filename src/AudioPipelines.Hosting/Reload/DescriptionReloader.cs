using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Reload;

/// <summary>Watches the description files of the host's sources. One watch for each folder, however many files are in it.</summary>
internal sealed class DescriptionReloader : IDisposable
{
    private readonly Dictionary<string, PhysicalFileProvider> _folders = [];
    private readonly List<SourceReloader> _reloaders = [];

    public DescriptionReloader(AudioSources sources, TimeProvider time, ILogger logger)
    {
        foreach (HostedSource source in sources.All)
        {
            if (source is not { Description.File: { } file, Source: GstSource }) continue;
            string folder = Path.GetDirectoryName(file)!;
            if (!_folders.TryGetValue(folder, out PhysicalFileProvider? files)) _folders[folder] = files = new PhysicalFileProvider(folder);
            _reloaders.Add(new SourceReloader(source, sources, files, time, logger));
        }
    }

    public void Dispose()
    {
        foreach (SourceReloader reloader in _reloaders) reloader.Dispose();
        foreach (PhysicalFileProvider folder in _folders.Values) folder.Dispose();
    }
}
