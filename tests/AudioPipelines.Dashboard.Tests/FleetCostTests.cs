using System.Diagnostics;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What a fleet of 10,000 sources costs the page's server.</summary>
public sealed class FleetCostTests
{
    private const int Sources = 10_000;

    /// <summary>A fleet tells of a source that runs every five seconds.</summary>
    private const int Turns = 5;

    private static readonly TimeSpan _stretch = TimeSpan.FromSeconds(15);

    /// <summary>Memory, processor time and what a viewer is sent: of a fleet that stands still, and of one whose sources count.
    /// It prints figures: they are for the page's README.</summary>
    [Test, Explicit, Category("Long")]
    public async Task TenThousandSourcesOfAFleet()
    {
        await Note("without the page", null);
        var fleet = new CrowdFleet(Sources);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await using PageServer server = await PageServer.StartAsync(page => page.Fleet = fleet);
        await Note("nobody looks, the fleet stands still", null);
        long mounted = GC.GetTotalMemory(forceFullCollection: true);
        await using (fleet.CountOnEachSecond(Turns)) await Note("nobody looks, the sources count on", null);

        long started = Stopwatch.GetTimestamp();
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events", UriKind.Relative));
        var viewer = new CountingViewer(stream);
        long first = await viewer.FirstEvent;
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        await Note("a viewer, the fleet stands still", viewer);
        long watched = GC.GetTotalMemory(forceFullCollection: true);
        await using (fleet.CountOnEachSecond(Turns)) await Note("a viewer, the sources count on", viewer);

        TestContext.Out.WriteLine($"first event: {first / 1024.0:N0} KiB after {took.TotalMilliseconds:N0} ms");
        TestContext.Out.WriteLine(
            $"kept of a source: {(mounted - before) / 1024.0 / Sources:0.0} KiB, with a viewer "
            + $"{(watched - before) / 1024.0 / Sources:0.0}");
        Assert.That(first, Is.GreaterThan(Sources * 100), "the viewer was told of all of them");
    }

    private static async Task Note(string what, CountingViewer? viewer)
    {
        long bytes = viewer?.Total ?? 0;
        long allocated = GC.GetTotalAllocatedBytes();
        (double percent, string machine) = await MachineNote.OverAsync(_stretch);
        double seconds = _stretch.TotalSeconds;
        TestContext.Out.WriteLine(
            $"{what}: {percent:0.0} % of a core, "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1048576.0 / seconds:0.0} MiB/s allocated, "
            + $"{((viewer?.Total ?? 0) - bytes) / 1024.0 / seconds:N0} KiB/s to the viewer ({machine})");
    }
}
