using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The sources that the page shows: those of the host, and those that the application names.</summary>
internal sealed class ShownSources
{
    private readonly IServiceProvider _services;
    private readonly Func<IEnumerable<IAudioSource>>? _others;
    private IAudioSources? _hosted;

    public ShownSources(IServiceProvider services, Func<IEnumerable<IAudioSource>>? others)
    {
        (_services, _others) = (services, others);
        _ = Hosted;
    }

    /// <summary>The host's sources. While they cannot be made there are none; the host's start says why, and ends.</summary>
    public IAudioSources? Hosted
    {
        get
        {
            if (_hosted is not null) return _hosted;
            try
            {
                return _hosted = _services.GetService<IAudioSources>();
            }
            catch (Exception thrown) when (thrown is AudioSourceException or OptionsValidationException)
            {
                return null;
            }
        }
    }

    /// <summary>All sources by name, each name once.</summary>
    public SortedDictionary<string, IAudioSource> All()
    {
        var all = new SortedDictionary<string, IAudioSource>(StringComparer.Ordinal);
        foreach (string name in Hosted?.Names ?? [])
        {
            if (Hosted!.TryGet(name, out IAudioSource? source)) all.TryAdd(name, source);
        }

        foreach (IAudioSource source in _others?.Invoke() ?? []) all.TryAdd(source.Name, source);
        return all;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source)
    {
        if (Hosted is { } hosted && hosted.TryGet(name, out source)) return true;
        source = _others?.Invoke().FirstOrDefault(other => other.Name == name);
        return source is not null;
    }
}
