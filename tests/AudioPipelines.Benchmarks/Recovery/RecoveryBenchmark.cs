using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Benchmarks.Recovery;

/// <summary>What supervision does and costs: how soon a fault is noticed, how soon there is audio again, and the processor time
/// of a source that is watched against one that is not.</summary>
internal static class RecoveryBenchmark
{
    private const int Rounds = 10;
    private const int Pairs = 7;
    private const int Buffers = 300_000;

    public static void Run()
    {
        Console.WriteLine(Text($"""

            Recovery, {Rounds} rounds of each fault: median (largest), in ms. *Noticed*: from the fault until the source said so.
            *Audio*: from the
            fault's end, but not before it was noticed, until a whole frame came. Restarts are tried at once and then every 20 ms.

            | fault | deadline | noticed | of it beyond the deadline | audio |
            |---|---|---|---|---|
            """));
        foreach (Func<RecoveryScenario> setUp in RecoveryScenarios.All)
        {
            using RecoveryScenario scenario = setUp();
            using var run = new RecoveryRun(scenario);
            List<(double Noticed, double Audio)> results = run.Measure(Rounds);
            double deadline = scenario.Deadline.TotalMilliseconds;
            string beyond = deadline > 0 ? Of([.. results.Select(result => result.Noticed - deadline)]) : "–";
            string noticed = Of([.. results.Select(r => r.Noticed)]), audio = Of([.. results.Select(r => r.Audio)]);
            Console.WriteLine(
                Text($"| {scenario.Name} | {(deadline > 0 ? deadline : "–")} | {noticed} | {beyond} | {audio} |"));
        }

        MeasureIdleCost();
    }

    /// <summary>In turn, so that both meet the same machine.</summary>
    private static void MeasureIdleCost()
    {
        var plan = new PipelinePlan
        {
            Name = "idle",
            LaunchTexts = [$"audiotestsrc wave=silence num-buffers={Buffers} samplesperbuffer=480 ! "
                + $"audio/x-raw,rate=48000,channels=2 ! appsink"],
        };
        PipelinePlan unwatched = plan with { StallDeadline = Timeout.InfiniteTimeSpan };
        PipelinePlan watched =
            plan with { StallDeadline = TimeSpan.FromSeconds(1), Restart = new RestartPolicy { Mode = RestartMode.OnError } };
        _ = (ProcessorTime(unwatched), ProcessorTime(watched)); // compiled
        (double Without, double With)[] pairs =
            [.. Enumerable.Range(0, Pairs).Select(_ => (ProcessorTime(unwatched), ProcessorTime(watched)))];
        string without = Of([.. pairs.Select(pair => pair.Without)]), with = Of([.. pairs.Select(pair => pair.With)]);
        string ratio = Of([.. pairs.Select(pair => pair.With / pair.Without)]);
        Console.WriteLine(Text($"""

            Idle cost of supervision: {Buffers} frames of 10 ms as fast as they come, {Pairs} pairs in turn, in µs of
            processor time per frame.

            | not watched | watched, with a restart policy | ratio pair by pair: median (largest) |
            |---|---|---|
            | {without} | {with} | {ratio} |
            """));
    }

    private static double ProcessorTime(PipelinePlan plan)
    {
        using var source = new GstSource(plan);
        source.SetCallback(_ => { });
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        source.Start();
        source.Completion.GetAwaiter().GetResult();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Buffers;
    }

    private static string Of(double[] values)
    {
        Array.Sort(values);
        return Text($"{values[values.Length / 2]:0.00} ({values[^1]:0.00})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
