using AudioPipelines.Hosting.Logging;
using AudioPipelines.Hosting.Reload;
using AudioPipelines.Hosting.Running;
using AudioPipelines.Hosting.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AudioPipelines.Hosting.Sources;

/// <summary>Makes the sources of a host, each with its handlers, its log and what reads its description again.</summary>
/// <param name="setup">What the host is to have.</param>
/// <param name="services">The host's services.</param>
/// <param name="scopes">Makes the scopes of handlers.</param>
/// <param name="time">The host's time.</param>
/// <param name="reloaded">Told of each reload.</param>
internal sealed class SourceAssembly(
    HostSetup setup, IServiceProvider services, IServiceScopeFactory scopes, TimeProvider time, Action<SourceReload> reloaded)
    : IDisposable
{
    private readonly ILoggerFactory _loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
    private readonly DeliveryThreads? _threads =
        setup.Options.DeliveryThreads is { } count ? new DeliveryThreads(count) : null;

    /// <summary>Makes one; it is not started.</summary>
    public HostedSource Make(LoadedSource loaded)
    {
        string name = loaded.Setup.Name;
        ILogger logger = _loggers.CreateLogger($"AudioPipelines.Sources.{name}");
        IAudioSource made = loaded.Plan is { } plan
            ? AudioSource.FromPlan(plan, OptionsOf(loaded.Setup, logger))
            : loaded.Setup.Factory!(services);
        HandlerSetup[] handlers = [.. setup.Handlers.Where(handler => handler.Takes(name))];
        _ = new SourceEventLog(name, made, logger, time);
        var hosted = new HostedSource(name, made, loaded.Description, loaded.Setup.AutoStart ?? true)
        {
            Handlers = handlers.Length > 0 ? new HandlerChain(made, handlers, scopes, logger) : null,
            Origin = loaded.Origin,
        };
        if (loaded.Description is not null && made is GstSource pipelines)
            hosted.Reload = new PlanReload(hosted, pipelines, reloaded, _loggers.CreateLogger<AudioPipelinesService>());
        return hosted;
    }

    public void Dispose() => _threads?.Dispose();

    private GstSourceOptions OptionsOf(SourceSetup source, ILogger logger) => new()
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
}
