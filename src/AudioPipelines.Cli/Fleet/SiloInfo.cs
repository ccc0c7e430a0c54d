using System.Text.Json.Nodes;

namespace AudioPipelines.Cli.Fleet;

/// <summary>What a silo says of itself.</summary>
/// <param name="Fleet">The fleet's name.</param>
/// <param name="Silo">The silo's name.</param>
/// <param name="Version">Its version of the library.</param>
/// <param name="Protocol">The version of its addresses.</param>
internal sealed record SiloInfo(string Fleet, string? Silo, string Version, int Protocol)
{
    /// <summary>The version of the addresses that the tool knows.</summary>
    public const int KnownProtocol = 1;

    /// <summary>Whether it publishes frames.</summary>
    public bool PublishesFrames { get; private init; }

    /// <summary>Which broker they go to, without user and password.</summary>
    public string Broker { get; private init; } = "";

    /// <summary>How they go through it: <c>jetStream</c> or <c>core</c>.</summary>
    public string Transport { get; private init; } = "";

    /// <summary>What their subjects begin with.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>Reads the answer to <c>GET info</c>; <see langword="null"/>: it is none.</summary>
    public static SiloInfo? Read(JsonNode? answer)
    {
        if (answer is not JsonObject info) return null;
        if ((string?)info["fleet"] is not { } fleet || (int?)info["protocol"] is not { } protocol) return null;
        var read = new SiloInfo(fleet, (string?)info["silo"], (string?)info["version"] ?? "", protocol);
        return info["frames"] is JsonObject frames
            ? read with
            {
                PublishesFrames = true,
                Broker = (string?)frames["broker"] ?? "",
                Transport = (string?)frames["transport"] ?? "",
                Prefix = (string?)frames["prefix"] ?? "",
            }
            : read;
    }
}
