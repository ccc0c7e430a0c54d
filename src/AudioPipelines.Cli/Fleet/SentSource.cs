using System.Text.Json.Nodes;
using AudioPipelines.Cli.Serving;

namespace AudioPipelines.Cli.Fleet;

/// <summary>A source of the command line as the fleet is to have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">A preset's name, or the text of a description.</param>
/// <param name="Parameters">The values that were set.</param>
/// <param name="Secrets">Which of them are not shown.</param>
internal sealed record SentSource(
    string Name, string Description, IReadOnlyDictionary<string, string> Parameters, IReadOnlySet<string> Secrets)
{
    /// <summary>The description's file; <see langword="null"/>: it is a preset.</summary>
    public string? File { get; init; }

    /// <summary>Reads its description.</summary>
    /// <exception cref="DescriptionException">It is wrong; all errors are told.</exception>
    public static SentSource Of(SourceToServe source)
    {
        bool isPreset = PipelineDescription.Presets.Contains(source.Description);
        return new SentSource(
            source.Name,
            isPreset ? source.Description : PipelineDescription.Load(source.Description).Text,
            Values(source.Values),
            source.Parameters.Where(parameter => parameter.IsSecret).Select(parameter => parameter.Name).ToHashSet())
        {
            File = isPreset ? null : source.Description,
        };
    }

    /// <summary>Values as the fleet takes them.</summary>
    public static Dictionary<string, string> Values(ParameterValues values) => values.ToDictionary(
        value => value.Key,
        value => value.Value is IEnumerable<string> list ? string.Join(',', list) : value.Value?.ToString() ?? "");

    /// <summary>The same with what its file says now.</summary>
    /// <exception cref="DescriptionException">That is wrong.</exception>
    public SentSource Reread() => this with { Description = PipelineDescription.Load(File!).Text };

    /// <summary>What a request says of it.</summary>
    /// <param name="there">What the fleet has of that name, which keeps all that the command line does not say: where it may run,
    /// whether it does. <see langword="null"/>: nothing.</param>
    public JsonObject Body(JsonNode? there)
    {
        JsonObject body = there as JsonObject is { } kept ? (JsonObject)kept.DeepClone() : new JsonObject { ["name"] = Name };
        body["description"] = Description;
        body["parameters"] = new JsonObject(
            Parameters.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)JsonValue.Create(one.Value))));
        return body;
    }

    /// <summary>What would change in the fleet, in words; none: it has the same.</summary>
    public IReadOnlyList<string> Differences(JsonNode there)
    {
        List<string> words = [];
        if (Plain((string?)there["description"] ?? "") != Plain(Description)) words.Add("description");
        var before = (there["parameters"] as JsonObject ?? []).ToDictionary(one => one.Key, one => one.Value?.ToString() ?? "");
        foreach ((string name, string value) in Parameters.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (!before.Remove(name, out string? old)) words.Add(Shown(name, $"{name} = {value} (new)"));
            else if (old != value) words.Add(Shown(name, $"{name} = {value} (was {old})"));
        }

        words.AddRange(before.Keys.Order(StringComparer.Ordinal).Select(name => $"{name} (as the description has it)"));
        return words;
    }

    private string Shown(string name, string text) => Secrets.Contains(name) ? name : text;

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
