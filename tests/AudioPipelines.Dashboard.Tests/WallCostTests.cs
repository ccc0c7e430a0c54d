using System.Diagnostics;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>What the page costs where there are many sources.</summary>
public sealed class WallCostTests
{
    private const int Sources = 500;

    private static readonly TimeSpan _stretch = TimeSpan.FromSeconds(10);

    /// <summary>Processor time of the same 500 sources, each with a frame a second: without the page, with it, and with a viewer
    /// of the wall, who is in this process too; in turn. It prints figures: they are for tests/README.md.</summary>
    [Test, Explicit, Category("Long")]
    public async Task FiveHundredSourcesWithAViewer()
    {
        SlowSource[] sources = [.. Enumerable.Range(0, Sources).Select(n => new SlowSource($"source{n:000}"))];
        foreach (SlowSource source in sources) source.Start();
        List<(double Without, double Mounted, double Watched, double Bytes)> rounds = [];
        for (int round = 0; round < 3; round++)
        {
            double without = await Cost();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            await using (PageServer server = await PageServer.StartAsync(page => page.Sources = () => sources))
            {
                double mounted = await Cost();
                double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Sources;
                using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events", UriKind.Relative));
                using var over = new CancellationTokenSource();
                Task<long> reading = ReadAsync(stream, over.Token);
                double watched = await Cost();
                await over.CancelAsync();
                rounds.Add((without, mounted, watched, bytes));
                Assert.That(await reading, Is.GreaterThan(Sources * 100), "the viewer was told of all of them");
            }
        }

        foreach ((double without, double mounted, double watched, double bytes) in rounds)
        {
            TestContext.Out.WriteLine(
                $"% of a core: {without:0.0} without the page, {mounted:0.0} with it, {watched:0.0} with a viewer; "
                + $"{bytes / 1024:0.0} KiB a source after {_stretch.TotalSeconds} s");
        }

        TestContext.Out.WriteLine($"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        foreach (SlowSource source in sources)
        {
            await source.DisposeAsync();
            LedgerAssert.Balances(source);
        }

        Assert.That(sources.Sum(source => source.Ledger.Total.Lost), Is.Zero);
    }

    /// <summary>How much of a core this process takes, in percent.</summary>
    private static async Task<double> Cost()
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        await Task.Delay(_stretch); // what is measured is a stretch of time
        process.Refresh();
        return (process.TotalProcessorTime - before) / Stopwatch.GetElapsedTime(started) * 100;
    }

    private static async Task<long> ReadAsync(Stream stream, CancellationToken over)
    {
        long total = 0;
        byte[] room = new byte[65_536];
        try
        {
            while (true) total += await stream.ReadAsync(room, over);
        }
        catch (OperationCanceledException)
        {
            return total;
        }
    }
}
