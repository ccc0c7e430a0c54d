using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AudioPipelines.Tests.Descriptions;

/// <summary>The part of JSON Schema that pipeline.schema.json uses; any other keyword fails, so that nothing is silently
/// unchecked.</summary>
internal sealed class JsonSchemaSubset(JsonObject root)
{
    private static readonly string[] _annotations = ["$schema", "$defs", "title", "description"];

    /// <summary>What does not fit, with its path.</summary>
    public IEnumerable<string> Check(JsonNode? value) => Check(value, root, "$");

    private IEnumerable<string> Check(JsonNode? value, JsonObject schema, string path) =>
        schema.Where(k => !_annotations.Contains(k.Key)).SelectMany(k => Check(value, schema, k.Key, k.Value!, path));

    private IEnumerable<string> Check(JsonNode? value, JsonObject schema, string keyword, JsonNode rule, string path)
    {
        switch (keyword)
        {
            case "$ref":
                return Check(value, root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), path);
            case "anyOf":
                return Fails(!rule.AsArray().Any(s => !Check(value, s!.AsObject(), path).Any()));
            case "enum":
                return Fails(!rule.AsArray().Any(w => JsonNode.DeepEquals(w, value)));
            case "type":
                string[] types = rule is JsonArray list
                    ? [.. list.Select(t => t!.GetValue<string>())]
                    : [rule.GetValue<string>()];
                return Fails(!types.Any(t => IsType(value, t)));
            case "pattern":
                return Fails(IsType(value, "string") && !Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>()));
            case "minimum":
                return Fails(IsType(value, "number") && value!.GetValue<double>() < rule.GetValue<double>());
            case "maximum":
                return Fails(IsType(value, "number") && value!.GetValue<double>() > rule.GetValue<double>());
            case "minItems" or "minProperties":
                return Fails(Count(value) < rule.GetValue<int>());
            case "maxItems" or "maxProperties":
                return Fails(Count(value) > rule.GetValue<int>());
            case "required":
                return value is JsonObject o ? rule.AsArray().Select(k => k!.GetValue<string>()).Where(
                    k => !o.ContainsKey(k)).Select(k => $"{path}: lacks {k}") : [];
            case "items":
                return value is JsonArray items ? items.SelectMany(
                    (item, i) => Check(item, rule.AsObject(), $"{path}[{i}]")) : [];
            case "properties":
                return value is JsonObject known ? known.Where(p => rule[p.Key] is not null).SelectMany(
                    p => Check(p.Value, rule[p.Key]!.AsObject(), $"{path}.{p.Key}")) : [];
            case "propertyNames":
                return value is JsonObject named ? named.SelectMany(p => Check(p.Key, rule.AsObject(), $"{path}.{p.Key}")) : [];
            case "additionalProperties":
                IEnumerable<KeyValuePair<string, JsonNode?>> others = value is JsonObject all ? all.Where(
                    p => schema["properties"]?[p.Key] is null) : [];
                return rule is JsonObject other
                    ? others.SelectMany(p => Check(p.Value, other, $"{path}.{p.Key}"))
                    : others.Select(p => $"{path}: unknown {p.Key}");
            default:
                throw new NotSupportedException($"the schema uses '{keyword}', which this check does not know");
        }

        IEnumerable<string> Fails(bool failed) => failed ? [$"{path}: {keyword}"] : [];
    }

    private static int Count(JsonNode? value) => value is JsonArray a ? a.Count : value is JsonObject o ? o.Count : 1;

    private static bool IsType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue v && v.TryGetValue(out string? _),
        "boolean" => value is JsonValue v && v.TryGetValue(out bool _),
        "integer" => value is JsonValue v && v.TryGetValue(out double d) && d == Math.Floor(d),
        "number" => value is JsonValue v && v.TryGetValue(out double _),
        _ => throw new NotSupportedException(type),
    };
}
