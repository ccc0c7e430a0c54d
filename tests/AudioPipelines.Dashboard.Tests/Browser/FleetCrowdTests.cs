using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace AudioPipelines.Dashboard.Tests.Browser;

/// <summary>A fleet of 10,000 sources in a browser.</summary>
public class FleetCrowdTests : PageTests
{
    private const int Sources = 10_000;

    private static readonly TimeSpan _stretch = TimeSpan.FromSeconds(15);

    private ILocator Tiles => Page.GetByRole(AriaRole.Article);

    /// <summary>What the wall costs the browser's main thread, in groups too, and how long a search and a scroll take to be seen.
    /// It prints figures: they are for the page's README.</summary>
    [Test, Explicit, Category("Long")]
    public async Task TenThousandSourcesInABrowser()
    {
        var fleet = new CrowdFleet(Sources);
        await using PageServer server = await PageServer.StartAsync(page => page.Fleet = fleet);
        await SharedBrowser.Ask();
        long started = Stopwatch.GetTimestamp();
        await using IBrowserContext window = await OpenAsync(server.PageAddress(), 1440, 900);
        await Assertions.Expect(Tiles.First).ToBeVisibleAsync();
        Took("from the address to the first tile", started);
        ICDPSession chromium = await window.NewCDPSessionAsync(Page);
        await chromium.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });

        await Note(chromium, "the fleet stands still");
        await using (fleet.CountOnEachSecond(5)) await Note(chromium, "the sources count on");
        await Page.GetByRole(AriaRole.Button, new() { Name = "By silo", Exact = true }).ClickAsync();
        await using (fleet.CountOnEachSecond(5)) await Note(chromium, "the sources count on, in groups");

        started = Stopwatch.GetTimestamp();
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("microphone-09999");
        await Assertions.Expect(Tiles).ToHaveCountAsync(1);
        Took("a search", started);
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "shown" })).ToHaveCountAsync(0);
        started = Stopwatch.GetTimestamp();
        await Tiles.First.GetByRole(AriaRole.Link).FocusAsync();
        await Page.Keyboard.PressAsync("End");
        await Assertions.Expect(Tiles.Filter(new() { HasText = "microphone-09999" })).ToBeVisibleAsync();
        Took("a jump to the last one", started);
        Assert.That(await Tiles.CountAsync(), Is.InRange(1, 60));
    }

    private async Task Note(ICDPSession chromium, string what)
    {
        long[] ticks = MachineNote.Ticks();
        await chromium.SendAsync("HeapProfiler.collectGarbage");
        Dictionary<string, double> before = await Read(chromium);
        await Task.Delay(_stretch); // what is measured is a stretch of time
        Dictionary<string, double> after = await Read(chromium);
        double Share(string name) => (after[name] - before[name]) / _stretch.TotalSeconds * 100;
        TestContext.Out.WriteLine(
            $"{what}: main thread {Share("TaskDuration"):0.0} % of a core, scripts {Share("ScriptDuration"):0.0} %, layout "
            + $"{Share("LayoutDuration"):0.0} %, heap {before["JSHeapUsedSize"] / 1e6:0.0} MB, {await Tiles.CountAsync()} tiles "
            + $"({MachineNote.Since(ticks)})");
    }

    private static async Task<Dictionary<string, double>> Read(ICDPSession chromium)
    {
        JsonElement answer = (await chromium.SendAsync("Performance.getMetrics"))!.Value;
        return answer.GetProperty("metrics").EnumerateArray().ToDictionary(
            metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
    }

    private static void Took(string what, long started) =>
        TestContext.Out.WriteLine($"{what}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:N0} ms");
}
