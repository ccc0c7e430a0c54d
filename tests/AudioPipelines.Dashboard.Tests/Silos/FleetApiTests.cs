using System.Net;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests.Silos;

/// <summary>What the API tells of a fleet.</summary>
public sealed class FleetApiTests
{
    [Test]
    public async Task A_source_that_only_the_fleet_has_is_listed_with_its_silo()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("hall"), MemoryFleet.Runs("door", "berlin-2"));
        await using PageServer server = await StartAsync(fleet, "hall");
        JsonElement list = await server.Client.Json("api/v1/sources");
        JsonElement[] sources = [.. list.GetProperty("sources").EnumerateArray()];
        JsonElement door = sources[0], hall = sources[1];
        JsonElement detail = await server.Client.Json("api/v1/sources/door");
        Assert.Multiple(() =>
        {
            Assert.That(sources.Select(NameOf), Is.EqualTo(new[] { "door", "hall" }));
            Assert.That(door.GetProperty("state").GetString(), Is.EqualTo("running"));
            Assert.That(door.TryGetProperty("format", out _), Is.False);
            Assert.That(door.TryGetProperty("totals", out _), Is.False, "what was not heard here is not counted here");
            Assert.That(hall.TryGetProperty("totals", out _), Is.True);
            Assert.That(door.GetProperty("fleet").GetProperty("silo").GetString(), Is.EqualTo("berlin-2"));
            Assert.That(door.GetProperty("fleet").GetProperty("hasFrames").GetBoolean(), Is.False);
            Assert.That(door.GetProperty("fleet").GetProperty("delivered").GetInt64(), Is.EqualTo(1_234));
            Assert.That(hall.GetProperty("fleet").GetProperty("silo").GetString(), Is.EqualTo("berlin-1"));
            Assert.That(hall.GetProperty("fleet").GetProperty("hasFrames").GetBoolean(), Is.True);
            Assert.That(detail.GetProperty("channels").GetArrayLength(), Is.Zero);
        });

        fleet.Change(state => state with { Sources = [] });
        JsonElement left = await server.Client.Json("api/v1/sources");
        Assert.That(left.GetProperty("sources").EnumerateArray().Select(NameOf), Is.EqualTo(new[] { "hall" }));
        using HttpResponseMessage gone = await server.Client.GetAsync("api/v1/sources/door");
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("parked", "failed", 400)]
    [TestCase("waiting", "recovering", 350)]
    [TestCase("recovering", "recovering", 300)]
    [TestCase("starting", "starting", 90)]
    [TestCase("stopped", "stopped", 40)]
    [TestCase("ended", "ended", 30)]
    [TestCase("running", "running", 0)]
    public async Task Its_state_has_its_place_on_the_wall(string state, string shown, int trouble)
    {
        var fleet = new MemoryFleet(
            MemoryFleet.Runs("door") with { State = state, Detail = "No silo has the label 'gpu'. Start one that has it." });
        await using PageServer server = await StartAsync(fleet);
        JsonElement door = await server.Client.Json("api/v1/sources/door");
        JsonElement told = door.GetProperty("fleet");
        Assert.Multiple(() =>
        {
            Assert.That(door.GetProperty("state").GetString(), Is.EqualTo(shown));
            Assert.That(door.GetProperty("trouble").GetInt32(), Is.EqualTo(trouble));
            Assert.That(told.GetProperty("state").GetString(), Is.EqualTo(state));
            Assert.That(told.GetProperty("advice").GetString(), Is.EqualTo("Start one that has it."));
        });
    }

    [TestCase("running", 320)]
    [TestCase("recovering", 320)]
    [TestCase("waiting", 350)]
    public async Task A_source_whose_silo_does_not_answer_is_in_trouble_and_says_so(string state, int trouble)
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("door") with { State = state }, MemoryFleet.Runs("hall", "berlin-2"));
        fleet.ChangeSilo("berlin-1", silo => silo with { Answers = false });
        await using PageServer server = await StartAsync(fleet);
        JsonElement door = await server.Client.Json("api/v1/sources/door");
        JsonElement hall = await server.Client.Json("api/v1/sources/hall");
        JsonElement health = (await server.Client.Json("health")).GetProperty("sources").GetProperty("door");
        Assert.Multiple(() =>
        {
            Assert.That(door.GetProperty("fleet").GetProperty("siloAnswers").GetBoolean(), Is.False);
            Assert.That(door.GetProperty("trouble").GetInt32(), Is.EqualTo(trouble));
            Assert.That(hall.GetProperty("fleet").GetProperty("siloAnswers").GetBoolean(), Is.True);
            Assert.That(hall.GetProperty("trouble").GetInt32(), Is.Zero);
            Assert.That(health.GetProperty("status").GetString(), Is.EqualTo("degraded"));
            Assert.That(health.GetProperty("detail").GetString(), Does.StartWith("Its silo berlin-1 does not answer."));
        });
    }

    [Test]
    public async Task A_source_on_no_silo_has_none_that_could_answer()
    {
        var fleet = new MemoryFleet(new PageFleetSource { Name = "door", State = "stopped" });
        fleet.ChangeSilo("berlin-1", silo => silo with { Answers = false });
        await using PageServer server = await StartAsync(fleet);
        JsonElement door = await server.Client.Json("api/v1/sources/door");
        Assert.That(door.GetProperty("fleet").TryGetProperty("siloAnswers", out _), Is.False);
        Assert.That(door.GetProperty("trouble").GetInt32(), Is.EqualTo(40));
    }

    [Test]
    public async Task That_a_silo_falls_silent_and_answers_again_is_in_the_events_of_its_sources()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("door"));
        await using PageServer server = await StartAsync(fleet);
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events?source=door", UriKind.Relative));
        using var events = new EventReader(stream);
        fleet.ChangeSilo("berlin-1", silo => silo with { Answers = false });
        JsonElement silent = await events.NextAsync("event");
        fleet.ChangeSilo("berlin-1", silo => silo with { Answers = true });
        JsonElement back = await events.NextAsync("event");
        Assert.Multiple(() =>
        {
            Assert.That(silent.GetProperty("severity").GetString(), Is.EqualTo("warning"));
            Assert.That(silent.GetProperty("text").GetString(), Does.StartWith("Its silo berlin-1 does not answer."));
            Assert.That(back.GetProperty("text").GetString(), Is.EqualTo("Its silo berlin-1 answers again."));
        });
    }

    [Test]
    public async Task Why_its_frames_do_not_come_is_told_only_while_it_runs()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("hall"));
        await using PageServer server = await PageServer.StartAsync(
            page => page.Fleet = fleet,
            audio => audio.Add("hall", Descriptions.Short() with
            {
                LaunchTexts = ["filesrc location=/no/such/file ! wavparse ! audioconvert ! appsink name=audio"],
            }, autoStart: false));
        IAudioSource hall = server.Source("hall");
        await Assert.ThatAsync(() => hall.StartAsync(), Throws.InstanceOf<AudioSourceException>());
        JsonElement unheard = await server.Client.Json("api/v1/sources/hall");
        fleet.Change("hall", source => source with { State = "stopped", Silo = null });
        JsonElement stopped = await server.Client.Json("api/v1/sources/hall");
        Assert.Multiple(() =>
        {
            Assert.That(unheard.GetProperty("state").GetString(), Is.EqualTo("failed"));
            Assert.That(unheard.GetProperty("lastError").GetProperty("message").GetString(), Does.Contain("/no/such/file"));
            Assert.That(stopped.GetProperty("state").GetString(), Is.EqualTo("stopped"));
            Assert.That(stopped.TryGetProperty("lastError", out _), Is.False, "the fleet was told to stop it");
        });
    }

    [Test]
    public async Task The_silos_are_listed_by_name()
    {
        await using PageServer server = await StartAsync(new MemoryFleet());
        JsonElement list = await server.Client.Json("api/v1/silos");
        JsonElement silos = list.GetProperty("silos");
        Assert.Multiple(() =>
        {
            Assert.That(list.GetProperty("fleet").GetString(), Is.EqualTo("city"));
            Assert.That(silos.EnumerateArray().Select(NameOf), Is.EqualTo(new[] { "berlin-1", "berlin-2" }));
            Assert.That(silos[0].GetProperty("load").GetInt32(), Is.EqualTo(3));
            Assert.That(silos[0].GetProperty("capacity").GetInt32(), Is.EqualTo(20));
            Assert.That(silos[1].GetProperty("labels")[0].GetString(), Is.EqualTo("net=dante"));
            Assert.That(silos[1].GetProperty("isDraining").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task Without_a_fleet_nothing_tells_of_one()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Add("hall", Descriptions.Live(), autoStart: false));
        using HttpResponseMessage silos = await server.Client.GetAsync("api/v1/silos");
        using HttpResponseMessage drain = await server.Client.Command("api/v1/silos/berlin-1/drain");
        using HttpResponseMessage move = await server.Client.Command("api/v1/sources/hall/move", "{}");
        JsonElement hall = await server.Client.Json("api/v1/sources/hall");
        Assert.Multiple(() =>
        {
            Assert.That(silos.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(drain.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(move.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(hall.TryGetProperty("fleet", out _), Is.False);
        });
        Assert.That(await move.Problem(), Does.Contain("'hall' belongs to no fleet"));
    }

    [Test]
    public async Task Viewers_are_told_silos_and_moves_as_they_change()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("door"));
        await using PageServer server = await StartAsync(fleet);
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events?source=door", UriKind.Relative));
        using var events = new EventReader(stream);
        JsonElement first = await events.NextAsync("silos");
        Assert.That(first.GetProperty("silos").GetArrayLength(), Is.EqualTo(2));

        fleet.Change("door", door => door with { Silo = "berlin-2" });
        JsonElement changes = await events.NextAsync("changes");
        JsonElement told = await events.NextAsync("event");
        fleet.Change(state => state with { Error = "The city's Redis does not answer. Look whether it runs." });
        JsonElement silos = await events.NextAsync("silos");
        Assert.Multiple(() =>
        {
            JsonElement door = changes.GetProperty("sources")[0];
            Assert.That(door.GetProperty("fleet").GetProperty("silo").GetString(), Is.EqualTo("berlin-2"));
            Assert.That(told.GetProperty("type").GetString(), Is.EqualTo("fleet"));
            Assert.That(told.GetProperty("text").GetString(), Is.EqualTo("It went from berlin-1 to berlin-2."));
            Assert.That(silos.GetProperty("error").GetString(), Does.Contain("Redis"));
            Assert.That(silos.GetProperty("advice").GetString(), Is.EqualTo("Look whether it runs."));
        });
    }

    [Test]
    public async Task Viewers_are_told_what_changes_around_a_source_elsewhere_and_nothing_while_it_stands_still()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("door"), MemoryFleet.Runs("hall", "berlin-2"));
        await using PageServer server = await StartAsync(fleet);
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events", UriKind.Relative));
        using var events = new EventReader(stream);
        await events.NextAsync("silos");
        fleet.ChangeSilo("berlin-1", silo => silo with { Answers = false });
        JsonElement silent = Only(await events.NextAsync("changes"));

        // The same, told as another object.
        fleet.Change("hall", hall => hall with { });
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.Gate = gate.Task;
        (await server.Client.Command("api/v1/sources/door/move", "{}")).Dispose();
        JsonElement moving = Only(await events.NextAsync("changes"));
        gate.SetResult();
        JsonElement moved = Only(await events.NextAsync("changes"));
        Assert.Multiple(() =>
        {
            Assert.That(silent.GetProperty("siloAnswers").GetBoolean(), Is.False);
            Assert.That(moving.GetProperty("command").GetProperty("isUnderWay").GetBoolean(), Is.True);
            Assert.That(moved.TryGetProperty("command", out _), Is.False);
            Assert.That(moved.GetProperty("silo").GetString(), Is.EqualTo("berlin-2"));
        });

        static JsonElement Only(JsonElement changes)
        {
            JsonElement[] sources = [.. changes.GetProperty("sources").EnumerateArray()];
            Assert.That(sources.Select(NameOf), Is.EqualTo(new[] { "door" }));
            return sources[0].GetProperty("fleet");
        }
    }

    [Test]
    public async Task What_ails_a_source_of_another_machine_does_not_make_this_one_unhealthy()
    {
        var fleet = new MemoryFleet(MemoryFleet.Runs("door") with { State = "parked", Silo = null, Detail = "It crashed." });
        await using PageServer server = await StartAsync(fleet);
        JsonElement health = await server.Client.Json("health");
        JsonElement door = health.GetProperty("sources").GetProperty("door");
        Assert.Multiple(() =>
        {
            Assert.That(health.GetProperty("status").GetString(), Is.EqualTo("degraded"));
            Assert.That(door.GetProperty("detail").GetString(), Is.EqualTo("It is parked: It crashed."));
        });
    }

    [Test]
    public async Task Passwords_in_a_fleets_texts_are_not_shown()
    {
        var fleet = new MemoryFleet(
            MemoryFleet.Runs("door") with { State = "waiting", Detail = "rtsp://user:hunter2@door/ does not answer. Try it." });
        fleet.Change(state => state with { Error = "redis://:hunter2@db does not answer. Start it." });
        await using PageServer server = await StartAsync(fleet);
        foreach (string address in (string[])["api/v1/sources", "api/v1/silos", "health"])
            Assert.That(await server.Client.GetStringAsync(address), Does.Contain("answer").And.Not.Contain("hunter2"), address);
    }

    private static Task<PageServer> StartAsync(MemoryFleet fleet, params string[] here) => PageServer.StartAsync(
        page => page.Fleet = fleet,
        audio =>
        {
            foreach (string name in here) audio.Add(name, Descriptions.Live());
        });

    private static string? NameOf(JsonElement named) => named.GetProperty("name").GetString();
}
