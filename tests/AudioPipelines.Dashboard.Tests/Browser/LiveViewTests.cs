using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>What comes over the socket: levels, pictures and sound of a tone, in a real browser.</summary>
public partial class LiveViewTests : PageTests
{
    /// <summary>The waveform and spectrum of the fourth channel, which is not shown until it is chosen.</summary>
    private ILocator Picture => Page.Locator("ap-pictures canvas[data-channel='3']");

    private ILocator Listening => Page.GetByRole(AriaRole.Region, new() { Name = "Listening" });

    private static Task<PageServer> ServeTone() => PageServer.StartAsync(audio: audio => audio.Consumed().AddSource(
        "bell", "tone", new ParameterValues { ["realtime"] = true, ["frequency"] = 1000, ["volume"] = 0.5, ["channels"] = 4 }));

    [Test]
    public async Task The_wall_shows_the_level_of_a_tone()
    {
        await using PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(server.PageAddress());

        // Half of full scale is −6.0 dB.
        await Assertions.Expect(Page.GetByRole(AriaRole.Slider, new() { Name = "Levels of bell" }))
            .ToHaveAttributeAsync("aria-valuetext", Level());
        AssertOwnSocket(server);
    }

    [Test]
    public async Task A_channel_that_is_chosen_is_drawn_as_it_comes()
    {
        await using PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(new Uri(server.PageAddress(), "#/source/bell"));
        ILocator chooser = Page.Locator("ap-pictures ap-channel-chooser");
        await chooser.GetByText("Channels: 1, 2").ClickAsync();
        await Assertions.Expect(Picture).ToHaveCountAsync(0);

        await chooser.GetByRole(AriaRole.Checkbox).Nth(3).CheckAsync();

        await Assertions.Expect(chooser.GetByText("Channels: 1, 2, 4")).ToBeVisibleAsync();
        await Assertions.Expect(Picture).ToHaveAttributeAsync("aria-label", Loudest());
        await Page.WaitForFunctionAsync(
            "canvas => canvas.toDataURL() !== (canvas.before ??= canvas.toDataURL())", await Picture.ElementHandleAsync());
        AssertOwnSocket(server);

        await chooser.GetByRole(AriaRole.Checkbox).Nth(3).UncheckAsync();
        await Assertions.Expect(Picture).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_channel_is_heard_and_it_is_told_how_far_behind()
    {
        await using PageServer server = await ServeTone();
        await using IBrowserContext window = await OpenAsync(server.PageAddress());
        // The page's outputs are its own; they are only counted here.
        await Page.EvaluateAsync(
            """
            () => {
              const Output = window.AudioContext;
              window.outputs = [];
              window.AudioContext = class extends Output {
                constructor(options) {
                  super(options);
                  window.outputs.push(this);
                }
              };
            }
            """);
        await Page.GetByRole(AriaRole.Link, new() { Name = "bell" }).First.ClickAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Hear channel 1" }).ClickAsync();

        await Assertions.Expect(Listening.Locator(".behind")).ToHaveTextAsync(Behind());
        await Page.WaitForFunctionAsync(
            "() => outputs.length === 1 && outputs[0].state === 'running' && outputs[0].currentTime > 0.5");

        await Listening.GetByRole(AriaRole.Button, new() { Name = "Stop listening" }).ClickAsync();
        await Assertions.Expect(Listening).ToHaveCountAsync(0);
        await Page.WaitForFunctionAsync("() => outputs.every((output) => output.state === 'closed')");
        AssertOwnSocket(server);
    }

    private void AssertOwnSocket(PageServer server) => Assert.That(
        Sockets, Is.Not.Empty.And.All.EqualTo($"ws://{server.Address.Authority}/audio/api/v1/live"));

    [GeneratedRegex(@"^4 channels\. Loudest: .+, −6\.[01] dB\.$")]
    private static partial Regex Level();

    [GeneratedRegex(@": loudest at (9[5-9]\d|1,?0[0-4]\d) Hz|: loudest at 1(\.0\d*)? kHz")]
    private static partial Regex Loudest();

    [GeneratedRegex(@"^\d+\.\d\d( ± \d+\.\d\d)? s behind the (source|server)$")]
    private static partial Regex Behind();
}
