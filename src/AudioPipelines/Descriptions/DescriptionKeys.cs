namespace AudioPipelines.Descriptions;

/// <summary>The keys of a description that are not the plan's (<see cref="PlanKeys"/>), section by section.
/// <c>pipelines/pipeline.schema.json</c> holds the same for editors.</summary>
internal static class DescriptionKeys
{
    /// <summary>The top level. <c>$schema</c> is for editors and not read.</summary>
    public static readonly string[] Root =
        ["$schema", "name", "summary", "hint", "parameters", "launch", "streams", .. PlanKeys.TopLevel];

    public static readonly string[] Parameter =
    [
        "type", "items", "summary", "default", "required", "minimum", "maximum", "unit", "choices", "schemes", "exists", "format",
        "secret", "environment", "formerly",
    ];

    /// <summary>An entry of <c>launch</c> that is repeated.</summary>
    public static readonly string[] Repeated = ["each", "text"];

    public static readonly string[] Stream = ["each", "sink", "channels", "labels", "offset"];

    /// <summary>The words of a parameter's <c>type</c>.</summary>
    public static readonly string[] Types =
    [
        "string", "integer", "number", "boolean", "duration", "path", "uri", "enum", "frameLength", "list", "sdp",
    ];

    /// <summary>The words of a list's <c>items</c>.</summary>
    public static readonly string[] ItemTypes = ["string", "integer", "number", "boolean", "duration", "path", "uri"];

    /// <summary>The words of a duration's <c>unit</c>.</summary>
    public static readonly string[] Units = ["ns", "us", "ms", "s"];

    /// <summary>The type a word stands for.</summary>
    public static ParameterType? TypeOf(string word) =>
        Array.IndexOf(Types, word) is >= 0 and var index ? (ParameterType)index : null;
}
