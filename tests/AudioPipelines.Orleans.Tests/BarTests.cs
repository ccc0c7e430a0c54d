using System.Net;
using System.Text.Json.Nodes;
using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>Forty sources over three silos, and what happens to machines; prints the figures.</summary>
[Explicit, Category("Long")]
public class BarTests
{
    private const int Sources = 40;

    private TestFleet _fleet = null!;

    [SetUp]
    public async Task StartFleet()
    {
        _fleet = new TestFleet();
        _fleet.Start("a", "b", "c");
        using FleetHttp http = _fleet.Ask();
        foreach (int number in Enumerable.Range(0, Sources))
            await http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone($"tone-{number}"));
        AllRun();
    }

    [TearDown]
    public void StopFleet()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0) TestContext.Out.WriteLine(_fleet.Outputs());
        _fleet.Dispose();
    }

    /// <summary>Twenty times: a silo is killed, and one comes in its place.</summary>
    [Test]
    public void A_silo_is_killed_twenty_times_and_its_sources_run_elsewhere()
    {
        List<TimeSpan> all = [];
        for (int round = 0; round < 20; round++)
        {
            _fleet.Collector.Clear();
            HeardAll();
            TestSilo victim = _fleet.Silos.Where(silo => !silo.Program.HasExited).ElementAt(round % 3);
            string[] orphans = SourcesOf(victim.Name);
            Dictionary<string, FleetFrame> before = _fleet.Collector.Last();
            victim.Kill();
            Eventually.Is(
                () => orphans.All(name => _fleet.Collector.Last()[name] is { } frame && frame.Token > before[name].Token
                    && frame.Silo != victim.Name),
                $"the sources of {victim.Name} to run elsewhere; {_fleet.Outputs()}", TimeSpan.FromMinutes(1));
            FleetFrame[] frames = _fleet.Collector.Frames;
            FleetChecks.OneOwnerAtATime(frames);
            TimeSpan[] outages =
                [.. FleetChecks.Outages(frames).Where(outage => orphans.Contains(outage.Key)).Select(outage => outage.Value)];
            TestContext.Progress.WriteLine(
                $"round {round}: {FleetChecks.InWords(outages)}, refused {_fleet.Collector.Refused}, {FleetChecks.Load}");
            all.AddRange(outages);
            _fleet.StartOne($"new-{round}");
            _fleet.WaitForSilos();
            AllRun();
            // Until it has its part: else there is no one to kill in three rounds.
            Eventually.Is(() => SourcesOf($"new-{round}").Length >= Sources / 5, "the new silo to take its part",
                TimeSpan.FromMinutes(2));
            AllRun();
        }

        TestContext.Progress.WriteLine($"20 kills: {FleetChecks.InWords(all)}, {FleetChecks.Load}");
        Assert.That(all, Has.Count.GreaterThan(150));
    }

    /// <summary>Its sources move; when it wakes, nothing of it reaches anybody.</summary>
    [Test]
    public void A_silo_that_was_frozen_for_twenty_seconds_says_nothing_when_it_wakes()
    {
        _fleet.Collector.Clear();
        HeardAll();
        TestSilo frozen = _fleet.Silos[1];
        string[] orphans = SourcesOf(frozen.Name);
        Assert.That(orphans, Is.Not.Empty);
        long stoppedAt = FleetChecks.Now;
        frozen.Program.Signal("STOP");
        Eventually.Is(
            () => orphans.All(name => _fleet.Collector.Last()[name].Silo != frozen.Name), "its sources to run elsewhere",
            TimeSpan.FromMinutes(1));
        TimeSpan[] outages = [.. FleetChecks.Outages(_fleet.Collector.Frames).Values];
        Eventually.Holds(() => FleetChecks.Now - stoppedAt > 20_000_000, TimeSpan.FromSeconds(30));
        long wokenAt = FleetChecks.Now;
        frozen.Program.Signal("CONT");
        Eventually.Is(
            () => frozen.Program.HasExited, "the cluster to end the silo that it declared dead", TimeSpan.FromMinutes(1));
        // Frames stamped after the wake are its own doing; those before had left already.
        FleetFrame[] late = [.. _fleet.Collector.Frames.Where(frame => frame.Silo == frozen.Name && frame.At > wokenAt)];
        TestContext.Progress.WriteLine(
            $"frozen 20 s: {FleetChecks.InWords(outages)}; frames of the woken silo: {late.Length}; refused "
            + $"{_fleet.Collector.Refused}; {FleetChecks.Load}");
        Assert.That(late, Is.Empty);
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        AllRun();
    }

    /// <summary>Sources go on without a sample lost, and the fleet takes orders again when Redis is back.</summary>
    [Test]
    public async Task Redis_is_killed_and_started_again_and_no_source_notices()
    {
        _fleet.Collector.Clear();
        HeardAll();
        _fleet.Redis.Kill();
        Dictionary<string, FleetFrame> atKill = _fleet.Collector.Last();
        Eventually.Is(
            () => _fleet.Collector.Last().All(last => last.Value.Index > atKill[last.Key].Index + (10 * last.Value.Rate)),
            "ten seconds of each source without Redis", TimeSpan.FromMinutes(1));
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        Assert.That(FleetChecks.Outages(_fleet.Collector.Frames), Is.Empty, "none moved");
        _fleet.Redis.Start();
        using FleetHttp http = _fleet.Ask();
        long startedAt = FleetChecks.Now;
        Eventually.Is(
            () => http.SendAsync(HttpMethod.Post, "sources", FleetHttp.Tone("after")).GetAwaiter().GetResult().Status
                is HttpStatusCode.Created or HttpStatusCode.Conflict,
            "a source to be added", TimeSpan.FromMinutes(2));
        TestContext.Progress.WriteLine(
            $"Redis back: a source was added after {(FleetChecks.Now - startedAt) / 1e6:0.0} s, {FleetChecks.Load}");
        Eventually.Is(() => _fleet.Collector.Last().ContainsKey("after"), "its frames", TimeSpan.FromMinutes(1));
        AllRun(Sources + 1);
        JsonNode all = await http.ListAsync();
        long withheld = all["sources"]!.AsArray().Sum(source => (long)source!["withheld"]!);
        TestContext.Progress.WriteLine($"frames withheld: {withheld}, refused {_fleet.Collector.Refused}");
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
    }

    /// <summary>With all sources running: what each is silent for.</summary>
    [Test]
    public async Task A_drained_silo_gives_its_sources_away_without_a_gap()
    {
        _fleet.Collector.Clear();
        HeardAll();
        string[] moved = SourcesOf("b");
        using FleetHttp http = _fleet.Ask();
        long begun = FleetChecks.Now;
        await http.OkAsync(HttpMethod.Post, "silos/b/drain");
        double took = (FleetChecks.Now - begun) / 1e6;
        Eventually.Is(() => moved.All(name => _fleet.Collector.Last()[name].Silo != "b"), "frames from elsewhere");
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        TimeSpan[] outages = [.. FleetChecks.Outages(_fleet.Collector.Frames).Values];
        TestContext.Progress.WriteLine(
            $"drain of {moved.Length} sources in {took:0.0} s: {FleetChecks.InWords(outages)}, {FleetChecks.Load}");
        AllRun();
    }

    private string[] SourcesOf(string silo)
    {
        using FleetHttp http = _fleet.Ask();
        return
        [
            .. http.ListAsync().GetAwaiter().GetResult()["sources"]!.AsArray()
                .Where(source => (string?)source!["silo"] == silo).Select(source => (string)source!["name"]!),
        ];
    }

    private void HeardAll() => Eventually.Is(
        () => _fleet.Collector.Last().Count >= Sources, "a frame of each source", TimeSpan.FromMinutes(1));

    private void AllRun(int count = Sources)
    {
        using FleetHttp http = _fleet.Ask();
        Eventually.Is(
            () =>
            {
                JsonArray sources = http.ListAsync().GetAwaiter().GetResult()["sources"]!.AsArray();
                return sources.Count(source => (string?)source!["state"] == "running"
                    && (bool)source["ledger"]!["balances"]!) == count;
            },
            $"{count} sources to run with exact ledgers; {_fleet.Outputs()}", TimeSpan.FromMinutes(2));
    }
}
