using System.Text.Json;
using AudioPipelines.Dashboard.Tests.Live;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Which channels of a summary are silent or clipped.</summary>
public sealed class ShownFlagsTests
{
    [Test]
    public async Task SilentAndClippedChannelsAreKnownWhileLevelsAreWatched()
    {
        using HandSource hall = HandSource.Started("hall", HandSource.FormatOf(3));
        await using PageServer server = await PageServer.StartAsync(page => page.Sources = () => [hall]);
        Assert.That(Flags(await Summary(server)), Is.EqualTo(((string?)null, (string?)null)), "nobody watches");
        await using (LiveClient viewer = await LiveClient.ConnectAsync(server.LiveAddress))
        {
            await viewer.AskAsync("""{"levels": ["hall"]}""");
            await Until(server, flags =>
            {
                hall.Send(480, static (channel, _) => channel * 0.5f);
                return flags == ("0", "2");
            });
            JsonElement detail = await server.Client.Json("api/v1/sources/hall");
            Assert.That(Flags(detail), Is.EqualTo(("0", "2")), "the detail says so, too");
            await Until(server, flags =>
            {
                hall.Send(480, static (_, _) => 0.25f);
                return flags == ("", "");
            });
        }

        await Until(server, flags => flags == (null, null));
        await hall.DisposeAsync();
        LedgerAssert.Balances(hall);
    }

    private static Task Until(PageServer server, Func<(string?, string?), bool> isSo) => Eventually.Completes(
        Task.Run(async () =>
        {
            while (!isSo(Flags(await Summary(server)))) await Task.Delay(10);
        }),
        "the summary says so");

    private static async Task<JsonElement> Summary(PageServer server) =>
        (await server.Client.Json("api/v1/sources")).GetProperty("sources")[0];

    private static (string? Silent, string? Clipped) Flags(JsonElement summary) =>
        (Channels(summary, "silentChannels"), Channels(summary, "clippedChannels"));

    private static string? Channels(JsonElement summary, string name) => summary.TryGetProperty(name, out JsonElement channels)
        ? string.Join(' ', channels.EnumerateArray().Select(channel => channel.GetInt32()))
        : null;
}
