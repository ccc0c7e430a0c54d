using AudioPipelines.Descriptions;
using AudioPipelines.GStreamer;

namespace AudioPipelines.Sources;

/// <summary>The elements of the installed GStreamer. Each is made at most once, to read its properties, and never
/// started.</summary>
internal sealed class LaunchVocabulary : IInstalledElements
{
    private readonly Dictionary<string, HashSet<string>> _properties = [];

    /// <exception cref="AudioSourceException">As <see cref="Gst.Initialize"/>.</exception>
    public LaunchVocabulary()
    {
        Gst.Initialize();
        Names = Registry.ElementNames().ToHashSet();
    }

    public IReadOnlyCollection<string> Names { get; }

    public bool IsKnownElsewhere(string element) => DebianElements.PackageOf(element) is not null;

    public IReadOnlyCollection<string> PropertiesOf(string element)
    {
        if (!_properties.TryGetValue(element, out HashSet<string>? names))
            _properties[element] = names = [.. Registry.PropertyNames(element)];
        return names;
    }

    public string? Refusal(string element, string property, string value) =>
        Registry.Takes(element, property, value) ? null : $"what 'gst-inspect-1.0 {element}' lists for it";
}
