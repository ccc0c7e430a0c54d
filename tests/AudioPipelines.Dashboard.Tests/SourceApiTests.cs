using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What the API tells of real sources.</summary>
public sealed class SourceApiTests
{
    private static readonly string[] _sums =
    [
        "elapsed", "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding", "received", "resampled", "late",
        "duplicate", "overflow", "trimmed", "pending",
    ];

    private PageServer _server = null!;
    private string _folder = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = TestFolder.Create("dumps");
        var flight = new FlightRecorderPlan { Length = TimeSpan.FromSeconds(2), Folder = _folder };
        _server = await PageServer.StartAsync(
            audio: audio =>
            {
                audio.Add("live", Descriptions.Live());
                audio.Add("lossy", Descriptions.Lossy());
                audio.Add("idle/one", Descriptions.Live(), autoStart: false);
                audio.Add("flight", Descriptions.Live() with { FlightRecorder = flight });
                audio.AddHandler("lossy", (_, _) => { });
                audio.AddFolder("pipelines");
            },
            files: [("pipelines/door.yaml", Descriptions.File(channels: 2))]);
        await Eventually.Completes(_server.Source("lossy").Completion, "the lossy source ends");
        foreach (string name in new[] { "live", "flight", "door" })
            Eventually.Is(() => _server.Source(name).Ledger.Total.Elapsed > 0, $"{name} has brought audio");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task TheNumbersAreTheLedgers()
    {
        JsonElement detail = await _server.Client.Json("api/v1/sources/lossy");
        Ledger ledger = _server.Source("lossy").Ledger;
        Assert.That(ledger.Total.Lost, Is.EqualTo(960), "the source lost what it was made to lose");
        Assert.That(ledger.Total.Delivered, Is.Positive);
        Assert.Multiple(() =>
        {
            Assert.That(Sums(detail.GetProperty("totals")), Is.EqualTo(Sums(ledger.Total)));
            for (int channel = 0; channel < 2; channel++)
            {
                JsonElement shown = detail.GetProperty("channels")[channel];
                Assert.That(Sums(shown.GetProperty("ledger")), Is.EqualTo(Sums(ledger.Channels[channel])));
                Assert.That(shown.GetProperty("stream").GetString(), Is.EqualTo("audio"));
            }

            Assert.That(detail.GetProperty("ledgerBalances").GetBoolean(), Is.True);
            Assert.That(detail.GetProperty("state").GetString(), Is.EqualTo("ended"));
        });
    }

    [Test]
    public async Task AGapOfAllChannelsIsToldOnce()
    {
        JsonElement gaps = (await _server.Client.Json("api/v1/sources/lossy/gaps?seconds=600")).GetProperty("gaps");
        JsonElement gap = gaps.EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(gap.GetProperty("channels").EnumerateArray().Select(n => n.GetInt32()), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(gap.GetProperty("channel").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(gap.GetProperty("start").GetInt64(), Is.EqualTo(9_600));
            Assert.That(gap.GetProperty("length").GetInt64(), Is.EqualTo(480));
            Assert.That(gap.GetProperty("reason").GetString(), Is.EqualTo("lost"));
            Assert.That(
                gap.GetProperty("to").GetDateTimeOffset() - gap.GetProperty("from").GetDateTimeOffset(),
                Is.EqualTo(TimeSpan.FromMilliseconds(10)));
        });
    }

    [Test]
    public async Task ASummarySaysWhatIsKnownAndLeavesOutTheRest()
    {
        JsonElement list = await _server.Client.Json("api/v1/sources");
        JsonElement[] sources = [.. list.GetProperty("sources").EnumerateArray()];
        string[] names = [.. sources.Select(source => source.GetProperty("name").GetString()!)];
        JsonElement live = await _server.Client.Json("api/v1/sources/live");
        JsonElement idle = await _server.Client.Json("api/v1/sources/idle%2Fone");
        Assert.Multiple(() =>
        {
            Assert.That(names, Is.EqualTo(new[] { "door", "flight", "idle/one", "live", "lossy" }));
            Assert.That(live.GetProperty("state").GetString(), Is.EqualTo("running"));
            Assert.That(live.GetProperty("isLive").GetBoolean(), Is.True);
            Assert.That(live.GetProperty("format").GetProperty("rate").GetInt32(), Is.EqualTo(48_000));
            Assert.That(live.GetProperty("format").GetProperty("labels").GetArrayLength(), Is.EqualTo(2));
            Assert.That(live.GetProperty("alignment").GetProperty("basis").GetString(), Is.EqualTo("sampleCount"));
            Assert.That(live.GetProperty("startedAt").GetDateTimeOffset(), Is.LessThan(DateTimeOffset.UtcNow));
            Assert.That(live.TryGetProperty("lastError", out _), Is.False);
            Assert.That(live.GetProperty("canDump").GetBoolean(), Is.False);
            Assert.That(live.GetProperty("canReload").GetBoolean(), Is.False);
            Assert.That(idle.GetProperty("state").GetString(), Is.EqualTo("created"));
            Assert.That(idle.TryGetProperty("format", out _), Is.False);
        });
    }

    [Test]
    public async Task TheGraphIsThatOfTheRunningPipelines()
    {
        using HttpResponseMessage graph = await _server.Client.GetAsync("api/v1/sources/door/graph");
        string text = await graph.Content.ReadAsStringAsync();
        using HttpResponseMessage none = await _server.Client.GetAsync("api/v1/sources/idle%2Fone/graph");
        Assert.Multiple(() =>
        {
            Assert.That(graph.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/vnd.graphviz"));
            Assert.That(text, Does.Contain("digraph").And.Contain("GstAudioTestSrc"));
            Assert.That(text, Does.Not.Contain(Descriptions.Secret));
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        });
    }

    [Test]
    public async Task FiguresLatencyAndEventsAreKept()
    {
        JsonElement history = default;
        await Eventually.Completes(
            Task.Run(async () =>
            {
                do history = await _server.Client.Json("api/v1/sources/live/history?seconds=60");
                while (!Names(history).Contains("latencyP99") || !Names(history).Contains("received"));
            }),
            "figures are kept");
        JsonElement latency = await _server.Client.Json("api/v1/sources/live/latency");
        JsonElement none = await _server.Client.Json("api/v1/sources/lossy/latency");
        JsonElement events = await _server.Client.Json("api/v1/sources/lossy/events");
        long last = events.GetProperty("events").EnumerateArray().Last().GetProperty("id").GetInt64();
        JsonElement later = await _server.Client.Json($"api/v1/sources/lossy/events?after={last}");
        Assert.Multiple(() =>
        {
            foreach (JsonElement series in history.GetProperty("series").EnumerateArray())
            {
                Assert.That(
                    series.GetProperty("values").GetArrayLength(), Is.EqualTo(history.GetProperty("times").GetArrayLength()));
            }

            Assert.That(
                latency.GetProperty("counts").EnumerateArray().Sum(count => count.GetInt64()),
                Is.EqualTo(latency.GetProperty("count").GetInt64()).And.Positive);
            Assert.That(
                latency.GetProperty("counts").GetArrayLength(),
                Is.EqualTo(latency.GetProperty("bounds").GetArrayLength() + 1));
            Assert.That(none.ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(
                events.GetProperty("events").EnumerateArray().Select(what => what.GetProperty("type").GetString()),
                Does.Contain("started").And.Contain("gap").And.Contain("state"));
            Assert.That(later.GetProperty("events").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task TheFlightRecorderIsWrittenToTheFolderOfItsPlan()
    {
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/sources/flight/dump");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        string folder = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("folder").GetString()!;
        using HttpResponseMessage again = await _server.Client.Command("api/v1/sources/flight/dump");
        using HttpResponseMessage none = await _server.Client.Command("api/v1/sources/live/dump");
        Assert.Multiple(() =>
        {
            Assert.That(Path.GetDirectoryName(folder), Is.EqualTo(_folder));
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Does.Contain("description.yaml"));
            Assert.That(Directory.GetFiles(folder, "*.wav"), Is.Not.Empty);
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        });
    }

    [Test]
    public async Task TheDocumentListsEveryAddress()
    {
        JsonElement document = await _server.Client.Json("api/v1/openapi.json");
        string[] told = [.. document.GetProperty("paths").EnumerateObject().SelectMany(
            path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name[1..]}")).Order()];
        string[] mounted = [.. _server.Addresses.Where(address => !address.Contains("assets/", StringComparison.Ordinal)
            && !address.EndsWith("{**rest}", StringComparison.Ordinal) && !address.EndsWith(".html", StringComparison.Ordinal)
            && !address.Contains(" /", StringComparison.Ordinal) && !address.EndsWith(' ')).Order()];
        Assert.That(told, Is.EqualTo(mounted));
    }

    [Test]
    public async Task MetricsAreWhatPrometheusReads()
    {
        using HttpResponseMessage answer = await _server.Client.GetAsync("metrics");
        string text = await answer.Content.ReadAsStringAsync();
        long lost = _server.Source("lossy").Ledger.Total.Lost;
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentType?.ToString(), Does.StartWith("text/plain; version=0.0.4"));
            Assert.That(lines, Does.Contain(
                "audiopipelines_samples_elapsed_total{audiopipelines_source_name=\"lossy\","
                + $"audiopipelines_outcome=\"lost\"}} {lost}"));
            Assert.That(lines, Does.Contain("# TYPE audiopipelines_source_state gauge"));
            Assert.That(lines.Where(line => line.Contains("latency_seconds_bucket{audiopipelines_source_name=\"live\"",
                StringComparison.Ordinal)), Is.Not.Empty);
            foreach (string line in lines)
                Assert.That(line, Does.Match(@"^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+=""[^""]*"",?)+\})? -?[\d.eE+-]+)$"));
            Assert.That(lines, Is.Unique);
        });
    }

    [Test]
    public async Task HealthIsThatOfTheWorstSource()
    {
        JsonElement health = await _server.Client.Json("health");
        Assert.Multiple(() =>
        {
            Assert.That(health.GetProperty("status").GetString(), Is.EqualTo("healthy"));
            Assert.That(
                health.GetProperty("sources").GetProperty("lossy").GetProperty("detail").GetString(),
                Is.EqualTo("It came to its end."));
        });
    }

    private static string[] Names(JsonElement history) =>
        [.. history.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("name").GetString()!)];

    private static long[] Sums(JsonElement ledger) => [.. _sums.Select(sum => ledger.GetProperty(sum).GetInt64())];

    private static long[] Sums(ChannelLedger ledger) =>
    [
        ledger.Elapsed, ledger.Delivered, ledger.Unclaimed, ledger.Lost, ledger.NotStarted, ledger.Stalled, ledger.Ended,
        ledger.Padding, ledger.Received, ledger.Resampled, ledger.Late, ledger.Duplicate, ledger.Overflow, ledger.Trimmed,
        ledger.Pending,
    ];
}
