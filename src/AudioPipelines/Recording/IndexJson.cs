using System.Text.Json.Serialization;

namespace AudioPipelines.Recording;

/// <summary>How lines of the index are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IndexLine))]
internal sealed partial class IndexJson : JsonSerializerContext;
