using System.Text.Json.Nodes;
using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>Three silos as an operator starts them, a real Redis, a real NATS broker, and an application elsewhere that knows
/// nothing but a source's name.</summary>
public class FleetFramesTests
{
    private const int Rate = 8_000;

    private NatsServer _broker = null!;
    private TestFleet _fleet = null!;

    [OneTimeSetUp]
    public void StartServers()
    {
        _broker = NatsServer.Start();
        _fleet = new TestFleet(frames: _broker.Url);
    }

    /// <summary>Each test has three silos, and may end one.</summary>
    [SetUp]
    public void StartSilos()
    {
        while (_fleet.Silos.Count(silo => !silo.Program.HasExited) < 3) _fleet.StartOne($"silo-{_fleet.Silos.Count}");
        _fleet.WaitForSilos();
    }

    [TearDown]
    public void TellOutputs()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0) TestContext.Out.WriteLine(_fleet.Outputs());
    }

    [OneTimeTearDown]
    public void StopServers()
    {
        _fleet.Dispose();
        _broker.Dispose();
    }

    [Test]
    public async Task A_consumer_goes_on_with_the_next_owner_when_the_silo_is_killed()
    {
        await using RemoteListener hall = await ListenAsync("killed");
        ulong before = hall.Source.Sender!.Token;
        (await OwnerAsync("killed")).Kill();
        NextOwner(hall, before);
        Assert.That(hall.Epochs[^1].Outage, Is.Positive, "the outage is told");
        await BalancesAsync(hall);
        TestContext.Out.WriteLine($"killed: {FleetChecks.InWords(hall.Outages(Rate))}, {FleetChecks.Load}");
    }

    [Test]
    public async Task Nothing_of_a_silo_that_was_frozen_reaches_a_consumer_after_its_sources_have_moved()
    {
        await using RemoteListener hall = await ListenAsync("frozen");
        ulong before = hall.Source.Sender!.Token;
        TestSilo owner = await OwnerAsync("frozen");
        owner.Program.Signal("STOP");
        NextOwner(hall, before);
        owner.Program.Signal("CONT");
        Eventually.Is(
            () => owner.Program.HasExited, "the cluster to end the silo that it declared dead", TimeSpan.FromMinutes(2));
        hall.WaitForMore(10);
        Assert.That(hall.Epochs, Has.Length.EqualTo(2), "the first owner, and the next");
        Assert.That(hall.Source.Counts.RefusedFrames, Is.Zero, "the broker had refused them");
        await BalancesAsync(hall);
        TestContext.Out.WriteLine($"frozen: {FleetChecks.InWords(hall.Outages(Rate))}, {FleetChecks.Load}");
    }

    [Test]
    public async Task A_source_moves_with_its_consumers()
    {
        await using RemoteListener hall = await ListenAsync("moved");
        ulong before = hall.Source.Sender!.Token;
        using (FleetHttp http = _fleet.Ask()) await http.OkAsync(HttpMethod.Post, "sources/moved/move");
        NextOwner(hall, before);
        Assert.That(hall.Epochs, Has.Length.EqualTo(2));
        await BalancesAsync(hall);
        TestContext.Out.WriteLine($"moved: {FleetChecks.InWords(hall.Outages(Rate))}, {FleetChecks.Load}");
    }

    private static void NextOwner(RemoteListener hall, ulong before)
    {
        Eventually.Is(
            () => hall.Source.Sender!.Token > before && hall.Epochs.Length > 1, "frames of the next owner",
            TimeSpan.FromMinutes(2));
        hall.WaitForMore(10);
        Assert.That(hall.Epochs[^1].Reason, Is.EqualTo("another owner"));
        hall.OneOwnerAtATime();
    }

    private async Task<RemoteListener> ListenAsync(string name)
    {
        using FleetHttp http = _fleet.Ask();
        await http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone(name));
        var listener = new RemoteListener(name, _broker.Url);
        await listener.StartAsync();
        return listener;
    }

    private async Task<TestSilo> OwnerAsync(string name)
    {
        using FleetHttp http = _fleet.Ask();
        JsonNode source = await http.OkAsync(HttpMethod.Get, $"sources/{name}");
        return _fleet.Silos.Single(silo => silo.Name == (string?)source["silo"]);
    }

    /// <summary>On both sides every sample is accounted for.</summary>
    private async Task BalancesAsync(RemoteListener hall)
    {
        LedgerAssert.Balances(hall.Source);
        using FleetHttp http = _fleet.Ask();
        JsonNode source = await http.OkAsync(HttpMethod.Get, $"sources/{hall.Source.Name}");
        Assert.That((bool)source["ledger"]!["balances"]!, Is.True, source.ToJsonString());
    }
}
