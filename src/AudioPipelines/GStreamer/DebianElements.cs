using System.Collections.Frozen;
using System.Reflection;

namespace AudioPipelines.GStreamer;

/// <summary>Which Debian 12 package holds an element, so that an error can say what to install.</summary>
internal static class DebianElements
{
    private static readonly Lazy<FrozenDictionary<string, string>> _packages = new(Read);

    /// <summary>The package of an element; <see langword="null"/> if the element is not known.</summary>
    public static string? PackageOf(string element) => _packages.Value.GetValueOrDefault(element);

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("GStreamer/DebianElements.txt")!;
        using var reader = new StreamReader(stream);
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0) continue;
            foreach (string element in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                packages.TryAdd(element, line[..colon]);
        }

        return packages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
