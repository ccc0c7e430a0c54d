using System.Text.Json;
using System.Text.Json.Serialization;

namespace AudioPipelines.Dashboard.Live;

/// <summary>What a viewer is told that asked for something that is not there.</summary>
/// <param name="Error">What is missing.</param>
internal sealed record LiveError(string Error)
{
    /// <summary>The message.</summary>
    public static string ToText(string error) =>
        JsonSerializer.Serialize(new LiveError(error), LiveErrorJson.Default.LiveError);
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LiveError))]
internal sealed partial class LiveErrorJson : JsonSerializerContext;
