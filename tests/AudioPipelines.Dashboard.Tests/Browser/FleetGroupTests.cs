using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>The wall in groups by silo, and what a silo that does not answer means for its sources.</summary>
public class FleetGroupTests : PageTests
{
    private MemoryFleet _fleet = null!;
    private PageServer _server = null!;

    private ILocator Tiles => Page.GetByRole(AriaRole.Article);

    private ILocator Toggle => Page.GetByRole(AriaRole.Button, new() { Name = "By silo", Exact = true });

    private ILocator Headings => Page.Locator("ap-grid .head");

    private ILocator Tile(string name) => Page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    private ILocator List(string name) => Page.GetByRole(AriaRole.List, new() { Name = name, Exact = true });

    [SetUp]
    public async Task Start()
    {
        _fleet = new MemoryFleet(
            MemoryFleet.Runs("hall"), MemoryFleet.Runs("door", "berlin-2"), MemoryFleet.Runs("yard", "berlin-2"),
            new PageFleetSource { Name = "camera", State = "stopped" });
        _server = await PageServer.StartAsync(
            page => page.Fleet = _fleet,
            audio => audio.Consumed().AddText("hall", BrowserSources.Counter(2)).AddText("own", BrowserSources.Counter(1)));
    }

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [TestCase(1280, ColorScheme.Light)]
    [TestCase(360, ColorScheme.Dark)]
    public async Task The_wall_stands_in_groups_by_silo_and_the_address_keeps_it(int width, ColorScheme colours)
    {
        _fleet.ChangeSilo("berlin-1", silo => silo with { IsDraining = true });
        await using IBrowserContext window = await OpenAsync(_server.PageAddress(), width, 2400, colours);
        await Assertions.Expect(Tiles).ToHaveCountAsync(5);
        await Assertions.Expect(Headings).ToHaveCountAsync(0);
        await Toggle.ClickAsync();
        await Assertions.Expect(Headings).ToHaveCountAsync(4);
        await Page.ReloadAsync();

        await Assertions.Expect(Headings).ToHaveTextAsync(
        [
            new System.Text.RegularExpressions.Regex(@"^\s*No silo\s+1 source\s*$"),
            new System.Text.RegularExpressions.Regex(@"^\s*berlin-1\s+draining\s+1 source\s*$"),
            new System.Text.RegularExpressions.Regex(@"^\s*berlin-2\s+in use\s+2 sources\s*$"),
            new System.Text.RegularExpressions.Regex(@"^\s*Outside the fleet\s+1 source\s*$"),
        ]);
        await Assertions.Expect(Toggle).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(List("berlin-2").GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Assertions.Expect(List("No silo").GetByRole(AriaRole.Article)).ToHaveAttributeAsync("aria-label", "camera");
        await Assertions.Expect(List("Outside the fleet").GetByRole(AriaRole.Article)).ToHaveAttributeAsync("aria-label", "own");
        await AssertFitsWidth();
        await AssertAccessible();
    }

    [Test]
    public async Task A_source_that_moves_goes_to_its_new_group_and_keeps_the_focus()
    {
        await using IBrowserContext window = await OpenAsync(new Uri(_server.PageAddress(), "#/?group=silo"), height: 2400);
        await Assertions.Expect(List("berlin-2").GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        ILocator link = Tile("hall").GetByRole(AriaRole.Link);
        await link.FocusAsync();
        await _fleet.MoveAsync("hall", "berlin-2", CancellationToken.None);
        await Assertions.Expect(List("berlin-2").GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        await Assertions.Expect(link).ToBeFocusedAsync();
        // A silo without sources keeps its place.
        await Assertions.Expect(Headings.Filter(new() { HasText = "berlin-1" })).ToContainTextAsync("0 sources");

        await Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(Tile("camera").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Tile("door").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    [Test]
    public async Task Only_what_is_in_sight_is_there_of_many_sources_in_groups()
    {
        _fleet.Change(state => state with
        {
            Silos = [.. Enumerable.Range(1, 20).Select(n => new PageSilo { Name = $"berlin-{n}", Capacity = 100, Sources = 25 })],
            Sources = [.. Enumerable.Range(0, 500).Select(n => MemoryFleet.Runs($"mic-{n:000}", $"berlin-{n % 20 + 1}"))],
        });
        await using IBrowserContext window = await OpenAsync(new Uri(_server.PageAddress(), "#/?group=silo"));
        await Assertions.Expect(Headings.First).ToContainTextAsync("25 sources");
        Assert.That(await Tiles.CountAsync(), Is.InRange(6, 40));

        await Tiles.First.GetByRole(AriaRole.Link).FocusAsync();
        await Page.Keyboard.PressAsync("End");
        // Behind the last silo is what the fleet does not know.
        await Assertions.Expect(Tile("own").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Assertions.Expect(Headings.Filter(new() { HasText = "berlin-20" })).ToBeInViewportAsync();
        Assert.That(await Tiles.CountAsync(), Is.InRange(6, 40));
    }

    [Test]
    public async Task That_a_silo_does_not_answer_is_said_by_its_sources_which_come_first()
    {
        await using IBrowserContext window = await OpenAsync(_server.PageAddress(), height: 2400);
        await Assertions.Expect(Tile("door")).ToContainTextAsync("running");
        _fleet.ChangeSilo("berlin-2", silo => silo with { Answers = false });
        await Assertions.Expect(Tile("door")).ToContainTextAsync("no answer");
        await Assertions.Expect(Tile("door")).ToContainTextAsync("Its silo berlin-2 does not answer.");
        await Assertions.Expect(Tile("door")).ToContainTextAsync("Look whether the silo's machine runs.");
        await Assertions.Expect(Tiles.First).ToHaveAttributeAsync("aria-label", "door");
        await AssertAccessible();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Small tiles" }).ClickAsync();
        await Assertions.Expect(Tile("door")).ToContainTextAsync("no answer");
        await Toggle.ClickAsync();
        await Assertions.Expect(Headings.First).ToContainTextAsync("does not answer");
        await Assertions.Expect(List("berlin-2").GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await AssertAccessible();

        await Tile("door").GetByRole(AriaRole.Link).ClickAsync();
        ILocator head = Page.Locator("ap-source-head");
        await Assertions.Expect(head).ToContainTextAsync("no answer");
        await Assertions.Expect(head).ToContainTextAsync("Its silo berlin-2 does not answer.");
        await Assertions.Expect(Page.Locator("ap-events")).ToContainTextAsync("Its silo berlin-2 does not answer.");
        await AssertAccessible();
    }

    [Test]
    public async Task Without_a_fleet_nothing_is_grouped_whatever_the_address_says()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Consumed().AddText("hall", BrowserSources.Counter(2)));
        await using IBrowserContext window = await OpenAsync(new Uri(server.PageAddress(), "#/?group=silo"));
        await Assertions.Expect(Tile("hall")).ToContainTextAsync("running");
        await Assertions.Expect(Headings).ToHaveCountAsync(0);
        await Assertions.Expect(Toggle).ToHaveCountAsync(0);
    }
}
