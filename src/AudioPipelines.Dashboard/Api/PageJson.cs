using System.Text.Json.Serialization;
using AudioPipelines.Dashboard.Access;

namespace AudioPipelines.Dashboard.Api;

/// <summary>How the API's types are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(PageInfo))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SourceDetail))]
internal sealed partial class PageJson : JsonSerializerContext;
