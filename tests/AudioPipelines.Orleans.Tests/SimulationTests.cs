using System.Diagnostics;
using System.Text.Json.Nodes;
using AudioPipelines.Orleans.Tests.Support;

namespace AudioPipelines.Orleans.Tests;

/// <summary>What a fleet itself costs: sources that only tick, ten thousand of them; prints the figures of SCALE.md.</summary>
[Explicit, Category("Long")]
public class SimulationTests
{
    [Test]
    public void A_silo_costs_what_a_plain_host_does_and_little_more()
    {
        using TestSilo plain = TestSilo.Start("", "", "plain", 0);
        using var fleet = new TestFleet(frames: NatsServer.UrlOfNobody()); // the program that operators start
        fleet.Start("a");
        Rest();
        (double plainCpu, double siloCpu) = (CpuSeconds(plain), CpuSeconds(fleet.Silos[0]));
        var watch = Stopwatch.StartNew();
        Rest(30);
        double seconds = watch.Elapsed.TotalSeconds;
        plainCpu = 100 * (CpuSeconds(plain) - plainCpu) / seconds;
        siloCpu = 100 * (CpuSeconds(fleet.Silos[0]) - siloCpu) / seconds;
        TestContext.Progress.WriteLine(
            $"plain host {Memory(plain):0} MiB, {plainCpu:0.00} % of a processor; silo {Memory(fleet.Silos[0]):0} MiB, "
            + $"{siloCpu:0.00} %; {FleetChecks.Load}");
        Assert.That(Memory(fleet.Silos[0]), Is.Positive);
    }

    [TestCase(1_000)]
    [TestCase(10_000)]
    public async Task A_fleet_of_ticking_sources_is_filled_loses_a_silo_and_is_whole_again(int sources)
    {
        using var fleet = new TestFleet(ticks: true);
        fleet.Start("a", "b", "c");
        Rest();
        double[] empty = [.. fleet.Silos.Select(Memory)];
        using (FleetHttp http = fleet.Ask())
        {
            var filling = Stopwatch.StartNew();
            await Parallel.ForAsync(0, sources, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
                await http.OkAsync(HttpMethod.Post, "sources", FleetHttp.Tone($"tick-{number:00000}")));
            Running(http, sources);
            TestContext.Progress.WriteLine(
                $"{sources} sources added in {filling.Elapsed.TotalSeconds:0.0} s "
                + $"({1000 * filling.Elapsed.TotalSeconds / sources:0.0} ms each); {Spread(http)}; {FleetChecks.Load}");
            Rest();
            double each = fleet.Silos.Select((silo, place) => Memory(silo) - empty[place]).Sum() * 1024 / sources;
            double[] cpu = [.. fleet.Silos.Select(CpuSeconds)];
            var idle = Stopwatch.StartNew();
            Rest(20);
            IEnumerable<string> load = fleet.Silos.Select((silo, place) =>
                $"{100 * (CpuSeconds(silo) - cpu[place]) / idle.Elapsed.TotalSeconds:0.0} %");
            TestContext.Progress.WriteLine(
                $"a source takes {each:0.0} KiB of the silos; processor time of the silos at rest {string.Join(", ", load)}");
        }

        TestSilo victim = fleet.Silos[1];
        var recovery = Stopwatch.StartNew();
        victim.Kill();
        using FleetHttp survivor = fleet.Ask();
        Eventually.Is(
            () => Answered(() => Count(survivor, source => (string?)source["state"] == "running"
                && (string?)source["silo"] != victim.Name) == sources),
            "all sources to run on two silos", TimeSpan.FromMinutes(5));
        TestContext.Progress.WriteLine(
            $"a silo with a third of {sources} killed: all run again after {recovery.Elapsed.TotalSeconds:0.0} s; "
            + $"{Spread(survivor)}; {FleetChecks.Load}");
    }

    private static void Running(FleetHttp http, int sources) => Eventually.Is(
        () => Answered(() => Count(http, source => (string?)source["state"] == "running") == sources),
        "all sources to run", TimeSpan.FromMinutes(5));

    private static bool Answered(Func<bool> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception busy) when (busy is AssertionException or HttpRequestException or NullReferenceException)
        {
            return false; // the fleet's grain is coming up elsewhere
        }
    }

    private static int Count(FleetHttp http, Func<JsonNode, bool> which) =>
        http.ListAsync().GetAwaiter().GetResult()["sources"]!.AsArray().Count(source => which(source!));

    private static string Spread(FleetHttp http) => string.Join(
        ", ", http.ListAsync().GetAwaiter().GetResult()["silos"]!.AsArray()
            .Select(silo => $"{silo!["name"]}: {silo["sources"]}"));

    private static void Rest(int seconds = 5)
    {
        var watch = Stopwatch.StartNew();
        Eventually.Is(() => watch.Elapsed.TotalSeconds >= seconds, "time to measure over", TimeSpan.FromSeconds(seconds + 30));
    }

    private static double Memory(TestSilo silo) => Status(silo, "VmRSS:") / 1024.0;

    private static long Status(TestSilo silo, string key) => long.Parse(
        File.ReadLines($"/proc/{silo.Program.ProcessId}/status").First(line => line.StartsWith(key, StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);

    private static double CpuSeconds(TestSilo silo)
    {
        using Process process = Process.GetProcessById(silo.Program.ProcessId);
        return process.TotalProcessorTime.TotalSeconds;
    }
}
