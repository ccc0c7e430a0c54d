using System.Net;
using System.Text.Json;

namespace AudioPipelines.Dashboard.Tests.Silos;

/// <summary>What viewers may have a fleet do.</summary>
public sealed class FleetCommandTests
{
    private MemoryFleet _fleet = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task Start()
    {
        _fleet = new MemoryFleet(
            MemoryFleet.Runs("hall"), MemoryFleet.Runs("door"),
            new PageFleetSource { Name = "attic", State = "stopped" });
        _server = await PageServer.StartAsync(
            page => page.Fleet = _fleet, audio => audio.Add("hall", Descriptions.Live()).Add("here", Descriptions.Live()));
    }

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [TestCase("sources/door/move", "{\"silo\": \"berlin-2\"}", "move door to berlin-2")]
    [TestCase("sources/door/move", "{}", "move door to the best")]
    [TestCase("sources/door/move", null, "move door to the best")]
    [TestCase("sources/door/stop", "{}", "stop door")]
    [TestCase("sources/attic/start", null, "start attic")]
    [TestCase("sources/door/restart", "{}", "stop door", "start door")]
    [TestCase("silos/berlin-1/drain", "{}", "drain berlin-1")]
    public async Task A_command_reaches_the_fleet(string address, string? body, params string[] told)
    {
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/" + address, body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(_fleet.Told, Is.EqualTo(told));
    }

    [Test]
    public async Task A_silo_that_was_drained_is_taken_into_use_again()
    {
        using HttpResponseMessage early = await _server.Client.Command("api/v1/silos/berlin-1/undrain");
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "it is in use");
        (await _server.Client.Command("api/v1/silos/berlin-1/drain")).Dispose();
        JsonElement drained = await _server.Client.Json("api/v1/silos");
        (await _server.Client.Command("api/v1/silos/berlin-1/undrain")).Dispose();
        Assert.That(drained.GetProperty("silos")[0].GetProperty("isDraining").GetBoolean(), Is.True);
        Assert.That(_fleet.Told, Is.EqualTo(new[] { "drain berlin-1", "undrain berlin-1" }));
    }

    [Test]
    public async Task A_source_whose_frames_come_here_is_stopped_by_the_fleet_and_goes_on_listening()
    {
        IAudioSource hall = _server.Source("hall");
        Eventually.Is(() => hall.State is AudioSourceState.Running, "it runs");
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/sources/hall/stop", "{}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        JsonElement shown = await _server.Client.Json("api/v1/sources/hall");
        Assert.Multiple(() =>
        {
            Assert.That(_fleet.Told, Is.EqualTo(new[] { "stop hall" }));
            Assert.That(hall.State, Is.EqualTo(AudioSourceState.Running));
            Assert.That(shown.GetProperty("state").GetString(), Is.EqualTo("stopped"));
        });
    }

    [TestCase("sources/hall/pause", "{}", 409, "Stop it, and start it later.")]
    [TestCase("sources/hall/resume", "{}", 409, "Stop it, and start it later.")]
    [TestCase("sources/hall/reload", "{}", 409, "Change its description there")]
    [TestCase("sources/door/start", "{}", 409, "'door' is running")]
    [TestCase("sources/attic/stop", "{}", 409, "'attic' is stopped")]
    [TestCase("sources/attic/move", "{}", 409, "Start it: the fleet chooses the silo then.")]
    [TestCase("sources/here/move", "{}", 409, "'here' belongs to no fleet")]
    [TestCase("sources/door/move", "{\"silo\": \"berlin-1\"}", 409, "'door' is on berlin-1 already")]
    [TestCase("sources/door/move", "{\"silo\": \"paris\"}", 404, "api/v1/silos lists")]
    [TestCase("sources/door/move", "{\"silo\": \"\"}", 404, "api/v1/silos lists")]
    [TestCase("sources/door/move", "{\"to\": \"berlin-2\"}", 400, "")]
    [TestCase("sources/door/move", "{\"silo\": 2}", 400, "")]
    [TestCase("sources/door/move", "[]", 400, "")]
    [TestCase("sources/nobody/move", "{}", 404, "api/v1/sources lists")]
    [TestCase("silos/paris/drain", "{}", 404, "api/v1/silos lists")]
    [TestCase("silos/berlin-1/drain", "{\"force\": true}", 400, "")]
    public async Task A_command_that_makes_no_sense_says_so_and_does_not_reach_it(
        string address, string body, int status, string detail)
    {
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/" + address, body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Problem(), Does.Contain(detail));
        Assert.That(_fleet.Told, Is.Empty);
    }

    [Test]
    public async Task A_drain_that_takes_long_is_called_off()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fleet.Gate = gate.Task;
        (await _server.Client.Command("api/v1/silos/berlin-1/drain")).Dispose();
        _fleet.Change(state => state with { Silos = [.. state.Silos.Select(silo => silo with { IsDraining = true })] });
        _fleet.Gate = Task.CompletedTask;
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/silos/berlin-1/undrain");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(_fleet.Told, Is.EqualTo(new[] { "drain berlin-1", "undrain berlin-1" }));
        gate.SetResult();
    }

    [Test]
    public async Task Nothing_is_moved_to_a_silo_that_is_drained()
    {
        (await _server.Client.Command("api/v1/silos/berlin-2/drain")).Dispose();
        using HttpResponseMessage answer = await _server.Client.Command("api/v1/sources/door/move", "{\"silo\": \"berlin-2\"}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await answer.Problem(), Does.Contain("Use it again first"));
        Assert.That(_fleet.Told, Is.EqualTo(new[] { "drain berlin-2" }));
    }

    [Test]
    public async Task A_fleet_that_does_not_do_it_says_why_and_what_to_do()
    {
        _fleet.Refuses = new AudioSourceException("No other silo has the label 'gpu'. Give one the label, or add a silo.");
        using HttpResponseMessage move = await _server.Client.Command("api/v1/sources/door/move", "{}");
        using HttpResponseMessage drain = await _server.Client.Command("api/v1/silos/berlin-2/drain", "{}");
        JsonElement told = (await _server.Client.Json("api/v1/sources/door")).GetProperty("fleet").GetProperty("command");
        JsonElement silos = await _server.Client.Json("api/v1/silos");
        JsonElement events = await _server.Client.Json("api/v1/sources/door/events");
        Assert.Multiple(() =>
        {
            Assert.That(move.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(drain.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(told.GetProperty("name").GetString(), Is.EqualTo("move"));
            Assert.That(told.GetProperty("isUnderWay").GetBoolean(), Is.False);
            Assert.That(told.GetProperty("advice").GetString(), Is.EqualTo("Give one the label, or add a silo."));
            Assert.That(
                silos.GetProperty("silos")[1].GetProperty("command").GetProperty("error").GetString(), Does.Contain("gpu"));
            Assert.That(events.GetProperty("events")[0].GetProperty("type").GetString(), Is.EqualTo("error"));
        });
        Assert.That(await move.Problem(), Does.Contain("No other silo has the label"));

        _fleet.Refuses = null;
        (await _server.Client.Command("api/v1/sources/door/move", "{}")).Dispose();
        JsonElement after = (await _server.Client.Json("api/v1/sources/door")).GetProperty("fleet");
        Assert.That(after.TryGetProperty("command", out _), Is.False, "one that was done leaves nothing behind");
    }

    [Test]
    public async Task A_command_that_takes_long_goes_on_and_lets_no_second_one_through()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fleet.Gate = gate.Task;
        using HttpResponseMessage first = await _server.Client.Command("api/v1/silos/berlin-1/drain");
        JsonElement silos = await _server.Client.Json("api/v1/silos");
        using HttpResponseMessage second = await _server.Client.Command("api/v1/silos/berlin-1/drain");
        Assert.Multiple(() =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
            JsonElement command = silos.GetProperty("silos")[0].GetProperty("command");
            Assert.That(command.GetProperty("isUnderWay").GetBoolean(), Is.True);
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        });
        Assert.That(await second.Problem(), Does.Contain("under way"));
        gate.SetResult();
        Eventually.Is(() => _fleet.State.Silos.Any(silo => silo.IsDraining), "it is drained");
    }
}
