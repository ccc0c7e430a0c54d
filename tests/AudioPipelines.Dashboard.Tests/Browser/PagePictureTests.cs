using System.Globalization;
using AudioPipelines.Hosting;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>Makes the README's pictures of the page; <c>./build.sh pictures</c> runs it.</summary>
[Explicit("writes into src/Pictures"), Category("Pictures")]
public class PagePictureTests : PageTests
{
    private const int Width = 1440, Height = 800, Margin = 18;

    /// <summary>Its network drops packets, so that there are gaps to be seen.</summary>
    private const string Hall = "audiotestsrc is-live=true wave=red-noise volume=0.8 samplesperbuffer=480";

    /// <summary>64 channels of which each is a little less loud than the one before, and two are silent.</summary>
    private static string SixtyFour => string.Join(' ', Enumerable.Range(0, 64).Select(
        channel => "audiotestsrc is-live=true samplesperbuffer=960 wave=pink-noise volume="
            + (channel is 6 or 41 ? "0" : (0.9 * Math.Pow(0.93, channel)).ToString("0.0000", CultureInfo.InvariantCulture))
            + " ! audio/x-raw,rate=48000,channels=1 ! queue ! all.")
        .Prepend("interleave name=all ! audioconvert ! appsink name=audio"));

    [Test]
    public async Task The_pictures_of_the_README()
    {
        using var hall = new LossyArray(0.001, Hall);
        await using PageServer server = await PageServer.StartAsync(audio: audio => AddSources(audio, hall));
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), Width, Height);
        await Assertions.Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(4);
        // Long enough for gaps all along the shortest timeline.
        Eventually.Is(
            () => server.Source("hall").Ledger.Total.Delivered > 65 * 2 * 48_000, "a minute of audio", TimeSpan.FromMinutes(3));

        await Page.GetByLabel("Span of the gap timelines").SelectOptionAsync("1");
        await Page.Keyboard.PressAsync("Escape");
        LocatorBoundingBoxResult tile = (await Page.GetByRole(AriaRole.Article).First.BoundingBoxAsync())!;
        await Save("wall.png", tile.Y + tile.Height + Margin);
        await Page.GotoAsync(new Uri(server.PageAddress(), "#/source/hall").AbsoluteUri);
        await Assertions.Expect(Page.Locator("ap-ledger")).ToContainTextAsync("✓");
        // The window asks for little motion, which is five pictures a second.
        await Page.GetByLabel("Pictures a second").SelectOptionAsync("25");
        ILocator part = Page.GetByRole(AriaRole.Button, new() { Name = "Waveform and spectrum" });
        await part.ClickAsync();
        await Page.WaitForTimeoutAsync(16_000); // until the spectrogram, whose picture is seconds wide, is full
        await part.ClickAsync();
        await Save("source.png", Height);
    }

    private static void AddSources(AudioPipelinesBuilder audio, LossyArray hall)
    {
        audio.Consumed();
        hall.AddTo(audio, "hall");
        audio.AddText("array64", Described("array64", "A microphone array of 64 channels.", SixtyFour));
        audio.AddSource("bell", "tone", new ParameterValues { ["realtime"] = true, ["frequency"] = 440, ["channels"] = 2 });
        audio.AddText(
            "door", Described("door", "The door's microphone.", "alsasrc device=hw:9 ! audioconvert ! appsink name=audio"));
    }

    private static string Described(string name, string summary, string launch) =>
        $"name: {name}\nsummary: {summary}\nlaunch: >\n  {launch}\nlive: true\n";

    private async Task Save(string name, float height)
    {
        string file = Path.Combine(Repository.Root, "src", "Pictures", name);
        await Page.ScreenshotAsync(new()
        {
            Path = file,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new() { Width = Width, Height = height },
        });
        TestContext.Out.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
    }
}
