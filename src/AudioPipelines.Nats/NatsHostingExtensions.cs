using AudioPipelines.Hosting;
using AudioPipelines.Nats.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Nats;

/// <summary>Publishes the sources of a host over NATS, and adds sources that run elsewhere.</summary>
public static class NatsHostingExtensions
{
    /// <summary>Publishes a source of the host. Publishers begin before the sources start and end after they have
    /// stopped.</summary>
    /// <param name="audio">The host's sources.</param>
    /// <param name="source">The source's name; <see langword="null"/>: every source that does not come over NATS itself.</param>
    /// <param name="options">Which broker, and how; <see langword="null"/>: the defaults. A name or token in it is for one source
    /// only.</param>
    public static AudioPipelinesBuilder PublishToNats(
        this AudioPipelinesBuilder audio, string? source = null, NatsPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(audio);
        if (source is not null) ArgumentException.ThrowIfNullOrWhiteSpace(source);
        options ??= new NatsPublisherOptions();
        options.Check();
        audio.Services.AddSingleton(new NatsPublication(source, options));
        audio.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NatsPublishing>());
        return audio;
    }

    /// <summary>Adds a source that runs elsewhere and is published there.</summary>
    /// <param name="audio">The host's sources.</param>
    /// <param name="name">The source's name, here and where it is published.</param>
    /// <param name="options">Which broker, and where to begin; <see langword="null"/>: the defaults.</param>
    /// <param name="autoStart">Whether it starts with the host.</param>
    public static AudioPipelinesBuilder AddRemoteSource(
        this AudioPipelinesBuilder audio, string name, RemoteSourceOptions? options = null, bool autoStart = true)
    {
        ArgumentNullException.ThrowIfNull(audio);
        options ??= new RemoteSourceOptions();
        options.Check();
        return audio.AddSource(
            name,
            services => new RemoteSource(name, InHost(options, services), new AudioSourceOptions
            {
                Name = name,
                Logger = LoggerOf(services, name),
                TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            }),
            autoStart);
    }

    /// <summary>Publishes and adds sources as a section of the configuration says.</summary>
    /// <remarks>
    /// <code language="json">
    /// { "Nats": { "Url": "nats://broker:4222", "Transport": "JetStream", "SubjectPrefix": "audio",
    ///     "Publish": ["hall"], "Encoding": "S16", "BatchTime": "50ms", "OnDemand": false,
    ///     "Consume": ["stage"] } }
    /// </code>
    /// Every key is optional. <c>"Publish": ["*"]</c> publishes every source that does not come over NATS itself.
    /// </remarks>
    /// <param name="audio">The host's sources.</param>
    /// <param name="section">The section itself: <c>builder.Configuration.GetSection("Nats")</c>.</param>
    /// <exception cref="ArgumentException">A key or a value is not known; the error names it.</exception>
    public static AudioPipelinesBuilder AddNats(this AudioPipelinesBuilder audio, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(audio);
        ArgumentNullException.ThrowIfNull(section);
        var settings = new NatsSection(section);
        foreach (string source in settings.Publish) audio.PublishToNats(source == "*" ? null : source, settings.Publisher);
        foreach (string source in settings.Consume) audio.AddRemoteSource(source, settings.Remote);
        return audio;
    }

    private static RemoteSourceOptions InHost(RemoteSourceOptions options, IServiceProvider services) => options with
    {
        RetryFirstStart = options.RetryFirstStart
            || services.GetRequiredService<IOptions<AudioPipelinesOptions>>().Value.RetryFirstStart,
    };

    internal static ILogger LoggerOf(IServiceProvider services, string source) =>
        (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger($"AudioPipelines.Nats.{source}");
}
