using AudioPipelines.Hosting;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>Makes the README's pictures of the page; <c>./build.sh pictures</c> runs it.</summary>
[Explicit("writes into src/Pictures")]
public class PagePictureTests : PageTests
{
    private const string Sounds = "/usr/share/sounds/alsa";

    [Test]
    public async Task The_pictures_of_the_README()
    {
        using var hall = new LossyArray(0.02);
        await using PageServer server = await PageServer.StartAsync(audio: audio => AddSources(audio, hall));
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), 1280, 760);
        await Assertions.Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(4);
        // Long enough for gaps all along the shortest timeline.
        Eventually.Is(
            () => server.Source("hall").Ledger.Total.Delivered > 65 * 2 * 48_000, "a minute of audio", TimeSpan.FromMinutes(3));

        await Page.GetByLabel("Span of the gap timelines").SelectOptionAsync("1");
        await Page.Keyboard.PressAsync("Escape");
        await Save("wall.png");
        await Page.GotoAsync(new Uri(server.PageAddress(), "#/source/hall").AbsoluteUri);
        await Assertions.Expect(Page.Locator("ap-ledger")).ToContainTextAsync("✓");
        await Page.WaitForTimeoutAsync(12_000); // for the spectrogram, whose picture is seconds wide
        await Save("source.png");
    }

    private static void AddSources(AudioPipelinesBuilder audio, LossyArray hall)
    {
        audio.Consumed();
        hall.AddTo(audio, "hall");
        string[] files = [.. Directory.GetFiles(Sounds, "*_*.wav").Order(StringComparer.Ordinal)];
        audio.AddSource("array", "replay", new ParameterValues { ["files"] = files, ["loop"] = true });
        audio.AddSource("bell", "tone", new ParameterValues { ["realtime"] = true, ["frequency"] = 440, ["channels"] = 2 });
        audio.AddSource("door", "file", new ParameterValues { ["location"] = "/media/stick/door.flac" });
    }

    private async Task Save(string name)
    {
        string file = Path.Combine(Repository.Root, "src", "Pictures", name);
        await Page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
        TestContext.Out.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
    }
}
