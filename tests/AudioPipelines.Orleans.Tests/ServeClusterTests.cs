using System.Text.Json.Nodes;
using AudioPipelines.Fleet.AddressBook;
using AudioPipelines.Orleans.Tests.Support;
using StackExchange.Redis;

namespace AudioPipelines.Orleans.Tests;

/// <summary><c>serve DESCRIPTION… --cluster redis://… --frames nats://…</c> and <c>fleet … --cluster</c>, with two silos
/// as an operator starts them, a real Redis and a real NATS broker.</summary>
public class ServeClusterTests
{
    private static readonly string[] _both = ["desk", "lobby"];

    private NatsServer _broker = null!;
    private TestFleet _fleet = null!;

    private string Redis => _fleet.Redis.Address;

    [OneTimeSetUp]
    public void StartServers()
    {
        _broker = NatsServer.Start();
        _fleet = new TestFleet(frames: _broker.Url);
        _fleet.Start("silo-0", "silo-1");
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
    public async Task The_same_descriptions_go_to_a_fleet_by_configuration_alone()
    {
        string folder = TestFolder.Create("descriptions");
        Describe(folder, "lobby", 440);
        Describe(folder, "desk", 440);
        using FleetHttp http = _fleet.Ask();
        using (var page = Serve(folder, "--set", "lobby.gain=2"))
        {
            page.WaitFor(() => page.In("running").SequenceEqual(_both), "frames of both sources");
            Assert.That(page.Sent("lobby").Concat(page.Sent("desk")), Is.All.EqualTo("added"));

            await http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("guest"));
            page.WaitFor(() => page.In("running").Contains("guest"), "a source that comes");
            await http.OkAsync(HttpMethod.Delete, "sources/guest");
            page.WaitFor(() => page.In("running").SequenceEqual(_both), "a source that goes");

            Describe(folder, "desk", 880);
            page.WaitFor(() => page.Sent("desk").Contains("changed"), "an edit");
            Assert.That((string?)(await DefinitionAsync(http, "desk"))["description"], Does.Contain("freq=880"));

            string told = page.End();
            Assert.That(told, Does.Contain("audiopipelines fleet stop desk --cluster " + Redis));
        }

        using (var again = Serve(folder, "--set", "lobby.gain=3"))
        {
            Assert.That(again.Sent("desk"), Is.EqualTo(new[] { "same" }));
            Assert.That(again.Sent("lobby"), Is.EqualTo(new[] { "changed" }));
            Assert.That(again.Output, Does.Contain("gain = 3 (was 2)"));
            again.End();
        }

        using var looking = Serve();
        looking.WaitFor(() => looking.In("running").SequenceEqual(_both), "all of the fleet, where nothing is brought in");
        looking.End();
        JsonNode desk = await http.OkAsync(HttpMethod.Get, "sources/desk");
        Assert.That((string?)desk["state"], Is.EqualTo("running"), "it goes on");
        foreach (string name in _both) await http.OkAsync(HttpMethod.Delete, $"sources/{name}");
    }

    [Test]
    public async Task A_file_that_comes_into_the_folder_adds_its_source_and_one_that_goes_leaves_it_in_the_fleet()
    {
        string folder = TestFolder.Create("comers"), hall = Path.Combine(folder, "hall.yaml");
        Describe(folder, "foyer", 440);
        using FleetHttp http = _fleet.Ask();
        using var page = Serve(folder, "--set", "gain=2");

        await File.WriteAllTextAsync(hall, "name: hall\nparameters:\n  gain: {type: integer, default: 1}\nlaunch");
        page.WaitFor(() => page.Output.Contains("hall.yaml is not served yet", StringComparison.Ordinal), "the half file");
        Assert.That(page.Sent("hall"), Is.Empty);
        Describe(folder, "hall", 440);
        page.WaitFor(() => page.In("running").Contains("hall"), "the source of the whole file");
        Assert.That(page.Sent("hall"), Is.EqualTo(new[] { "added" }));
        Assert.That((string?)(await DefinitionAsync(http, "hall"))["parameters"]!["gain"], Is.EqualTo("2"));
        Describe(folder, "hall", 880);
        page.WaitFor(() => page.Sent("hall").Contains("changed"), "an edit of the new file");

        File.Delete(hall);
        page.WaitFor(
            () => page.Output.Contains($"audiopipelines fleet remove hall --cluster {Redis}", StringComparison.Ordinal),
            "what to do about a file that is gone");
        Assert.That((string?)(await http.OkAsync(HttpMethod.Get, "sources/hall"))["state"], Is.EqualTo("running"));
        await http.OkAsync(HttpMethod.Delete, "sources/hall");
        Describe(folder, "hall", 880);
        page.WaitFor(() => page.Sent("hall") is ["added", "changed", "added"], "the source, whose file came back");

        page.End();
        foreach (string name in (string[])["foyer", "hall"]) await http.OkAsync(HttpMethod.Delete, $"sources/{name}");
    }

    [Test]
    public async Task The_tool_goes_on_with_another_silo_where_the_one_that_it_asks_goes()
    {
        TestSilo[] before = [.. _fleet.Silos.Where(silo => !silo.Program.HasExited)];
        using var page = Serve();
        _fleet.StartOne("silo-2");
        _fleet.StartOne("silo-3");
        _fleet.WaitForSilos();
        foreach (TestSilo silo in before) silo.Kill(); // one of them it was

        using FleetHttp http = _fleet.Ask();
        Eventually.Is(() => http.Sees(2), "two silos", TimeSpan.FromMinutes(2));
        await http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone("afterwards"));
        page.WaitFor(() => page.In("running").Contains("afterwards"), "news of the fleet");
        Assert.That(page.Output, Does.Not.Contain("error: "));
        Fleet("remove", "afterwards").Exited();
    }

    [Test]
    public void The_page_moves_sources_and_drains_silos_also_where_nothing_is_heard()
    {
        using var page = new ServedFleet(
            "tone", "--set", "rate=8000", "--cluster", Redis, "--fleet", _fleet.Name);
        JsonNode Source() => page.Get("api/v1/sources/tone")["fleet"]!;
        bool IsDraining(string silo) => page.Get("api/v1/silos")["silos"]!.AsArray()
            .Any(one => (string?)one!["name"] == silo && (bool)one["isDraining"]!);
        page.WaitFor(() => (string?)Source()["state"] == "running", "the source to run");
        Assert.That((bool?)Source()["hasFrames"], Is.False);

        string first = (string)Source()["silo"]!;
        page.Post("api/v1/sources/tone/move");
        page.WaitFor(() => (string?)Source()["silo"] is { } silo && silo != first, "the source on another silo");
        string second = (string)Source()["silo"]!;
        page.Post($"api/v1/silos/{second}/drain");
        page.WaitFor(() => (string?)Source()["silo"] is { } silo && silo != second, "the drained silo's source elsewhere");
        page.WaitFor(() => IsDraining(second), "the silo's state");
        page.Post($"api/v1/silos/{second}/undrain");
        page.WaitFor(() => !IsDraining(second), "the silo in use again");
        page.Post("api/v1/sources/tone/stop");
        page.WaitFor(() => (string?)Source()["state"] == "stopped", "the source to stop");
        page.End();
        Fleet("remove", "tone").Exited();
    }

    [Test]
    public void A_silo_is_in_the_address_book_until_it_stops()
    {
        using ConnectionMultiplexer redis = ConnectionMultiplexer.Connect(Redis["redis://".Length..]);
        var book = new SiloAddressBook(redis.GetDatabase(), _fleet.Name);
        string[] Names() => [.. book.ReadAsync().GetAwaiter().GetResult().Select(entry => entry.Silo)];

        TestSilo silo = _fleet.StartOne("leaving");
        Eventually.Is(() => Names().Contains("leaving"), $"its entry; it wrote: {silo.Program.Output}", TimeSpan.FromMinutes(2));
        Assert.That(
            redis.GetDatabase().KeyTimeToLive($"audiopipelines/fleets/{_fleet.Name}/leaving"), Is.Not.Null, "it expires");
        using var watching = new HttpClient { BaseAddress = silo.Http };
        using Stream events = watching.GetStreamAsync("events").GetAwaiter().GetResult();
        silo.Program.Signal("TERM");
        Assert.That(silo.Program.WaitForExit(TimeSpan.FromMinutes(1)), Is.Zero, "a watcher does not hold it up");
        Assert.That(Names(), Has.No.Member("leaving"));
    }

    [Test]
    public async Task What_is_not_there_or_fits_nowhere_is_an_error_that_says_what_to_do()
    {
        Fails("The fleet 'south' has no silo at", $"'{_fleet.Name}'", "fleet", "list", "--cluster", Redis, "--fleet", "south");
        Fails("is no silo of a fleet", "--cluster", "fleet", "list", "--cluster", _broker.Url.Replace("nats", "http"));

        using ConnectionMultiplexer redis = ConnectionMultiplexer.Connect(Redis["redis://".Length..]);
        var book = new SiloAddressBook(redis.GetDatabase(), "far");
        var berlin = new SiloEntry("berlin") { Local = new Uri("http://127.0.0.1:8098"), Machine = "berlin" };
        await book.WriteAsync(berlin, TimeSpan.FromMinutes(5));
        Fails("(berlin) answer programs of their own machines only", "--listen 0.0.0.0:8098 --token-file FILE",
            "fleet", "list", "--cluster", Redis, "--fleet", "far");
        await book.RemoveAsync("berlin");

        ProgramResult label = Fleet("add", "gpu-hall", "tone", "--label", "gpu").Exited();
        Assert.That(label.Output, Does.Contain("waiting").And.Contain("gpu"));
        string plugin = Path.Combine(TestFolder.Create("plugin"), "odd.yaml");
        await File.WriteAllTextAsync(plugin, "name: odd\nlaunch: nosuchelement ! appsink name=audio\n");
        using var page = Serve(plugin);
        using FleetHttp http = _fleet.Ask();
        page.WaitFor(() => Detail(http, "odd").Contains("nosuchelement", StringComparison.Ordinal), "the source's story");

        // A file that only another silo may have is its silo's to miss.
        Fleet("add", "paper", "sdp", "--set", "location=/nowhere/hall.sdp").Exited();
        page.WaitFor(() => Detail(http, "paper").Contains("/nowhere/hall.sdp", StringComparison.Ordinal), "the source's story");
        foreach (string name in (string[])["gpu-hall", "odd", "paper"]) Fleet("remove", name).Exited();
    }

    [Test]
    public void A_broker_that_is_not_there_is_a_warning_of_silo_and_tool_and_is_waited_for()
    {
        using NatsServer late = NatsServer.Start();
        late.Kill();
        string nobody = late.Url;
        using BackgroundProgram silo = BackgroundProgram.Start(
            "dotnet",
            [
                "exec", Repository.Program("AudioPipelines.Silo"), "--cluster", Redis, "--fleet", "deaf",
                "--address", "127.0.0.1", "--listen", "127.0.0.1:0", "--frames", nobody,
            ]);
        Eventually.Is(
            () => silo.Output.Contains("answers at", StringComparison.Ordinal)
                && silo.Output.Contains($"{nobody} cannot be reached", StringComparison.Ordinal),
            $"the silo's warning; {silo.Output}", TimeSpan.FromMinutes(2));
        using var page = new ServedFleet(
            "tone", "--set", "rate=8000", "--cluster", Redis, "--fleet", "deaf", "--frames", nobody);
        page.WaitFor(() => page.Output.Contains($"{nobody} cannot be reached", StringComparison.Ordinal), "the tool's warning");
        page.WaitFor(() => page.In("recovering").Contains("tone"), "the source, which is not heard");
        late.StartAgain();
        page.WaitFor(() => page.In("running").Contains("tone"), "the source, which is heard now");
        page.End();
    }

    private ServedFleet Serve(params string[] arguments) =>
        new([.. arguments, "--cluster", Redis, "--fleet", _fleet.Name, "--frames", _broker.Url]);

    private ProgramResult Fleet(params string[] arguments) => Repository.RunCli(
        ["fleet", .. arguments, "--cluster", Redis, "--fleet", _fleet.Name], deadline: TimeSpan.FromMinutes(1));

    private static void Fails(string message, string advice, params string[] arguments)
    {
        ProgramResult result = Repository.RunCli(arguments, deadline: TimeSpan.FromMinutes(1)).Exited(1);
        Assert.That(result.Error, Does.Contain(message).And.Contain(advice).And.Not.Contain("   at "));
    }

    private static string Detail(FleetHttp http, string name)
    {
        JsonNode all = http.ListAsync().GetAwaiter().GetResult();
        return (string?)all["sources"]!.AsArray().First(source => (string?)source!["name"] == name)!["detail"] ?? "";
    }

    private static Task<JsonNode> DefinitionAsync(FleetHttp http, string name) =>
        http.OkAsync(HttpMethod.Get, $"sources/{name}/definition");

    private static void Describe(string folder, string name, int frequency) => File.WriteAllText(
        Path.Combine(folder, $"{name}.yaml"),
        $$"""
        name: {{name}}
        parameters:
          gain: {type: integer, default: 1}
        launch: >
          audiotestsrc is-live=true freq={{frequency}} volume=0.{gain} ! audio/x-raw,rate=8000,channels=1 ! appsink name=audio
        frame: 100ms
        """);
}
