using System.Text.Json;
using Orleans.Storage;

namespace AudioPipelines.Fleet.Grains;

/// <summary>The fleet's storage, and the form in which state lies there: JSON, which a person can read.</summary>
internal sealed class FleetStorage : IGrainStorageSerializer
{
    /// <summary>The name under which the silo's host has it.</summary>
    public const string Name = "fleet";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { IncludeFields = false };

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, _options));

    public T Deserialize<T>(BinaryData input) => input.ToObjectFromJson<T>(_options)!;
}
