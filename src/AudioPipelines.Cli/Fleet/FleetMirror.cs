using System.Text.Json.Nodes;
using AudioPipelines.Dashboard;

namespace AudioPipelines.Cli.Fleet;

/// <summary>A fleet as it was told last.</summary>
/// <param name="fleet">Its name.</param>
internal sealed class FleetMirror(string fleet)
{
    private readonly SortedDictionary<string, PageFleetSource> _sources = new(StringComparer.Ordinal);

    /// <summary>The newest. Any thread.</summary>
    public PageFleetState State
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    } = new PageFleetState { Name = fleet };

    /// <summary>Takes a change. One thread at a time.</summary>
    public void Take(JsonNode change)
    {
        if ((bool?)change["isComplete"] == true) _sources.Clear();
        foreach (JsonNode source in List(change, "sources"))
        {
            PageFleetSource read = Source(source);
            _sources[read.Name] = read;
        }

        foreach (JsonNode removed in List(change, "removed")) _sources.Remove(removed.ToString());
        State = new PageFleetState
        {
            Name = fleet,
            Silos = [.. List(change, "silos").Select(Silo)],
            Sources = [.. _sources.Values],
        };
    }

    /// <summary>Notes that the fleet does not answer.</summary>
    public void Lose(string why) => State = State with { Error = why };

    private static IEnumerable<JsonNode> List(JsonNode change, string name) =>
        (change[name] as JsonArray ?? []).OfType<JsonNode>();

    private static PageFleetSource Source(JsonNode source) => new()
    {
        Name = (string?)source["name"] ?? "",
        State = (string?)source["state"] ?? "",
        Silo = (string?)source["silo"],
        Detail = (string?)source["detail"],
        AllowsTwoReaders = (bool?)source["allowsTwoReaders"] ?? false,
        Since = (DateTimeOffset?)source["since"],
        Restarts = (int?)source["restarts"] ?? 0,
        Received = (long?)source["ledger"]?["received"] ?? 0,
        Delivered = (long?)source["ledger"]?["delivered"] ?? 0,
        Lost = (long?)source["ledger"]?["lost"] ?? 0,
    };

    private static PageSilo Silo(JsonNode silo) => new()
    {
        Name = (string?)silo["name"] ?? "",
        Labels = [.. List(silo, "labels").Select(label => label.ToString())],
        Capacity = (int?)silo["capacity"] ?? 0,
        Load = (int?)silo["load"] ?? 0,
        Sources = (int?)silo["sources"] ?? 0,
        IsDraining = (bool?)silo["isDraining"] ?? false,
        Answers = (bool?)silo["answers"] ?? true,
        Version = (string?)silo["version"],
        Detail = (string?)silo["detail"],
    };
}
