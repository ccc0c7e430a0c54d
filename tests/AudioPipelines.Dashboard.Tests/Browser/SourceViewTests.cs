using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>One source, looked at closely.</summary>
public partial class SourceViewTests : PageTests
{
    private ILocator Ledger => Page.Locator("ap-ledger");

    private ILocator State => Page.Locator("ap-source-head dl");

    private Task<IBrowserContext> OpenSource(
        PageServer server, string source, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light) =>
        OpenAsync(new Uri(server.PageAddress(), $"#/source/{source}"), width, height, colours);

    [Test]
    public async Task The_equations_hold_the_ledger_s_numbers()
    {
        using var array = new LossyArray(0.2);
        await using PageServer server = await PageServer.StartAsync(audio: audio => array.AddTo(audio.Consumed(), "hall"));
        await using IBrowserContext window = await OpenSource(server, "hall");
        await Assertions.Expect(State).ToContainTextAsync("running");
        Eventually.Is(() => array.Lost > 3 && server.Source("hall").Ledger.Total.Lost > 0, "losses");

        await Give("Stop");
        await Assertions.Expect(State).ToContainTextAsync("stopped");
        Assert.That(server.Source("hall").State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(server.Source("hall"));

        await AssertLedger(server.Source("hall").Ledger.Total);
        await Page.GetByLabel("Ledger of").SelectOptionAsync("1");
        await AssertLedger(server.Source("hall").Ledger.Channels[1]);
    }

    [Test]
    public async Task A_source_is_stopped_started_and_restarted_by_the_page()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Consumed().AddText("desk", BrowserSources.Counter(2)));
        await using IBrowserContext window = await OpenSource(server, "desk");
        await Assertions.Expect(State).ToContainTextAsync("running");

        await Give("Stop");
        await Assertions.Expect(State).ToContainTextAsync("stopped");
        long before = server.Source("desk").Ledger.Total.Delivered;
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Assertions.Expect(State).ToContainTextAsync("running");
        Eventually.Is(() => server.Source("desk").Ledger.Total.Delivered > before, "more audio");
        int epoch = server.Source("desk").Ledger.Channels.Count;
        await Give("Restart");
        await Assertions.Expect(Page.Locator("ap-events")).ToContainTextAsync("epoch", new() { IgnoreCase = true });

        Assert.That(epoch, Is.EqualTo(2));
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
    }

    [TestCase(360, ColorScheme.Light)]
    [TestCase(1440, ColorScheme.Dark)]
    public async Task It_fits_a_phone_and_a_desk_and_is_legible_to_all(int width, ColorScheme colours)
    {
        using var array = new LossyArray(0.2);
        await using PageServer server = await PageServer.StartAsync(audio: audio => array.AddTo(audio.Consumed(), "hall"));
        await using IBrowserContext window = await OpenSource(server, "hall", width, 740, colours);
        await Assertions.Expect(State).ToContainTextAsync("running");
        await Assertions.Expect(Ledger).ToContainTextAsync("✓");
        Eventually.Is(() => server.Source("hall").Ledger.Total.Lost > 0, "losses");

        await AssertFitsWidth();
        await AssertAccessible();
    }

    [Test]
    public async Task The_description_is_shown_and_its_secrets_are_not()
    {
        const string secret = "not-to-be-seen-4711";
        await using PageServer server = await PageServer.StartAsync(audio: audio => audio.Consumed().AddText("desk",
            $"name: desk\nparameters:\n  word: {{type: string, secret: true, default: {secret}}}\n"
            + "launch: countersrc is-live=true name={word} ! audioconvert ! appsink name=audio\n"));
        await using IBrowserContext window = await OpenSource(server, "desk");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Description" }).ClickAsync();

        await Assertions.Expect(Page.Locator("ap-description")).ToContainTextAsync("countersrc");
        await Assertions.Expect(Page.Locator("ap-description")).ToContainTextAsync("***");
        Assert.That(await Page.ContentAsync(), Does.Not.Contain(secret));
        Assert.That(await Page.Locator("ap-source").InnerTextAsync(), Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_source_that_is_not_there_is_told()
    {
        await using PageServer server = await PageServer.StartAsync(
            audio: audio => audio.Consumed().AddText("desk", BrowserSources.Counter(1)));
        Expected.Add("404");
        await using IBrowserContext window = await OpenSource(server, "attic");

        await Assertions.Expect(Page.GetByText("There is no source named attic")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("ap-header").GetByRole(AriaRole.Status)).ToHaveTextAsync("live");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Link, new() { Name = "See all sources" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
    }

    /// <summary>Gives a command, and confirms it.</summary>
    private async Task Give(string command)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = command, Exact = true }).ClickAsync();
    }

    private async Task AssertLedger(ChannelLedger account)
    {
        Dictionary<string, long> ledger = ShownNumbers.Of(account);
        string delivered = ledger["delivered"].ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        await Assertions.Expect(Ledger.Locator(".equation").First).ToContainTextAsync($"delivered {delivered}");
        IReadOnlyList<string> terms = await Ledger.Locator(".equation .term").AllInnerTextsAsync();
        (string Word, long Value)[] shown = [.. terms.Select(term => Term().Match(term)).Select(
            match => (match.Groups[1].Value, ShownNumbers.Read(match.Groups[2].Value)))];

        Assert.That(shown.Select(term => term.Word).Distinct(), Is.EquivalentTo(ledger.Keys), "every word of the account");
        foreach ((string word, long value) in shown) Assert.That(value, Is.EqualTo(ledger[word]), word);
        await Assertions.Expect(Ledger.GetByText("✓")).ToHaveCountAsync(2);
    }

    [GeneratedRegex(@"^(?:\+ )?([a-z ]+) (−?[\d,]+)$")]
    private static partial Regex Term();
}
