using AudioPipelines.Hosting.Running;
using AudioPipelines.Hosting.Setup;
using AudioPipelines.Hosting.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Hosting;

/// <summary>Adds audio sources to a host. All forms can be combined and called more than once.</summary>
public static class AudioPipelinesServiceCollectionExtensions
{
    /// <summary>The configuration section that is read: <c>AudioPipelines</c>.</summary>
    public const string SectionName = "AudioPipelines";

    /// <summary>Adds the sources of the section <see cref="SectionName"/> of the host's configuration, and those given in
    /// code.</summary>
    public static IHostApplicationBuilder AddAudioPipelines(
        this IHostApplicationBuilder builder, Action<AudioPipelinesBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAudioPipelines(builder.Configuration);
        if (configure is not null) builder.Services.AddAudioPipelines(configure);
        return builder;
    }

    /// <summary>Adds the sources of a configuration section.</summary>
    /// <remarks>
    /// <code language="json">
    /// { "AudioPipelines": {
    ///     "Folder": "pipelines",
    ///     "WhenStartFails": "StopHost", "WhenSourceFails": "Continue",
    ///     "ReloadOnChange": true, "ReloadDelay": "00:00:00.5", "StopDeadline": "00:00:05",
    ///     "Sources": {
    ///       "frontDoor": { "Description": "mic", "Parameters": { "device": "hw:1" }, "AutoStart": true } } } }
    /// </code>
    /// Every key is optional. A source with the name of a description in the folder, or of a source added in code, needs no
    /// description of its own: its <c>Parameters</c> and <c>AutoStart</c> override those there. An empty value counts as none.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section itself, or the whole configuration. Of that, the section <see cref="SectionName"/> is
    /// read.</param>
    public static IServiceCollection AddAudioPipelines(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        AddCore(services);
        services.AddSingleton(new SectionContribution(section as IConfigurationSection ?? section.GetSection(SectionName)));
        return services;
    }

    /// <summary>Adds sources and handlers in code.</summary>
    public static IServiceCollection AddAudioPipelines(this IServiceCollection services, Action<AudioPipelinesBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        AddCore(services);
        var contribution = new CodeContribution();
        services.AddSingleton(contribution);
        configure(new AudioPipelinesBuilder(services, contribution));
        return services;
    }

    private static void AddCore(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<AudioPipelinesOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<AudioPipelinesOptions>, SectionOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AudioPipelinesOptions>, OptionsCheck>());
        services.TryAddSingleton(HostSetup.Collect);
        services.TryAddSingleton<AudioSources>();
        services.TryAddSingleton<IAudioSources>(provider => provider.GetRequiredService<AudioSources>());

        // Any name: the names are only known once the folder and the configuration have been read.
        if (!services.Any(
            service => service.ServiceType == typeof(IAudioSource) && Equals(service.ServiceKey, KeyedService.AnyKey)))
        {
            services.AddKeyedSingleton<IAudioSource>(
                KeyedService.AnyKey,
                (provider, key) => provider.GetRequiredService<AudioSources>().Get(key as string ?? key?.ToString() ?? ""));
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AudioPipelinesService>());
    }
}
