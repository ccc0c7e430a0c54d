namespace AudioPipelines.Dashboard.Api;

/// <summary>A parameter and its value.</summary>
internal sealed record ShownParameter
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public string? Value { get; init; }

    public string? Default { get; init; }

    public string? Summary { get; init; }

    public required bool IsSecret { get; init; }

    /// <summary>Where the value comes from: <c>value</c>, <c>environment</c>, <c>configuration</c>, <c>default</c>.</summary>
    public string? Origin { get; init; }
}
