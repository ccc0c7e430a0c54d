using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>What is around every view: login, keys, colours, and what happens when the server is gone.</summary>
public class ShellTests : PageTests
{
    private const string Token = "a-word-that-nobody-guesses-0123456789";

    private static void NeedToken(AudioPipelinesPageOptions page) => (page.Token, page.RequireTokenOnLoopback) = (Token, true);

    private ILocator Status => Page.Locator("ap-header").GetByRole(AriaRole.Status);

    private static Task<PageServer> ServeTone(Action<AudioPipelinesPageOptions>? configure = null) =>
        PageServer.StartAsync(configure, audio => audio.Consumed().AddText("bell", BrowserSources.Counter(2)));

    [Test]
    public async Task A_token_is_asked_for_and_a_wrong_one_is_told()
    {
        await using PageServer server = await ServeTone(NeedToken);
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        ILocator field = Page.GetByLabel("Token", new() { Exact = true });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await AssertAccessible();

        Expected.Add("401"); // the browser tells of each refusal
        await field.FillAsync("wrong");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not the server's token");
        await Assertions.Expect(Page.GetByText("bell")).ToHaveCountAsync(0);
        await field.FillAsync(Token);
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_token_in_the_address_logs_in_and_is_gone_from_the_address()
    {
        await using PageServer server = await ServeTone(NeedToken);
        await using IBrowserContext window = await OpenAsync(new Uri(server.PageAddress(), $"#token={Token}"));

        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First).ToBeVisibleAsync();
        Assert.That(Page.Url, Does.Not.Contain(Token));
        Assert.That(await Page.EvaluateAsync<string>("() => document.cookie"), Is.Empty, "no script can read it");
        await Page.GoBackAsync();
        Assert.That(Page.Url, Does.Not.Contain(Token));
    }

    [Test]
    public async Task The_keys_are_told_by_a_key()
    {
        await using PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Status).ToHaveTextAsync("live");

        await Page.Keyboard.PressAsync("?");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await AssertAccessible();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task It_follows_the_system_s_colours_and_one_s_own_choice(ColorScheme colours)
    {
        await using PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), colours: colours);
        Assert.That(await IsDark(), Is.EqualTo(colours == ColorScheme.Dark));
        string other = colours == ColorScheme.Dark ? "light" : "dark";

        await Page.GetByLabel("Colours").SelectOptionAsync(other);

        Assert.That(await IsDark(), Is.EqualTo(other == "dark"));
        await Page.ReloadAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("live");
        Assert.That(await IsDark(), Is.EqualTo(other == "dark"), "after a reload");
    }

    [Test]
    public async Task A_lost_connection_is_told_and_what_was_heard_stays()
    {
        PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First).ToBeVisibleAsync();

        Expected.Add("ERR_");
        Expected.Add("WebSocket");
        await server.DisposeAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Connection lost.");
        await Assertions.Expect(Status).ToHaveTextAsync("connection lost");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First).ToBeVisibleAsync();
        await AssertAccessible();
    }

    /// <summary>Whether the ground is darker than what is written on it.</summary>
    private Task<bool> IsDark() => Page.EvaluateAsync<bool>(
        """
        () => {
          const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
          const [body, all] = [document.body, document.documentElement].map((element) => getComputedStyle(element));
          const ground = body.backgroundColor === "rgba(0, 0, 0, 0)" ? all.backgroundColor : body.backgroundColor;
          return light(ground) < light(body.color);
        }
        """);
}
