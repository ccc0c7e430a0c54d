using System.Text.Json;

namespace AudioPipelines.Cli.Tests;

/// <summary>What <c>run --json</c> wrote.</summary>
/// <param name="All">Every object.</param>
internal sealed record RunEvents(IReadOnlyList<JsonElement> All)
{
    /// <summary>The last object.</summary>
    public JsonElement Summary => All[^1];

    /// <summary>Frames in the summary.</summary>
    public long Frames => Summary.GetProperty("frames").GetInt64();

    /// <summary>Samples per channel in the summary.</summary>
    public long Samples => Summary.GetProperty("samples").GetInt64();

    /// <summary>Reads the lines; the last one must be a summary, and its ledger must add up.</summary>
    public static RunEvents Read(IEnumerable<string> lines)
    {
        var events = new RunEvents([.. lines.Select(Tool.Json)]);
        Assert.That(events.All, Is.Not.Empty, "events");
        Assert.That(TypeOf(events.Summary), Is.EqualTo("summary"), "the last object");
        events.LedgerBalances();
        return events;
    }

    /// <summary>The objects of a type.</summary>
    public IReadOnlyList<JsonElement> Of(string type) => [.. All.Where(item => TypeOf(item) == type)];

    /// <summary>Both equations of a channel's ledger.</summary>
    public static void AddsUp(JsonElement channel)
    {
        Assert.That(
            Sum(channel, "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding"), Is.EqualTo(
                Sum(channel, "elapsed")), $"elapsed of {channel}");
        Assert.That(
            Sum(channel, "delivered", "unclaimed", "late", "duplicate", "overflow", "trimmed", "pending"), Is.EqualTo(
                Sum(channel, "received", "resampled")), $"received of {channel}");
    }

    private static string? TypeOf(JsonElement item) => item.GetProperty("type").GetString();

    private void LedgerBalances()
    {
        JsonElement[] channels = [.. Summary.GetProperty("ledger").EnumerateArray()];
        Assert.That(channels, Has.Length.EqualTo(Summary.GetProperty("channels").GetInt32()), "channels in the ledger");
        foreach (JsonElement channel in channels)
        {
            AddsUp(channel);
            // Epochs may differ in their channels.
            if (Summary.GetProperty("epochs").GetInt32() <= 1)
                Assert.That(Sum(channel, "elapsed"), Is.EqualTo(Samples), "elapsed and the samples of the frames");
        }
    }

    private static long Sum(JsonElement channel, params string[] words) =>
        words.Sum(word => channel.GetProperty(word).GetInt64());
}
