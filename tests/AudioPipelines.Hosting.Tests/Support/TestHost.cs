using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Defaults = Microsoft.Extensions.Hosting.Host;

namespace AudioPipelines.Hosting.Tests;

/// <summary>A host with nothing but audio sources, its content root a folder of its own, its log in memory. Disposing of it
/// checks the ledgers of all its sources.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly HostApplicationBuilder _builder;
    private IHost? _host;

    public TestHost()
    {
        Folder = TestFolder.Create("host");
        _builder = Defaults.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Folder });
        _builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log);
    }

    public string Folder { get; }

    public LogCollector Log { get; } = new();

    public IServiceCollection Services => _builder.Services;

    public IHost Host => _host ??= _builder.Build();

    public IAudioSources Sources => Host.Services.GetRequiredService<IAudioSources>();

    /// <summary>Adds sources and handlers in code.</summary>
    public TestHost With(Action<AudioPipelinesBuilder> configure)
    {
        Services.AddAudioPipelines(configure);
        return this;
    }

    /// <summary>Adds the section AudioPipelines with these values; keys as in <c>Sources:tone:AutoStart</c>.</summary>
    public TestHost WithSettings(params (string Key, string Value)[] settings)
    {
        _builder.Configuration.AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create($"AudioPipelines:{s.Key}", (string?)s.Value)));
        _builder.AddAudioPipelines();
        return this;
    }

    /// <summary>Writes a file into the content root, in one step, as editors do.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    public async Task StartAsync() => await Eventually.Completes(Host.StartAsync(), "the host starts");

    public async Task StopAsync() => await Eventually.Completes(Host.StopAsync(), "the host stops");

    public IAudioSource Source(string name) => Host.Services.GetRequiredKeyedService<IAudioSource>(name);

    public async ValueTask DisposeAsync()
    {
        if (_host is null) return;
        await Eventually.Completes(((IAsyncDisposable)_host).DisposeAsync().AsTask(), "the host is disposed of");
    }
}
