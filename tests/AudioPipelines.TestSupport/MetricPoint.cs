namespace AudioPipelines.TestSupport;

/// <summary>One value of a metric.</summary>
/// <param name="Name">The instrument's name.</param>
/// <param name="Value">The value.</param>
/// <param name="Tags">The attributes.</param>
public sealed record MetricPoint(string Name, double Value, IReadOnlyDictionary<string, object?> Tags);
