namespace AudioPipelines.Dashboard.Api;

/// <summary>Where a source comes from.</summary>
internal sealed record ShownDescription
{
    /// <summary>A preset's name or a file's path; <see langword="null"/>: the application made the source.</summary>
    public string? Description { get; init; }

    public string? Text { get; init; }

    public required IReadOnlyList<string> Launch { get; init; }

    public required IReadOnlyList<ShownParameter> Parameters { get; init; }

    /// <summary>What runs, as a description without parameters.</summary>
    public string? Yaml { get; init; }
}
