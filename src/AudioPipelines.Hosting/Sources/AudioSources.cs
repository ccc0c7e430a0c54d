using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Reload;
using AudioPipelines.Hosting.Running;
using AudioPipelines.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.Hosting.Sources;

/// <summary>Makes and owns the sources of the host.</summary>
internal sealed class AudioSources : IAudioSources, IDisposable, IAsyncDisposable
{
    private readonly SortedDictionary<string, HostedSource> _sources = new(StringComparer.Ordinal);
    private readonly DeliveryThreads? _threads;

    /// <summary>Reads every description and makes every source; none is started.</summary>
    /// <exception cref="DescriptionException">The setup is wrong. The exception lists every error of every source.</exception>
    public AudioSources(HostSetup setup, IServiceProvider services, IServiceScopeFactory scopes, TimeProvider time)
    {
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        ILogger reloads = loggers.CreateLogger<AudioPipelinesService>();
        Options = setup.Options;
        List<LoadedSource> checkedSources = Load(setup, out List<DescriptionError> errors);
        if (errors.Count > 0) throw new DescriptionException([.. errors]);
        _threads = Options.DeliveryThreads is { } count ? new DeliveryThreads(count) : null;
        foreach ((SourceSetup source, DescriptionSource? description, PipelinePlan? plan, SourceOrigin? origin) in checkedSources)
        {
            ILogger logger = loggers.CreateLogger($"AudioPipelines.Sources.{source.Name}");
            var options = new GstSourceOptions
            {
                Name = source.Name,
                StopDeadline = setup.Options.StopDeadline,
                RetryFirstStart = setup.Options.RetryFirstStart,
                Trust = setup.TrustOf(source),
                GraphFolder = setup.Options.GraphFolder is { } folder ? setup.FullPath(folder) : null,
                DeliveryThreads = _threads,
                Delivery = setup.Options.Delivery,
                MetricsPerChannel = setup.Options.MetricsPerChannel,
                Logger = logger,
                TimeProvider = time,
            };
            IAudioSource made = plan is not null ? AudioSource.FromPlan(plan, options) : source.Factory!(services);
            HandlerSetup[] handlers = [.. setup.Handlers.Where(handler => handler.Takes(source.Name))];
            var log = new SourceEventLog(source.Name, made, logger, time);
            var hosted = new HostedSource(source.Name, made, description, source.AutoStart ?? true)
            {
                Handlers = handlers.Length > 0 ? new HandlerChain(made, handlers, scopes, logger) : null,
                Origin = origin,
            };
            if (description is not null && made is GstSource pipelines)
                hosted.Reload = new PlanReload(hosted, pipelines, RaiseReloaded, reloads);
            _sources.Add(source.Name, hosted);
        }

        Names = [.. _sources.Keys];
    }

    /// <inheritdoc/>
    public event EventHandler<SourceReload>? Reloaded;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; }

    public AudioPipelinesOptions Options { get; }

    public IReadOnlyCollection<HostedSource> All => _sources.Values;

    /// <inheritdoc/>
    public IAudioSource Get(string name) => Hosted(name).Source;

    /// <inheritdoc/>
    public bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source)
    {
        ArgumentNullException.ThrowIfNull(name);
        source = _sources.GetValueOrDefault(name)?.Source;
        return source is not null;
    }

    /// <inheritdoc/>
    public SourceOrigin? OriginOf(string name) => Hosted(name).Origin;

    /// <inheritdoc/>
    public bool CanReload(string name) => Hosted(name).Reload is not null;

    /// <inheritdoc/>
    public Task<SourceReload> ReloadAsync(string name)
    {
        HostedSource hosted = Hosted(name);
        if (hosted.Reload is { } reload) return reload.RunAsync(static () => true);
        throw new InvalidOperationException(hosted.Description is null
            ? $"The source '{name}' was made in code and has no description to be read again. Change it in code."
            : $"The source '{name}' plays a recording, which cannot go over to another plan. Stop it, and start the host again.");
    }

    public void Dispose()
    {
        foreach (HostedSource source in All) source.Dispose();
        _threads?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(All.Select(source => source.DisposeAsync().AsTask())).ConfigureAwait(false);
        _threads?.Dispose();
    }

    /// <summary>Every error of the setup, each once.</summary>
    public static IReadOnlyList<DescriptionError> ErrorsOf(HostSetup setup)
    {
        Load(setup, out List<DescriptionError> errors);
        return errors;
    }

    private HostedSource Hosted(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _sources.GetValueOrDefault(name)
            ?? throw new KeyNotFoundException(
                $"The host has no audio source '{name}'; "
                + (_sources.Count == 0 ? "none was added." : $"there are: {string.Join(", ", Names)}."));
    }

    private void RaiseReloaded(SourceReload reload) => Reloaded?.Invoke(this, reload);

    private static List<LoadedSource> Load(HostSetup setup, out List<DescriptionError> all)
    {
        List<LoadedSource> sources = [];
        List<DescriptionError> errors = [.. setup.OptionErrors, .. setup.Errors];
        foreach (SourceSetup source in setup.Sources)
        {
            if (source.Factory is not null)
            {
                if (source.ConfiguredParameters.Count > 0)
                    errors.Add(
                        new DescriptionError($"source '{source.Name}'", 0, 0, "it was made in code and has no parameters"));
                if (source.Trust is not null)
                    errors.Add(new DescriptionError($"source '{source.Name}'", 0, 0,
                        "it was made in code, which decides how far it is trusted", "no Trust and no Restrictions"));
                sources.Add(new LoadedSource(source, null, null, null));
                continue;
            }

            var description = new DescriptionSource(source, setup);
            try
            {
                (PipelinePlan plan, SourceOrigin origin) = description.Load();
                sources.Add(new LoadedSource(source, description, plan, origin));
            }
            catch (DescriptionException thrown)
            {
                errors.AddRange(thrown.Errors);
            }
        }

        all = [.. errors.Distinct()];
        return sources;
    }

    private sealed record LoadedSource(
        SourceSetup Setup, DescriptionSource? Description, PipelinePlan? Plan, SourceOrigin? Origin);
}
