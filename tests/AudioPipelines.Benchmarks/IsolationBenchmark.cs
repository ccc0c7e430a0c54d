using System.Diagnostics;
using System.Globalization;
using AudioPipelines.Descriptions;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Benchmarks;

/// <summary>What a worker process costs: the same live sources in this process, each in a worker of its own, and all in one, in turns and in
/// one run.
/// <c>isolation [SECONDS [SOURCES]]</c>.</summary>
internal static class IsolationBenchmark
{
    private const int Rounds = 4;
    private const string Audio = "countersrc is-live=true samples-per-buffer=480 ! audio/x-raw,format=S32LE,rate=48000,channels=2";
    private const string Launch = Audio + " ! appsink";

    private const int BufferLength = 480;
    private const int CounterStep = 64;

    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);

    public static int Run(string[] args)
    {
        int seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        int sources = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 4;
        TestPlugin.Load();
        foreach ((string name, string? value) in TestPlugin.Environment.Append(new("AUDIOPIPELINES_WORKER_ENVIRONMENT", "GST_PLUGIN_PATH"))) Environment.SetEnvironmentVariable(name, value);
        var shared = new IsolationPlan { Worker = "benchmark" };
        List<Cost> here = [], there = [], together = [];
        List<double> bare = [], bareTogether = [];
        Measure(sources, 1, null); // what is compiled once
        for (int round = 0; round < Rounds; round++)
        {
            here.Add(Measure(sources, seconds, null));
            there.Add(Measure(sources, seconds, new IsolationPlan()));
            together.Add(Measure(sources, seconds, shared));
            bare.Add(MeasureBare(sources, 1, seconds));
            bareTogether.Add(MeasureBare(1, sources, seconds));
        }

        Console.WriteLine($"{sources} live sources of 2 channels, buffers and frames of 10 ms, {Rounds} rounds of {seconds} s each, in turns\n");
        Console.WriteLine("| | in process | isolated | difference | in one worker | difference |\n|---|---:|---:|---:|---:|---:|");
        Row("latency p50, µs", here, there, together, cost => cost.Quantile(0.5));
        Row("latency p99, µs", here, there, together, cost => cost.Quantile(0.99));
        Row("processor time a source, ms/s", here, there, together, cost => cost.Processor);
        Row("of it in this process, ms/s", here, there, together, cost => cost.Own);
        Row("memory of a worker (PSS), MiB", here, there, together, cost => cost.Memory);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe same pipelines into a fakesink, by gst-launch-1.0: {Median(bare):0.00} ms/s each in a process of its own, {Median(bareTogether):0.00} all in one"));
        return 0;
    }

    private static void Row(string what, List<Cost> here, List<Cost> there, List<Cost> together, Func<Cost, double> read)
    {
        double one = Median(here.Select(read)), other = Median(there.Select(read)), shared = Median(together.Select(read));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {one:0.00} | {other:0.00} | {other - one:+0.00;-0.00} | {shared:0.00} | {shared - one:+0.00;-0.00} |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[ordered.Length / 2] + ordered[(ordered.Length - 1) / 2]) / 2;
    }

    private static Cost Measure(int count, int seconds, IsolationPlan? isolation)
    {
        var plan = new PipelinePlan
        {
            Name = "benchmark",
            LaunchTexts = [Launch],
            SampleType = SampleType.S32,
            Isolation = isolation,
            StartDeadline = TimeSpan.FromMinutes(1),
        };
        var delays = new List<long>[count];
        GstSource[] sources = [.. Enumerable.Range(0, count).Select(_ => new GstSource(plan))];
        bool measuring = false;
        for (int number = 0; number < count; number++)
        {
            List<long> mine = delays[number] = new List<long>(seconds * 200);
            sources[number].SetCallback(frame =>
            {
                if (Volatile.Read(ref measuring)) mine.Add(((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100) - Due(frame));
            });
        }

        foreach (GstSource source in sources) source.Start();
        Thread.Sleep(_warmUp);
        int[] workers = [.. sources.Select(source => source.WorkerProcessId).Where(process => process != 0).Distinct()];
        Volatile.Write(ref measuring, true);
        double own = ProcessorTime(Environment.ProcessId), theirs = workers.Sum(ProcessorTime);
        long begun = Stopwatch.GetTimestamp();
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        double elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds * count;
        own = (ProcessorTime(Environment.ProcessId) - own) / elapsed;
        theirs = (workers.Sum(ProcessorTime) - theirs) / elapsed;
        Volatile.Write(ref measuring, false);
        double memory = workers.Length == 0 ? 0 : workers.Average(Memory);
        foreach (GstSource source in sources) source.Dispose();
        return new Cost([.. delays.SelectMany(delay => delay).Order()], own, own + theirs, memory);
    }

    /// <summary>Processor time for each pipeline that ends in a fakesink, of programs that do nothing else, in ms a second.</summary>
    private static double MeasureBare(int programs, int pipelines, int seconds)
    {
        string text = "-q " + string.Join(' ', Enumerable.Repeat($"{Audio} ! fakesink", pipelines));
        Process[] all = [.. Enumerable.Range(0, programs).Select(_ => Process.Start("gst-launch-1.0", text))];
        try
        {
            Thread.Sleep(_warmUp);
            double before = all.Sum(program => ProcessorTime(program.Id));
            long begun = Stopwatch.GetTimestamp();
            Thread.Sleep(TimeSpan.FromSeconds(seconds));
            return (all.Sum(program => ProcessorTime(program.Id)) - before) / Stopwatch.GetElapsedTime(begun).TotalSeconds / (programs * pipelines);
        }
        finally
        {
            foreach (Process program in all)
            {
                program.Kill();
                program.Dispose();
            }
        }
    }

    /// <summary>When the buffer was due that completed a frame, in nanoseconds since 1970. Frames begin anywhere in buffers; the counter says
    /// where.</summary>
    private static long Due(AudioFrame frame)
    {
        long first = frame.Channel<int>(0)[0] / CounterStep;
        long end = (first + frame.SamplesPerChannel + BufferLength - 1) / BufferLength * BufferLength;
        return frame.CaptureTime.UnixNanoseconds + ((end - first) * 1_000_000_000 / frame.SampleRate);
    }

    /// <summary>Milliseconds of processor time, that of threads that have ended included.</summary>
    private static double ProcessorTime(int process)
    {
        using var its = Process.GetProcessById(process);
        return its.TotalProcessorTime.TotalMilliseconds;
    }

    private static double Memory(int process)
    {
        string line = File.ReadLines($"/proc/{process}/smaps_rollup").First(text => text.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <param name="Delays">From the moment that the last buffer of each frame was due to the frame's callback, in nanoseconds, ordered.</param>
    /// <param name="Own">Processor time of this process, for each source, in ms a second.</param>
    /// <param name="Processor">The same of this process and the workers.</param>
    /// <param name="Memory">Of a worker, in MiB.</param>
    private sealed record Cost(long[] Delays, double Own, double Processor, double Memory)
    {
        /// <summary>A quantile of the delays in microseconds.</summary>
        public double Quantile(double part) => Delays[(int)(part * (Delays.Length - 1))] / 1_000.0;
    }
}
