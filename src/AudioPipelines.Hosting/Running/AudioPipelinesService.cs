using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Reload;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AudioPipelines.Hosting.Running;

/// <summary>Checks, starts and stops the sources with the host. They start after all hosted services have started and stop before
/// any stops, so that handlers may use all of them.</summary>
internal sealed class AudioPipelinesService(
    IServiceProvider services, TimeProvider time, ILogger<AudioPipelinesService> logger,
    IHostApplicationLifetime? lifetime = null)
    : IHostedLifecycleService, IDisposable
{
    /// <summary>How long after the shutdown time-out a source has to leave its callback behind.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(1);

    private AudioSources? _sources;
    private DescriptionReloader? _reloader;
    private AudioSourceException? _stoppedBy;
    private volatile bool _isStopping;

    /// <summary>Checks the whole setup; throws all errors at once.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _sources = services.GetRequiredService<AudioSources>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Starts the sources, side by side.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        AudioSources sources = _sources!;
        foreach (HostedSource source in sources.All) Attend(source);
        try
        {
            await new SourceStarter(sources.Options, logger).StartAsync(sources.All, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await StopSourcesAsync(sources, CancellationToken.None).ConfigureAwait(false);
            // A host that is told to stop while it starts has not failed: it goes through the rest of its start, and stops.
            if (lifetime?.ApplicationStopping.IsCancellationRequested == true) return;
            throw;
        }

        if (sources.Options.ReloadOnChange) _reloader = new DescriptionReloader(sources, time, logger);
        sources.Open(Run);
    }

    /// <summary>Stops the sources, side by side, within the host's shutdown time-out.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        _sources?.Close();
        _reloader?.Dispose();
        if (_sources is { } sources) await StopSourcesAsync(sources, cancellationToken).ConfigureAwait(false);
        if (_stoppedBy is { } error) throw error;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _reloader?.Dispose();

    private void Attend(HostedSource source)
    {
        source.Failed += error => OnFailed(source, error);
        source.Source.Notified += (_, told) =>
        {
            if (told is SourceFailed { IsFinal: true, Error: var error }) source.NoteFailure(error);
        };
    }

    /// <summary>Runs a source that was added while the host runs. Nothing is to fail because it cannot be started.</summary>
    private void Run(HostedSource source)
    {
        Attend(source);
        _reloader?.Add(source);
        _ = Task.Run(() => StartAsync(source));
    }

    private async Task StartAsync(HostedSource source)
    {
        try
        {
            await source.StartAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            if (!_isStopping) HostingLog.StartFailed(logger, source.Name, thrown);
        }

        // The host's stop may have come before the start.
        if (_isStopping) await source.StopAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task StopSourcesAsync(AudioSources sources, CancellationToken cancellationToken)
    {
        (HostedSource Source, Task Stop)[] stops =
            [.. sources.All.Select(source => (source, source.StopAsync(cancellationToken)))];
        Task all = Task.WhenAll(stops.Select(stop => stop.Stop));
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await all.WaitAsync(_grace, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach ((HostedSource source, Task stop) in stops)
        {
            if (stop.Exception is { } thrown) HostingLog.StopFailed(logger, source.Name, thrown);
            else if (source.LeaveBehind()) HostingLog.LeftBehind(logger, source.Name);
        }
    }

    private void OnFailed(HostedSource source, AudioSourceException error)
    {
        if (_sources!.Options.WhenSourceFails is not SourceFailureBehavior.StopHost) return;
        if (Interlocked.CompareExchange(ref _stoppedBy, error, null) is not null) return;
        HostingLog.StopsHost(logger, source.Name, error);
        lifetime?.StopApplication();
    }
}
