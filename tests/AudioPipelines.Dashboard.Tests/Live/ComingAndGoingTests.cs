namespace AudioPipelines.Dashboard.Tests.Live;

/// <summary>Sources and viewers that come and go.</summary>
public sealed class ComingAndGoingTests
{
    [Test]
    public async Task Nothing_is_observed_before_somebody_asks_and_after_the_last_has_gone()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        server.Add("a", HandSource.FormatOf(1));
        server.Add("b", HandSource.FormatOf(1));
        LiveClient one = await LiveClient.ConnectAsync(server), other = await LiveClient.ConnectAsync(server);
        await one.AskAsync("{}");
        Assert.That(server.Hub.Watched, Is.Zero);

        await one.WatchAsync(server, """{"levels": ["a", "b"]}""", "a", "b");
        await other.WatchAsync(server, """{"listen": {"source": "b", "channel": 0}}""", "b");
        await one.AskAsync("""{"levels": []}""");
        Eventually.Is(() => !server.Hub.IsWatching("a"), "nobody watches the first");
        Assert.That(server.Hub.IsWatching("b"));
        await one.DisposeAsync();
        Assert.That(server.Hub.IsWatching("b"));
        other.Socket.Abort();
        await other.DisposeAsync();
        Eventually.Is(() => server.Hub.Watched == 0 && server.Endpoint.Viewers == 0, "nobody watches");
    }

    [Test]
    public async Task A_source_that_is_not_there_is_told_of_and_seen_once_it_comes()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.AskAsync("""{"levels": ["hall"], "picture": {"source": "hall", "channels": [3]}}""");

        Assert.That(await viewer.ReceiveErrorAsync(), Does.StartWith("'hall': There is no source"));

        HandSource source = server.Add("hall", HandSource.FormatOf(2));
        Assert.That(await viewer.ReceiveErrorAsync(), Does.Contain("no channel 3").And.Contain("2 channels"));
        await ReceiveLevelAsync(viewer, source, 0.5f);
    }

    [Test]
    public async Task A_source_that_takes_the_place_of_another_is_seen_in_its_place()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource first = server.Add("hall", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(
            server,
            """
            {"levels": ["hall"], "picture": {"source": "hall", "channels": [1]},
             "listen": {"source": "hall", "channel": 1}}
            """,
            "hall");
        await ReceiveLevelAsync(viewer, first, 0.25f);

        server.Remove("hall");
        Assert.That(await viewer.ReceiveErrorAsync(), Does.Contain("no source"));
        await first.DisposeAsync();
        LedgerAssert.Balances(first);
        HandSource second = server.Add("hall", HandSource.FormatOf(4, 16_000));
        await ReceiveLevelAsync(viewer, second, 0.75f);
        await ReceiveAllKindsAsync(viewer, second);
    }

    [Test]
    public async Task Restarts_and_replaced_plans_of_a_pipeline_are_seen_through()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        var source = server.Add(new GstSource(Plan(1, 48_000), new GstSourceOptions { Name = "tone" }));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        await viewer.WatchAsync(
            server,
            """
            {"levels": ["tone"], "picture": {"source": "tone", "channels": [0]},
             "listen": {"source": "tone", "channel": 0}}
            """,
            "tone");
        await source.StartAsync();
        await ReceiveAllKindsAsync(viewer, epoch: 0);

        await source.ReplaceAsync(Plan(2, 16_000));
        await ReceiveAllKindsAsync(viewer, epoch: 1);
        await source.StopAsync();
        await source.StartAsync();
        await ReceiveAllKindsAsync(viewer, epoch: 2);
        Assert.That(source.Ledger.Total.Delivered, Is.Zero, "watching is not consuming");
    }

    [Test]
    public async Task A_request_that_replaces_another_begins_behind_its_answer()
    {
        await using LiveServer server = await LiveServer.StartAsync();
        HandSource one = server.Add("one", HandSource.FormatOf(1)), two = server.Add("two", HandSource.FormatOf(2));
        await using LiveClient viewer = await LiveClient.ConnectAsync(server);
        for (int round = 1; round <= 20; round++)
        {
            string asked = round % 2 == 0 ? "one" : "two";
            await viewer.AskAsync($$"""{"levels": ["{{asked}}"], "levelsRate": 25}""");
            Eventually.Is(() => server.Hub.IsWatching(asked), "it is watched");
            one.Send(480, static (_, _) => 0.5f);
            two.Send(480, static (_, _) => 0.5f);

            LiveMessage message = await viewer.ReceiveAsync();
            Assert.That((message.Kind, message.Source, message.U16(0)), Is.EqualTo((1, 0, round % 2 == 0 ? 1 : 2)));
        }
    }

    private static PipelinePlan Plan(int channels, int rate) => new()
    {
        Name = "tone",
        LaunchTexts =
        [
            $"audiotestsrc is-live=true samplesperbuffer={rate / 100} ! audio/x-raw,rate={rate},channels={channels} ! appsink",
        ],
    };

    private static async Task ReceiveLevelAsync(LiveClient viewer, HandSource source, float level)
    {
        bool isThere = false;
        Task sending = Task.Run(async () =>
        {
            while (!Volatile.Read(ref isThere))
            {
                source.Send(480, (_, _) => level);
                await Task.Delay(20);
            }
        });
        await viewer.ReceiveUntilAsync(message => message.Kind == 1 && message.F32(8) == level);
        Volatile.Write(ref isThere, true);
        await Eventually.Completes(sending, "the sending");
    }

    private static async Task ReceiveAllKindsAsync(LiveClient viewer, HandSource source)
    {
        HashSet<int> kinds = [];
        while (kinds.Count < 4)
        {
            source.Send(1_600, static (_, index) => index % 2 == 0 ? 0.5f : -0.5f);
            LiveMessage message = await viewer.ReceiveAsync();
            if (message.Kind == 1 ? message.U16(0) == 4 : message.Kind != 0) kinds.Add(message.Kind);
        }
    }

    private static async Task ReceiveAllKindsAsync(LiveClient viewer, uint epoch)
    {
        HashSet<int> kinds = [];
        await viewer.ReceiveUntilAsync(message =>
        {
            if (message.Kind != 0 && message.Epoch == epoch) kinds.Add(message.Kind);
            return kinds.Count == 4;
        });
    }
}
