using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>All sources on one page.</summary>
public class WallTests : PageTests
{
    private ILocator Tile(string source) => Page.GetByRole(AriaRole.Article, new() { Name = source, Exact = true });

    private ILocator Tiles => Page.GetByRole(AriaRole.Article);

    [Test]
    public async Task The_numbers_of_a_tile_are_those_of_the_ledger()
    {
        using var array = new LossyArray(0.2);
        await using PageServer server = await PageServer.StartAsync(audio: audio =>
        {
            audio.Consumed().AddText("desk", BrowserSources.Counter(64));
            array.AddTo(audio, "hall");
        });
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Tile("desk")).ToContainTextAsync("running");
        await Assertions.Expect(Tile("desk")).ToContainTextAsync("64 ch");
        Eventually.Is(() => array.Lost > 3 && server.Source("hall").Ledger.Total.Lost > 0, "losses");

        foreach (string name in (string[])["desk", "hall"])
        {
            await server.Source(name).StopAsync();
            await Assertions.Expect(Tile(name)).ToContainTextAsync("stopped");
            Dictionary<string, long> ledger = ShownNumbers.Of(server.Source(name).Ledger.Total);
            string delivered = ledger["delivered"].ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
            await Assertions.Expect(Tile(name).Locator("dl")).ToContainTextAsync(delivered);
            Dictionary<string, long> shown = await ShownNumbers.List(Tile(name).Locator("dl"));

            Assert.That(shown.Keys, Is.SupersetOf(new[] { "delivered", "lost" }));
            foreach ((string word, long value) in shown) Assert.That(value, Is.EqualTo(ledger[word]), $"{name}: {word}");
            string[] unsaid = ["elapsed", "received", "resampled", "pending"];
            foreach ((string word, long value) in ledger.Where(part => part.Value != 0).ExceptBy(unsaid, part => part.Key))
                Assert.That(shown.GetValueOrDefault(word), Is.EqualTo(value), $"{name} does not say {word}");
        }

        Assert.That(server.Source("hall").Ledger.Total.Lost, Is.Positive);
    }

    [Test]
    public async Task A_source_that_failed_comes_first_with_its_advice()
    {
        await using PageServer server = await PageServer.StartAsync(audio: audio => audio.Consumed()
            .AddText("a-tone", BrowserSources.Counter(2))
            .AddText("missing", "filesrc location=/nowhere/talk.wav ! decodebin ! audioconvert ! appsink name=audio"));
        await using IBrowserContext window = await OpenAsync(server.PageAddress());

        await Assertions.Expect(Tile("missing")).ToContainTextAsync("failed");
        await Assertions.Expect(Tile("missing")).ToContainTextAsync("/nowhere/talk.wav");
        await Assertions.Expect(Tile("missing")).ToContainTextAsync("Check its path and name.");
        await Assertions.Expect(Tiles.First).ToHaveAttributeAsync("aria-label", "missing");
        await AssertAccessible();
    }

    [Test]
    public async Task It_is_used_by_keys_alone()
    {
        await using PageServer server = await PageServer.StartAsync(audio: audio =>
        {
            audio.Consumed();
            for (int i = 1; i <= 6; i++) audio.AddText($"room-{i}", BrowserSources.Counter(1));
        });
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Tiles).ToHaveCountAsync(6);

        await Page.Keyboard.PressAsync("/");
        await Assertions.Expect(Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("room-4");
        await Assertions.Expect(Tiles).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Tiles).ToHaveCountAsync(6);
        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Tile("room-1").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Tile("room-2").GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page).ToHaveURLAsync(new Uri(server.PageAddress(), "#/source/room-2").AbsoluteUri);
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Tiles).ToHaveCountAsync(6);
    }

    [Test]
    public async Task States_choose_what_is_shown_and_the_address_keeps_it()
    {
        await using PageServer server = await PageServer.StartAsync(audio: audio => audio.Consumed()
            .AddText("on", BrowserSources.Counter(1)).AddText("off", BrowserSources.Counter(1), autoStart: false));
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Tiles).ToHaveCountAsync(2);
        await Assertions.Expect(Tile("on")).ToContainTextAsync("running");

        await Page.GetByRole(AriaRole.Button, new() { Name = "running 1" }).ClickAsync();
        await Assertions.Expect(Tiles).ToHaveCountAsync(1);
        await Page.ReloadAsync();

        await Assertions.Expect(Tile("on")).ToBeVisibleAsync();
        await Assertions.Expect(Tiles).ToHaveCountAsync(1);
    }

    [TestCase(360, ColorScheme.Light)]
    [TestCase(360, ColorScheme.Dark)]
    [TestCase(1440, ColorScheme.Dark)]
    public async Task It_fits_a_phone_and_a_desk_and_is_legible_to_all(int width, ColorScheme colours)
    {
        using var array = new LossyArray(0.2);
        await using PageServer server = await PageServer.StartAsync(audio: audio =>
        {
            audio.Consumed().AddText("desk", BrowserSources.Counter(64));
            array.AddTo(audio, "hall");
        });
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), width, 740, colours);
        await Assertions.Expect(Tile("hall")).ToContainTextAsync("running");
        Eventually.Is(() => server.Source("hall").Ledger.Total.Lost > 0, "losses");

        await AssertFitsWidth();
        await AssertAccessible();
    }

    [Test]
    public async Task Without_sources_it_says_how_to_add_one()
    {
        await using PageServer server = await PageServer.StartAsync();
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), 360);

        await Assertions.Expect(Page.GetByText("audiopipelines serve tone")).ToBeVisibleAsync();
        await AssertFitsWidth();
        await AssertAccessible();
    }
}
