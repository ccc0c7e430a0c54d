using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>What silos tell to a collector.</summary>
public class TelemetryTests
{
    private static readonly TimeSpan _start = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_request_is_one_trace_on_all_silos_that_it_reaches_and_no_frame_is_a_span()
    {
        await using TraceCollector collector = await TraceCollector.StartAsync();
        using var redis = new RedisServer();
        using var broker = NatsServer.Start();
        using TestSilo one = Start("one"), other = Start("other");
        using var fleet = new FleetHttp(one.Http);
        Eventually.Is(() => fleet.Sees(2), $"two silos; {one.Program.Output} {other.Program.Output}", _start);

        for (int number = 0; number < 4; number++)
            await fleet.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone($"tone-{number}"));
        using var metrics = new HttpClient { BaseAddress = new Uri(other.Http, "/") };
        Eventually.Is(
            () => metrics.GetStringAsync("metrics").GetAwaiter().GetResult().Split('\n').Any(
                line => line.StartsWith("nats_client_sent_bytes") && line.Contains("service_instance_id=\"other\"")),
            "the broker's client tells how much it has sent", _start);
        await fleet.OkAsync(HttpMethod.Post, "sources/tone-0/stop");
        Eventually.Is(() => Stops(collector).Length > 0, "the last request's trace", _start);

        Eventually.Is(
            () => collector.Spans.GroupBy(span => span.Trace).Any(
                trace => trace.Select(span => span.Silo).Distinct().Count() == 2
                    && trace.Any(span => span.Library == "Microsoft.AspNetCore")
                    && trace.Any(span => span.Library == "Microsoft.Orleans.Application")),
            "a trace from the request to a grain on another silo", _start);
        Assert.That(collector.Spans.Where(IsOfFrames), Is.Empty);

        TestSilo Start(string name) => TestSilo.StartProgram(
            redis.Address, "traced", name, broker.Url, collector.Environment, "--always");
    }

    private static bool IsOfFrames(CollectedSpan span) =>
        span.Destination?.EndsWith(".frames", StringComparison.Ordinal) == true;

    private static CollectedSpan[] Stops(TraceCollector collector) =>
        [.. collector.Spans.Where(span => span.Name.Contains("stop", StringComparison.OrdinalIgnoreCase))];
}
