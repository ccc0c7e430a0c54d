using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>A fleet's sources and silos in a browser.</summary>
public class FleetTests : PageTests
{
    private const string Advice = "Start a silo with the label 'gpu'.";

    private MemoryFleet _fleet = null!;
    private PageServer _server = null!;

    private ILocator Named(string name) => Page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Choice(string name) => Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    [SetUp]
    public async Task Start()
    {
        _fleet = new MemoryFleet(
            MemoryFleet.Runs("hall"), MemoryFleet.Runs("door", "berlin-2") with { AllowsTwoReaders = false },
            new PageFleetSource { Name = "camera", State = "waiting", Detail = "No silo can take 'camera'. " + Advice });
        _server = await PageServer.StartAsync(
            page => page.Fleet = _fleet, audio => audio.Consumed().AddText("hall", BrowserSources.Counter(2)));
    }

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task A_tile_names_its_silo_and_the_wall_shows_those_of_one()
    {
        await using IBrowserContext window = await OpenAsync(_server.PageAddress());
        await Assertions.Expect(Named("hall")).ToContainTextAsync("on berlin-1");
        await Assertions.Expect(Named("hall").Locator("ap-meter")).ToBeVisibleAsync();
        await Assertions.Expect(Named("door")).ToContainTextAsync("on berlin-2");
        await Assertions.Expect(Named("door")).ToContainTextAsync("1,234");
        await Assertions.Expect(Named("camera")).ToContainTextAsync("waiting");
        await Assertions.Expect(Named("camera")).ToContainTextAsync(Advice);
        await Assertions.Expect(Page.GetByRole(AriaRole.Article).First).ToHaveAttributeAsync("aria-label", "camera");
        await AssertAccessible();

        await Choice("Silo").SelectOptionAsync("berlin-2");
        await Assertions.Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Assertions.Expect(Named("door")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_source_is_moved_to_the_silo_that_is_chosen()
    {
        await using IBrowserContext window = await OpenAsync(new Uri(_server.PageAddress(), "#/source/hall"));
        ILocator head = Page.Locator("ap-source-head");
        await Assertions.Expect(head.GetByRole(AriaRole.Link)).ToHaveTextAsync("berlin-1");
        await Button("Move…").ClickAsync();
        ILocator question = Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(question).ToContainTextAsync("no audio is missing");
        await AssertAccessible();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(question).ToBeHiddenAsync();
        Assert.That(_fleet.Told, Is.Empty, "Escape moves nothing");

        await Button("Move…").ClickAsync();
        await Choice("Silo to move to").SelectOptionAsync("berlin-2");
        await Button("Move").ClickAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Link)).ToHaveTextAsync("berlin-2");
        await Assertions.Expect(Page.Locator("ap-events")).ToContainTextAsync("It went from berlin-1 to berlin-2.");
        Assert.That(_fleet.Told, Is.EqualTo(new[] { "move hall to berlin-2" }));
        await AssertAccessible();
    }

    [Test]
    public async Task A_silo_is_drained_and_used_again()
    {
        await using IBrowserContext window = await OpenAsync(_server.PageAddress(), 360, 740, ColorScheme.Dark);
        await AssertFitsWidth();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Silos", Exact = true }).ClickAsync();
        ILocator berlin = Named("berlin-1");
        await Assertions.Expect(berlin).ToContainTextAsync("load 3 of 20");
        await Assertions.Expect(Named("berlin-2")).ToContainTextAsync("net=dante");
        await AssertFitsWidth();
        await AssertAccessible();

        await Button("Drain… berlin-1").ClickAsync();
        await Assertions.Expect(berlin.GetByRole(AriaRole.Dialog)).ToContainTextAsync("What no other silo can take stays.");
        await AssertAccessible();
        await Button("Drain").ClickAsync();
        await Assertions.Expect(berlin).ToContainTextAsync("draining");
        await Button("Use again… berlin-1").ClickAsync();
        await Button("Use again").ClickAsync();
        await Assertions.Expect(berlin).ToContainTextAsync("in use");
        Assert.That(_fleet.Told, Is.EqualTo(new[] { "drain berlin-1", "undrain berlin-1" }));
    }

    [Test]
    public async Task A_page_that_takes_no_commands_says_so_where_one_is_tried()
    {
        await using PageServer server = await PageServer.StartAsync(page => (page.Fleet, page.AllowCommands) = (_fleet, false));
        await using IBrowserContext window = await OpenAsync(new Uri(server.PageAddress(), "#/silos"));
        await Button("Drain… berlin-1").ClickAsync(new() { Force = true }); // it looks as if it could not be pressed
        await Assertions.Expect(Named("berlin-1")).ToContainTextAsync("This server takes no commands from the page.");
        await AssertAccessible();
        await Page.GotoAsync(new Uri(server.PageAddress(), "#/source/door").AbsoluteUri);
        await Assertions.Expect(Button("Move…"))
            .ToHaveAccessibleDescriptionAsync("This server takes no commands from the page.");
        await AssertAccessible();
        Assert.That(_fleet.Told, Is.Empty);
    }

    [Test]
    public async Task What_a_fleet_refuses_and_that_it_does_not_answer_is_told_with_what_to_do()
    {
        Expected.Add("409");
        _fleet.Refuses = new AudioSourceException("berlin-2 has no room for 'door'. Raise its capacity.");
        await using IBrowserContext window = await OpenAsync(new Uri(_server.PageAddress(), "#/source/door"));
        await Button("Move…").ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("a short outage");
        await Button("Move").ClickAsync();
        await Assertions.Expect(Page.Locator("ap-source-head")).ToContainTextAsync("Raise its capacity.");
        _fleet.Change(state => state with { Error = "Redis at 10.0.0.5 does not answer. Start it." });
        ILocator banner = Page.GetByRole(AriaRole.Complementary, new() { Name = "Fleet" });
        await Assertions.Expect(banner).ToContainTextAsync("Redis at 10.0.0.5 does not answer. Start it.");
        await AssertAccessible();
    }

    [Test]
    public async Task Without_a_fleet_nothing_of_it_is_shown()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Consumed().AddText("hall", BrowserSources.Counter(2)));
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Named("hall")).ToContainTextAsync("running");
        await Assertions.Expect(Page.GetByText("silo", new() { Exact = false })).ToHaveCountAsync(0);
        await Assertions.Expect(Choice("Silo")).ToHaveCountAsync(0);
        await Named("hall").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(Button("Pause")).ToBeVisibleAsync();
        await Assertions.Expect(Button("Move…")).ToHaveCountAsync(0);
    }
}
