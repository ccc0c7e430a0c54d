using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary>Our side where live sources are compared for some seconds, after five to get going.</summary>
internal static class LiveProgram
{
    /// <summary><c>many COUNT SECONDS LENGTH LAUNCH [THREADS [direct]]</c>: many sources of the same text, on so many shared
    /// threads, or each on its own; with <c>direct</c> frames come on the streaming threads, and the rest stays
    /// there.</summary>
    public static void RunMany(string[] arguments)
    {
        using DeliveryThreads? threads = arguments.Length > 4 ? new DeliveryThreads(Number(arguments[4])) : null;
        var options = new GstSourceOptions
        {
            DeliveryThreads = threads,
            Delivery = arguments.Length > 5 ? DeliveryMode.Direct : null,
        };
        Run(
            [.. Enumerable.Range(0, Number(arguments[0])).Select(
                number => new GstSource(Plan($"source {number}", arguments[2], [arguments[3]]), options))],
            Number(arguments[1]));
    }

    /// <summary><c>together SECONDS LENGTH LAUNCH...</c>: one source of many texts, 48 kHz, two channels each.</summary>
    public static void RunTogether(string[] arguments) =>
        Run([new GstSource(Plan("together", arguments[1], arguments[2..]) with { SampleRate = 48_000, Channels = 2 })], Number(
            arguments[0]));

    private static PipelinePlan Plan(string name, string frameLength, string[] launchTexts) => new()
    {
        Name = name,
        LaunchTexts = launchTexts,
        FrameLength = FrameLength.FromSamples(Number(frameLength)),
    };

    private static void Run(GstSource[] sources, int seconds)
    {
        long frames = 0;
        foreach (GstSource source in sources) source.SetCallback(_ => Interlocked.Increment(ref frames));
        // The first one takes what all have in common: code, plugins.
        sources[0].Start();
        Thread.Sleep(2_000);
        ProcessMemory memoryBefore = ProcessMemory.Read(collects: true);
        long starting = Stopwatch.GetTimestamp();
        foreach (GstSource source in sources.AsSpan(1)) source.Start();
        double startTime = Stopwatch.GetElapsedTime(starting).TotalMicroseconds;

        Thread.Sleep(5_000);
        long before = Interlocked.Read(ref frames);
        long started = Stopwatch.GetTimestamp();
        TimeSpan cpuBefore = Environment.CpuUsage.TotalTime;
        long allocatedBefore = GC.GetTotalAllocatedBytes();
        Thread.Sleep(seconds * 1_000);
        double cpu = (Environment.CpuUsage.TotalTime - cpuBefore).TotalMicroseconds;
        long counted = Interlocked.Read(ref frames) - before;
        double allocated = (GC.GetTotalAllocatedBytes() - allocatedBefore) / (double)Math.Max(1, counted);
        double wall = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        ProcessMemory memory = ProcessMemory.Read(collects: true);
        string each = sources.Length == 1 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $" each={(memory.Proportional - memoryBefore.Proportional) / (sources.Length - 1.0):0.0} "
            + $"starting={startTime / (sources.Length - 1):0}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"frames={counted} wall={wall:0} cpu={cpu:0} resident={memory.Resident}{each} allocated={allocated:0.###}"));
        foreach (GstSource source in sources) source.Dispose();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
