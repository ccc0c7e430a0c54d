using System.Text.Json.Serialization.Metadata;

namespace AudioPipelines.Dashboard.Api;

/// <summary>What the API's document says of an address. A test compares the list with what is mounted.</summary>
internal sealed record OpenApiOperation(string Method, string Path, string Summary, JsonTypeInfo? Answer)
{
    private const string OfSource = "api/v1/sources/{name}";

    public string Status { get; init; } = "200";

    public string? ContentType { get; init; }

    public (string Name, string Type)? Query { get; init; }

    public static IReadOnlyList<OpenApiOperation> All { get; } =
    [
        Get("api/v1/info", "What the page asks first.", PageJson.Default.PageInfo),
        Get("api/v1/openapi.json", "This document.", null) with { ContentType = "application/json" },
        Get("api/v1/sources", "All sources.", PageJson.Default.SourceList),
        Get(OfSource, "One source in full.", PageJson.Default.SourceDetail),
        Get(OfSource + "/gaps", "Its gaps.", PageJson.Default.GapList) with { Query = ("seconds", "integer") },
        Get(OfSource + "/history", "Its figures, one value a second.", PageJson.Default.HistoryTable) with
        {
            Query = ("seconds", "integer"),
        },
        Get(OfSource + "/latency", "How long its audio was on its way; null: it is not live.", PageJson.Default.LatencyTable),
        Get(OfSource + "/events", "What happened to it.", PageJson.Default.EventList) with { Query = ("after", "integer") },
        Get(OfSource + "/graph", "Its running pipelines.", null) with { ContentType = "text/vnd.graphviz" },
        Get(OfSource + "/description", "Where it comes from.", PageJson.Default.ShownDescription),
        Command("start"), Command("stop"), Command("restart"), Command("pause"), Command("resume"), Command("reload"),
        new("post", OfSource + "/move", "Has the fleet move it: {\"silo\": \"NAME\"}, or {} for the one that suits best.",
            PageJson.Default.CommandAnswer) { Status = "202" },
        Get("api/v1/silos", "The silos of the fleet.", PageJson.Default.SiloList),
        OfSilo("drain", "Has its sources moved away."), OfSilo("undrain", "Takes it into use again."),
        new("post", OfSource + "/dump", "Writes its flight recorder's frames to a folder.", PageJson.Default.DumpAnswer),
        Get("api/v1/events", "The sources as they change: server-sent events.", null) with
        {
            ContentType = "text/event-stream", Query = ("source", "string"),
        },
        Get("api/v1/live", "Levels, spectra and sound: a WebSocket.", null) with { Status = "101" },
        Get("health", "How the sources are; 503 where one has failed.", PageJson.Default.HealthReportText),
        Get("metrics", "The metrics for Prometheus.", null) with { ContentType = "text/plain" },
        new("post", "login", "Changes a token, sent as {\"token\": \"…\"}, for a cookie.", null) { Status = "204" },
        new("post", "logout", "Ends a login.", null) { Status = "204" },
    ];

    private static OpenApiOperation Get(string path, string summary, JsonTypeInfo? answer) => new("get", path, summary, answer);

    private static OpenApiOperation OfSilo(string name, string summary) =>
        new("post", $"api/v1/silos/{{name}}/{name}", summary, PageJson.Default.ShownSilo) { Status = "202" };

    private static OpenApiOperation Command(string name) =>
        new("post", $"{OfSource}/{name}", $"Tells it to {name}.", PageJson.Default.CommandAnswer) { Status = "202" };
}
