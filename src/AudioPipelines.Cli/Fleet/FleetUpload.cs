using System.Text.Json.Nodes;
using AudioPipelines.Cli.Output;
using AudioPipelines.Cli.Serving;

namespace AudioPipelines.Cli.Fleet;

/// <summary>Brings sources into a fleet: adds them, or changes them where the fleet has something else of their name.</summary>
internal sealed class FleetUpload(FleetConnection fleet, Terminal terminal, ServeReport report)
{
    /// <summary>Brings in all of them, one after the other, and tells what became of each.</summary>
    /// <exception cref="UsageException">The fleet does not take one.</exception>
    /// <exception cref="AudioSourceException">The fleet does not answer.</exception>
    public async Task PutAsync(IEnumerable<SentSource> sources, CancellationToken stopping)
    {
        JsonNode? all = await fleet.GetAsync("sources", stopping).ConfigureAwait(false);
        var states = (all?["sources"] as JsonArray ?? []).OfType<JsonNode>()
            .ToDictionary(source => (string?)source["name"] ?? "", source => (string?)source["state"] ?? "");
        foreach (SentSource source in sources)
        {
            if (!states.TryGetValue(source.Name, out string? state)) await AddAsync(source, stopping).ConfigureAwait(false);
            else await ChangeAsync(source, state, "the fleet had something else of that name; changed:", stopping)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Changes a source that the fleet has, if it has something else.</summary>
    /// <param name="source">The source.</param>
    /// <param name="state">How it is there; empty: that is of no concern.</param>
    /// <param name="words">How what has changed is introduced.</param>
    /// <param name="stopping">Gives up.</param>
    public async Task ChangeAsync(SentSource source, string state, string words, CancellationToken stopping)
    {
        string path = $"sources/{Uri.EscapeDataString(source.Name)}";
        JsonNode there = (await fleet.GetAsync($"{path}/definition", stopping).ConfigureAwait(false))!;
        IReadOnlyList<string> differences = source.Differences(there);
        if (differences.Count > 0)
        {
            await fleet.SendAsync(HttpMethod.Put, path, source.Body(there), true, stopping).ConfigureAwait(false);
            Tell(source, "changed", $"{words} {string.Join("; ", differences)}");
        }
        else if (state.Length > 0)
        {
            Tell(source, "same", "the fleet has the same already");
        }

        if (state is "stopped" or "parked")
        {
            string start = $"audiopipelines fleet start {source.Name} {fleet.Address.Options}";
            terminal.Note($"{source.Name}: it is {state} there. To start it: {start}");
        }
    }

    /// <summary>Tells that a source's description is gone. The fleet outlives this program, and others may have brought the same
    /// source into it: a file that is lost here, as on a disk that was taken away, must not end it there.</summary>
    public void TellGone(SentSource source) => terminal.Warning(
        $"{source.Name}: its description {source.File} is gone. The fleet goes on with it as it was. To take it out: "
        + $"audiopipelines fleet remove {source.Name} {fleet.Address.Options}");

    private async Task AddAsync(SentSource source, CancellationToken stopping)
    {
        JsonNode? added =
            await fleet.SendAsync(HttpMethod.Post, "sources", source.Body(null), false, stopping).ConfigureAwait(false);
        Tell(source, "added", "added to the fleet");
        if ((string?)added?["state"] == "waiting" && (string?)added["detail"] is { } why)
            terminal.Warning($"{source.Name}: no silo runs it yet: {why}");
    }

    private void Tell(SentSource source, string result, string words)
    {
        report.Sent(source.Name, result);
        terminal.Note($"{source.Name}: {words}");
    }
}
