using System.Net;
using System.Text.Json.Nodes;
using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>Three silos as processes on a real Redis, and one consumer of all their frames.</summary>
public class FleetTests
{
    private TestFleet _fleet = null!;
    private FleetHttp _http = null!;

    [OneTimeSetUp]
    public void StartSilos()
    {
        _fleet = new TestFleet();
        _fleet.Start("a", "b", "c");
        _http = _fleet.Ask();
    }

    /// <summary>Each test begins with three silos that take sources, and none there.</summary>
    [SetUp]
    public async Task EmptyFleet()
    {
        JsonNode all = await _http.ListAsync();
        foreach (JsonNode? source in all["sources"]!.AsArray())
            await _http.OkAsync(HttpMethod.Delete, $"sources/{source!["name"]}");
        foreach (JsonNode? silo in all["silos"]!.AsArray().Where(silo => (bool)silo!["isDraining"]!))
            await _http.OkAsync(HttpMethod.Post, $"silos/{silo!["name"]}/undrain");
        _fleet.Collector.Clear();
    }

    [TearDown]
    public void TellOutputs()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0) TestContext.Out.WriteLine(_fleet.Outputs());
    }

    [OneTimeTearDown]
    public void StopSilos()
    {
        _http.Dispose();
        _fleet.Dispose();
    }

    [Test]
    public async Task Sources_are_spread_over_the_silos_and_run()
    {
        await AddAsync(9);
        JsonNode all = await _http.ListAsync();
        Assert.That(all["silos"]!.AsArray().Select(silo => (int)silo!["sources"]!), Is.All.EqualTo(3), all.ToJsonString());
        Eventually.Is(() => _fleet.Collector.Last().Count == 9, "frames of each source");
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
    }

    [Test]
    public async Task Sources_that_are_added_at_once_are_all_kept()
    {
        string[] names = [.. Enumerable.Range(0, 150).Select(number => $"quiet-{number:000}")];
        await Task.WhenAll(names.Select(name =>
        {
            JsonObject source = FleetHttp.Tone(name);
            source["run"] = false;
            return _http.OkAsync(HttpMethod.Post, "sources", source);
        }));
        JsonNode all = await _http.ListAsync();
        Assert.That(all["sources"]!.AsArray().Select(source => (string)source!["name"]!), Is.EqualTo(names));
        await Task.WhenAll(names.Select(name => _http.OkAsync(HttpMethod.Delete, $"sources/{name}")));
        Assert.That((await _http.ListAsync())["sources"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_stopped_source_is_silent_and_starts_with_a_greater_token()
    {
        await AddAsync(2);
        HeardAll(2);
        JsonNode stopped = await _http.OkAsync(HttpMethod.Post, "sources/tone-0/stop");
        Assert.That((string?)stopped["state"], Is.EqualTo("stopped"));
        FleetFrame last = _fleet.Collector.Last()["tone-0"];
        FleetFrame other = _fleet.Collector.Last()["tone-1"];
        Eventually.Is(
            () => _fleet.Collector.Last()["tone-1"].Index > other.Index + (5 * other.Samples), "other sources to go on");
        Assert.That(_fleet.Collector.Last()["tone-0"].Index, Is.EqualTo(last.Index).Or.EqualTo(last.Index + last.Samples),
            "what was on its way when it stopped");
        await _http.OkAsync(HttpMethod.Post, "sources/tone-0/start");
        Eventually.Is(() => _fleet.Collector.Last()["tone-0"].Token > last.Token, "a run with a greater token");
    }

    [Test]
    public async Task A_source_starts_right_after_it_was_stopped_as_often_as_one_likes()
    {
        await AddAsync(1);
        long token = 0;
        for (int round = 0; round < 5; round++)
        {
            await _http.OkAsync(HttpMethod.Post, "sources/tone-0/stop");
            JsonNode started = await _http.OkAsync(HttpMethod.Post, "sources/tone-0/start");
            Assert.That((string?)started["state"], Is.EqualTo("starting").Or.EqualTo("running"), started.ToJsonString());
            Assert.That((long)started["token"]!, Is.GreaterThan(token));
            token = (long)started["token"]!;
        }

        Eventually.Is(() => _fleet.Collector.Last().GetValueOrDefault("tone-0")?.Token == token, "frames of the last run");
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        AllRun(1);
    }

    [Test]
    public async Task What_cannot_be_done_is_refused_in_words()
    {
        await AddAsync(2);
        await Refused(HttpMethod.Post, "sources", FleetHttp.Tone("tone-1"), 409, "There is a source 'tone-1' already");
        await Refused(HttpMethod.Post, "sources/ton-1/stop", null, 404, "Did you mean 'tone-1'?");
        await Refused(HttpMethod.Post, "silos/x/drain", null, 404, "no silo 'x'. It has a, b, c");
        JsonObject wrong = FleetHttp.Tone("wrong");
        wrong["parameters"] = new JsonObject { ["wave"] = "sinus" };
        await Refused(HttpMethod.Post, "sources", wrong, 400, "sinus");
        JsonObject preset = FleetHttp.Tone("wrong");
        preset["description"] = "tune";
        await Refused(HttpMethod.Post, "sources", preset, 400, "Did you mean 'tone'?");
        JsonNode waiting = await _http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("seeing", true, "gpu"));
        Assert.That((string?)waiting["state"], Is.EqualTo("waiting"));
        Assert.That(
            (string?)waiting["detail"], Does.Contain("no silo that takes sources has the label 'gpu'. Start a silo with it"));
        await _http.OkAsync(HttpMethod.Delete, "sources/seeing");
        foreach (string silo in (string[])["a", "b", "c"]) await _http.OkAsync(HttpMethod.Post, $"silos/{silo}/drain");
        waiting = await _http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("late"));
        Assert.That((string?)waiting["detail"], Does.Contain("a, b, c could take it, but are drained"));
        await _http.OkAsync(HttpMethod.Delete, "sources/late");
        Assert.That((await _http.ListAsync())["sources"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_source_that_fails_on_every_silo_is_parked_with_its_story_and_the_others_go_on()
    {
        await AddAsync(2);
        JsonObject poison = FleetHttp.Tone("poison");
        poison["description"] =
            "name: poison\nlaunch: filesrc location=/nowhere/at-all.wav ! wavparse ! audioconvert ! appsink name=audio\n";
        poison["parameters"] = new JsonObject();
        await _http.OkAsync(HttpMethod.Post, "sources", poison);
        JsonNode? parked = null;
        Eventually.Is(
            () => (string?)(parked = Get("sources/poison"))["state"] == "parked", $"it to be parked; {_fleet.Outputs()}",
            TimeSpan.FromMinutes(2));
        string story = (string)parked!["detail"]!;
        Assert.That(story, Does.Contain("attempt 1 on").And.Contains("attempt 3 on").And.Contains("at-all.wav"));
        Assert.That(story, Does.Contain("mend what is wrong, then start it"));
        Assert.That(new[] { "a", "b", "c" }.Count(silo => story.Contains($" on {silo}: ", StringComparison.Ordinal)),
            Is.GreaterThan(1), story);
        await _http.OkAsync(HttpMethod.Delete, "sources/poison");
        AllRun(2);
    }

    private JsonNode Get(string path) => _http.OkAsync(HttpMethod.Get, path).GetAwaiter().GetResult();

    [Test]
    public async Task The_tool_tells_and_steers_the_fleet()
    {
        await AddAsync(3);
        string at = _fleet.Silos[0].Http.GetLeftPart(UriPartial.Authority);
        string list = Repository.RunCli(["fleet", "list", "--at", at]).Exited().Output;
        Assert.That(list.Split('\n').Count(line => line.StartsWith("tone-", StringComparison.Ordinal)), Is.EqualTo(3), list);
        Assert.That(Repository.RunCli(["fleet", "stop", "tone-2", "--at", at]).Exited().Output, Does.Contain("tone-2  stopped"));
        Assert.That(
            Repository.RunCli(["fleet", "start", "tone-2", "--at", at, "--json"]).Exited().Output,
            Does.Contain("\"name\":\"tone-2\""));
        ProgramResult unknown = Repository.RunCli(["fleet", "drian", "a", "--at", at]);
        Assert.That(unknown.ExitCode, Is.EqualTo(2), unknown.Error);
        Assert.That(unknown.Error, Does.Contain("did you mean 'drain'?"));
        ProgramResult nowhere = Repository.RunCli(["fleet", "list", "--at", $"http://127.0.0.1:{Ports.Free()}"]);
        Assert.That(nowhere.ExitCode, Is.EqualTo(1));
        Assert.That(nowhere.Error, Does.Contain("No silo answers at").And.Contains("--at"));
    }

    [Test]
    public async Task A_drained_silo_has_no_sources_and_none_of_them_a_gap_where_two_may_read()
    {
        await AddAsync(9);
        HeardAll(9);
        string[] moved = await SourcesOf("b");
        JsonNode drained = await _http.OkAsync(HttpMethod.Post, "silos/b/drain");
        Assert.That(((int)drained["sources"]!, (bool)drained["isDraining"]!), Is.EqualTo((0, true)));
        Eventually.Is(() => moved.All(name => _fleet.Collector.Last()[name].Silo != "b"), "frames from elsewhere");
        long missing = FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        Dictionary<string, TimeSpan> outages = FleetChecks.Outages(_fleet.Collector.Frames);
        Assert.That(outages.Keys, Is.EquivalentTo(moved));
        TestContext.Out.WriteLine(
            $"drained: {FleetChecks.InWords(outages.Values)}, {missing} frames withheld, {FleetChecks.Load}");
        AllRun(9);
    }

    [Test]
    public async Task A_drain_that_is_called_off_ends_and_the_silo_keeps_what_it_still_has()
    {
        await AddAsync(18);
        Task<JsonNode> drain = _http.OkAsync(HttpMethod.Post, "silos/b/drain");
        Eventually.Is(() => IsDraining("b"), "silo b to drain");
        await _http.OkAsync(HttpMethod.Post, "silos/b/undrain");
        await Eventually.Completes(drain, "the drain ends, although sources are left", TimeSpan.FromMinutes(1));

        Assert.That(IsDraining("b"), Is.False);
        AllRun(18);
        FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
    }

    [Test]
    public async Task Sources_of_a_killed_silo_run_elsewhere_with_greater_tokens()
    {
        using TestSilo victim = _fleet.StartOne("victim");
        _fleet.WaitForSilos();
        await AddAsync(4);
        foreach (int number in Enumerable.Range(0, 4))
        {
            if ((await SourcesOf("victim")).Contains($"tone-{number}")) continue;
            await _http.OkAsync(HttpMethod.Post, $"sources/tone-{number}/move?silo=victim");
        }

        _fleet.Collector.Clear();
        HeardAll(4);
        string[] orphans = await SourcesOf("victim");
        Assert.That(orphans, Is.Not.Empty);
        Dictionary<string, FleetFrame> before = _fleet.Collector.Last();
        victim.Kill();
        Eventually.Is(
            () => orphans.All(name => _fleet.Collector.Last()[name] is { } frame && frame.Silo != "victim"
                && frame.Token > before[name].Token),
            "each source to run elsewhere", TimeSpan.FromMinutes(2));
        long missing = FleetChecks.OneOwnerAtATime(_fleet.Collector.Frames);
        AllRun(4);
        Dictionary<string, TimeSpan> outages = FleetChecks.Outages(_fleet.Collector.Frames);
        Assert.That(orphans, Is.SubsetOf(outages.Keys));
        TestContext.Out.WriteLine(
            $"killed: {FleetChecks.InWords(outages.Values)}, {missing} frames withheld, {FleetChecks.Load}");
    }

    /// <summary>Adds sources that tick, every other one of which two may read, and waits until they run.</summary>
    private async Task AddAsync(int count)
    {
        foreach (int number in Enumerable.Range(0, count))
            await _http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone($"tone-{number}", twoReaders: number % 2 == 0));
        AllRun(count);
    }

    private void HeardAll(int count) => Eventually.Is(
        () => _fleet.Collector.Last().Count == count, "a frame of each source");

    private bool IsDraining(string silo) => _http.ListAsync().GetAwaiter().GetResult()["silos"]!.AsArray()
        .Any(one => (string?)one!["name"] == silo && (bool)one["isDraining"]!);

    private async Task<string[]> SourcesOf(string silo) =>
    [
        .. (await _http.ListAsync())["sources"]!.AsArray()
            .Where(source => (string?)source!["silo"] == silo).Select(source => (string)source!["name"]!),
    ];

    private void AllRun(int count)
    {
        JsonNode? all = null;
        Eventually.Is(
            () =>
            {
                all = _http.ListAsync().GetAwaiter().GetResult();
                return all["sources"]!.AsArray().Count(source => (string?)source!["state"] == "running") == count;
            },
            $"{count} sources to run; {_fleet.Outputs()}", TimeSpan.FromMinutes(1));
        Assert.That(all!["sources"]!.AsArray().Select(source => (bool)source!["ledger"]!["balances"]!), Is.All.True);
    }

    private async Task Refused(HttpMethod method, string path, JsonNode? body, int status, string words)
    {
        (HttpStatusCode answered, JsonNode? problem) = await _http.SendAsync(method, path, body);
        Assert.That((int)answered, Is.EqualTo(status), problem?.ToJsonString());
        Assert.That((string?)problem!["detail"], Does.Contain(words));
    }
}
