using System.Diagnostics;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>Sources that go at the pace of their audio: what a second of one takes once they run.</summary>
internal static class LiveRun
{
    /// <summary>Until what runs often has been compiled once more.</summary>
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);

    /// <summary>Runs so many sources at once.</summary>
    /// <param name="plan">What each is made from.</param>
    /// <param name="count">How many.</param>
    /// <param name="seconds">For how long it is measured.</param>
    /// <param name="way">Where the pipelines are.</param>
    /// <param name="readDue">When a frame was due, in nanoseconds since 1970; <see langword="null"/> where it does not
    /// tell.</param>
    public static IsolationCost Measure(
        PipelinePlan plan, int count, double seconds, IsolationWay way, Func<AudioFrame, long>? readDue)
    {
        bool isMeasuring = false;
        GstSource[] sources = [.. Enumerable.Range(0, count).Select(_ => new GstSource(plan with { Isolation = way.Plan }))];
        List<long>[] delays = [.. sources.Select(_ => new List<long>((int)(seconds * 200)))];
        for (int number = 0; number < count; number++)
        {
            List<long> mine = delays[number];
            sources[number].SetCallback(frame =>
            {
                if (readDue is not null && Volatile.Read(ref isMeasuring))
                    mine.Add(((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100) - readDue(frame));
            });
        }

        foreach (GstSource source in sources) source.Start();
        Thread.Sleep(_warmUp);
        int[] workers = [.. sources.Select(source => source.WorkerProcessId).Where(process => process != 0).Distinct()];
        Volatile.Write(ref isMeasuring, true);
        double own = ProcessorTime.Own, theirs = workers.Sum(ProcessorTime.Of);
        long begun = Stopwatch.GetTimestamp();
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        double elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds * count;
        own = (ProcessorTime.Own - own) / elapsed;
        theirs = (workers.Sum(ProcessorTime.Of) - theirs) / elapsed;
        Volatile.Write(ref isMeasuring, false);
        double memory = workers.Length == 0 ? 0 : workers.Average(ProcessorTime.MemoryOf);
        foreach (GstSource source in sources) source.Dispose();
        return new IsolationCost(own + theirs, own) { Memory = memory, Delays = [.. delays.SelectMany(delay => delay).Order()] };
    }
}
