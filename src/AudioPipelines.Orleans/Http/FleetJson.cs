using System.Text.Json;
using System.Text.Json.Serialization;

namespace AudioPipelines.Fleet.Http;

/// <summary>How the fleet's JSON is written and read: camel case, enumerations as words.</summary>
internal static class FleetJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Word(FleetErrorKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
