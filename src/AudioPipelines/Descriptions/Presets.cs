using System.Reflection;
using AudioPipelines.Descriptions;

namespace AudioPipelines;

/// <summary>The descriptions that come with the library.</summary>
internal static class Presets
{
    private const string Prefix = "pipelines/";
    private const string Suffix = ".yaml";

    private static readonly Assembly _library = typeof(Presets).Assembly;

    /// <summary>The presets' names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. _library.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Loads a preset.</summary>
    /// <exception cref="DescriptionException">There is no preset of this name.</exception>
    public static PipelineDescription Load(string name) => PipelineDescription.Parse(ReadText(name), name);

    /// <summary>A preset's file, to start one's own from.</summary>
    /// <exception cref="DescriptionException">There is no preset of this name.</exception>
    public static string ReadText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var errors = new ErrorList(name);
        if (!Names.Contains(name)) DescriptionLocator.Unknown(name, "there is no such preset", errors);
        errors.ThrowIfAny();
        return Read(name + Suffix);
    }

    /// <summary>The JSON schema of descriptions.</summary>
    public static string ReadSchema() => Read("pipeline.schema.json");

    private static string Read(string file)
    {
        using Stream resource = _library.GetManifestResourceStream(Prefix + file)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
