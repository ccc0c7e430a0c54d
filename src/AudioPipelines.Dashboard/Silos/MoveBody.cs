using System.Text.Json.Serialization;

namespace AudioPipelines.Dashboard.Silos;

/// <summary>Where a source is to go. A name that is mistyped is no wish for the best silo.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MoveBody
{
    /// <summary>The silo's name; none: the one that suits best.</summary>
    public string? Silo { get; init; }
}
