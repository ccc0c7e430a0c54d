using System.Diagnostics;
using System.Globalization;
using AudioPipelines.Benchmarks.Comparison;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Benchmarks.Latency;

/// <summary><c>latency [--seconds N] [--rounds N] [delivery] [recording] [capture]</c>: how long audio takes to its callback, as
/// quantiles and histograms. Programs run in turn, on an idle machine and with every processor busy for half of the
/// time.</summary>
internal static class LatencyCommand
{
    private const string Live =
        "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,format=F32LE,rate=48000,channels=2 ! appsink name=audio";
    private const int LoadPercent = 50;
    private const int StartAllowance = 30;

    public static int Run(string[] arguments)
    {
        var options = new CommandOptions(arguments);
        int seconds = options.Number("seconds", 20), rounds = options.Number("rounds", 3);
        foreach (string line in Machine.Describe()) Console.WriteLine($"- {line}");
        var figures = new List<LatencyFigures>();
        if (options.Names.Length == 0 || options.Names.Contains("delivery")) figures.AddRange(Delivery(seconds, rounds));
        if (options.Names.Length == 0 || options.Names.Contains("recording")) figures.AddRange(Recording(seconds, rounds));
        if (options.Names.Length == 0 || options.Names.Contains("capture")) figures.AddRange(Capture(seconds, rounds));
        FigureFile.Write("latency", new { Milliseconds = figures });
        return 0;
    }

    private static IEnumerable<LatencyFigures> Delivery(int seconds, int rounds)
    {
        string time = seconds.ToString(CultureInfo.InvariantCulture);
        Contender direct = Contender.Ours("ours, delivered directly", "delivery", time, Live, "direct");
        Contender own = Contender.Ours("ours, on the source's thread", "delivery", time, Live);
        var peer = new Contender("C, to new_sample with the buffer mapped", Paths.Native("delivery"), time, Live);
        return InTurn(
            "Delivery", "Wanted of the difference under 50 % load: p50 at most 0.1 ms, p99 at most 1 ms.", seconds, rounds,
            direct,
            own, peer);
    }

    private static IEnumerable<LatencyFigures> Recording(int seconds, int rounds)
    {
        string time = seconds.ToString(CultureInfo.InvariantCulture);
        Contender[] recorded = [.. new[] { "wav", "flac" }.Select(
            encoding => Contender.Ours($"recorded as {encoding}", "recorded", time, Live, encoding))];
        return InTurn(
            "Delivery of a recorded source", "On the source's thread. Wanted: p99 at most 1.1 times that without recording.",
            seconds, rounds, [.. recorded, Contender.Ours("not recorded", "delivery", time, Live)]);
    }

    /// <summary>Lets programs run in turn; what is added is told against the last.</summary>
    private static IEnumerable<LatencyFigures> InTurn(
        string title, string wanted, int seconds, int rounds, params Contender[] programs)
    {
        foreach (int load in (int[])[0, LoadPercent])
        {
            Console.WriteLine($"\n### {title}, {Describe(load)}\nA live source, 48 kHz stereo, buffers and frames of 10 ms, "
                + $"{rounds} rounds of {seconds} s each, in turn. From the moment that the buffer with the frame's last sample "
                + $"leaves the element before the appsink. {wanted}\n");
            (Contender Program, Latencies Latencies)[] all =
                [.. programs.Select(program => (program, new Latencies(program.Name)))];
            using Process? busy = StartLoad(load, rounds * all.Length * (seconds + StartAllowance));
            for (int round = 0; round < rounds; round++)
            {
                foreach ((Contender program, Latencies latencies) in all) latencies.Add(Output(program, null));
            }

            busy?.Kill();
            Print([.. all.Select(each => each.Latencies)], withDifference: true);
            foreach ((_, Latencies latencies) in all) yield return LatencyFigures.Of(latencies, load);
        }
    }

    private static IEnumerable<LatencyFigures> Capture(int seconds, int rounds)
    {
        using PulseServer server = PulseServer.Start();
        using BackgroundProgram tone = server.PlayTone(440);
        Contender ours = Contender.Ours(
            "preset mic, to the frame's callback", "capture", seconds.ToString(CultureInfo.InvariantCulture));
        // a null sink takes seconds to its first audio
        _ = Output(ours with { Command = [.. ours.Command[..^1], "1"] }, server.Environment);
        foreach (int load in (int[])[0, LoadPercent])
        {
            Console.WriteLine($"\n### Capture, {Describe(load)}\nPulseAudio's null sink as a microphone, 48 kHz stereo, frames "
                + $"of 10 ms, {rounds} rounds of {seconds} s. From the capture time of the frame's last sample, as PulseAudio "
                + $"has it: where it puts the stream's beginning differs from run to run, by more than the library takes.\n");
            var mine = new Latencies(ours.Name);
            using Process? busy = StartLoad(load, rounds * (seconds + StartAllowance));
            for (int round = 0; round < rounds; round++) mine.Add(Output(ours, server.Environment));
            busy?.Kill();
            Print([mine], withDifference: false);
            Console.WriteLine($"\nMedian of each round: "
                + $"{string.Join(", ", mine.Medians.Select(median => median.ToString("0.000", CultureInfo.InvariantCulture)))} "
                + $"ms.");
            yield return LatencyFigures.Of(mine, load);
        }
    }

    private static string Describe(int load) =>
        load == 0 ? "nothing else running" : $"every processor busy for {load} % of the time";

    private static Process? StartLoad(int percent, int atMostSeconds) => percent == 0
        ? null
        : Process.Start(Paths.Native(
            "load"), [percent.ToString(CultureInfo.InvariantCulture), atMostSeconds.ToString(CultureInfo.InvariantCulture)]);

    private static string Output(Contender contender, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(contender.Command[0], contender.Command[1..]) { RedirectStandardOutput = true };
        foreach ((string name, string? value) in environment
            ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"'{contender.Name}' ended with exit status {process.ExitCode}.");
    }

    private static void Print(Latencies[] all, bool withDifference)
    {
        Console.WriteLine("| ms | frames | p50 | p90 | p99 | p99.9 | max |\n|---|---:|---:|---:|---:|---:|---:|");
        double[] parts = [0.5, 0.9, 0.99, 0.999, 1];
        foreach (Latencies latencies in all) Row(latencies.Name, latencies.Count, parts.Select(latencies.Quantile));
        foreach (Latencies ours in withDifference ? all[..^1] : [])
            Row($"{ours.Name}: added", null, parts.Select(part => ours.Quantile(part) - all[^1].Quantile(part)));
        foreach (Latencies latencies in all) Console.WriteLine($"\n{latencies.Name}:\n```\n{latencies.Histogram()}```");

        static void Row(string name, int? count, IEnumerable<double> values) =>
            Console.WriteLine($"| {name} | {count} | "
                + $"{string.Join(" | ", values.Select(value => value.ToString("0.000", CultureInfo.InvariantCulture)))} |");
    }
}
