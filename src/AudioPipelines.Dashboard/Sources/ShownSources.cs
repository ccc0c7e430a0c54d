using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AudioPipelines.Dashboard.Silos;
using AudioPipelines.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AudioPipelines.Dashboard.Sources;

/// <summary>The sources that the page shows: those of the host, those that the application names, and the others of its
/// fleet.</summary>
internal sealed class ShownSources
{
    private readonly IServiceProvider _services;
    private readonly Func<IEnumerable<IAudioSource>>? _others;
    private readonly FleetReader _fleet;
    private readonly ConcurrentDictionary<string, FleetOnlySource> _elsewhere = new(StringComparer.Ordinal);
    private IAudioSources? _hosted;

    public ShownSources(IServiceProvider services, Func<IEnumerable<IAudioSource>>? others, FleetReader fleet)
    {
        (_services, _others, _fleet) = (services, others, fleet);
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
    public Dictionary<string, IAudioSource> All()
    {
        IReadOnlyDictionary<string, PageFleetSource> known = _fleet.Sources;
        var all = new Dictionary<string, IAudioSource>(known.Count, StringComparer.Ordinal);
        foreach (string name in Hosted?.Names ?? [])
        {
            if (Hosted!.TryGet(name, out IAudioSource? source)) all.TryAdd(name, source);
        }

        foreach (IAudioSource source in _others?.Invoke() ?? []) all.TryAdd(source.Name, source);
        foreach (string name in known.Keys)
        {
            if (!all.ContainsKey(name)) all.Add(name, Elsewhere(name));
        }

        foreach ((string name, _) in _elsewhere)
        {
            if (!known.ContainsKey(name)) _elsewhere.TryRemove(name, out _);
        }

        return all;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out IAudioSource? source)
    {
        if (Hosted is { } hosted && hosted.TryGet(name, out source)) return true;
        source = _others?.Invoke().FirstOrDefault(other => other.Name == name);
        if (source is null && _fleet.Source(name) is not null) source = Elsewhere(name);
        return source is not null;
    }

    private FleetOnlySource Elsewhere(string name) => _elsewhere.GetOrAdd(name, _ => new FleetOnlySource(name, _fleet));
}
