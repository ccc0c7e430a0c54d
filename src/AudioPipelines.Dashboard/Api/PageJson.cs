using System.Text.Json.Serialization;
using AudioPipelines.Dashboard.Access;
using AudioPipelines.Dashboard.Commands;
using AudioPipelines.Dashboard.Silos;

namespace AudioPipelines.Dashboard.Api;

/// <summary>How the API's types are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(PageInfo))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SourceDetail))]
[JsonSerializable(typeof(SourceSummary))]
[JsonSerializable(typeof(GapList))]
[JsonSerializable(typeof(EventList))]
[JsonSerializable(typeof(HistoryTable))]
[JsonSerializable(typeof(LatencyTable))]
[JsonSerializable(typeof(ShownDescription))]
[JsonSerializable(typeof(HealthReportText))]
[JsonSerializable(typeof(CommandAnswer))]
[JsonSerializable(typeof(DumpAnswer))]
[JsonSerializable(typeof(SiloList))]
[JsonSerializable(typeof(MoveBody))]
[JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class PageJson : JsonSerializerContext;
