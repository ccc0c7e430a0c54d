using System.Text.Json.Serialization;

namespace AudioPipelines.Dashboard.Api;

/// <summary>A run of samples without audio.</summary>
internal sealed record ShownGap
{
    /// <summary>Counts up; negative for one that still goes on.</summary>
    public required long Id { get; init; }

    /// <summary>The one channel that has it; <see langword="null"/> with <see cref="Channels"/>, and where it is of no
    /// channel.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Channel { get; init; }

    /// <summary>The first and the last of several.</summary>
    public IReadOnlyList<int>? Channels { get; init; }

    public required int Epoch { get; init; }

    public required long Start { get; init; }

    public required long Length { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Of one that goes on: now.</summary>
    public required DateTimeOffset To { get; init; }

    public bool? IsOpen { get; init; }
}
