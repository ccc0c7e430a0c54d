using System.Text.Json.Serialization;

namespace AudioPipelines.Fleet.Grains;

/// <summary>What the fleet must know of a source to place it. The rest is the source's own.</summary>
internal sealed class FleetRow
{
    [JsonPropertyName("n")]
    public string Name { get; set; } = "";

    [JsonPropertyName("r")]
    public bool Run { get; set; }

    [JsonPropertyName("w")]
    public int Weight { get; set; } = 1;

    [JsonPropertyName("t")]
    public bool AllowsTwoReaders { get; set; }

    [JsonPropertyName("l")]
    public List<string> Labels { get; set; } = [];

    /// <summary>How often the source was changed.</summary>
    [JsonPropertyName("v")]
    public long Revision { get; set; }

    public static FleetRow Of(FleetSource source, long revision) => new()
    {
        Name = source.Name,
        Run = source.Run,
        Weight = source.Weight,
        AllowsTwoReaders = source.AllowsTwoReaders,
        Labels = [.. source.Labels],
        Revision = revision,
    };
}
