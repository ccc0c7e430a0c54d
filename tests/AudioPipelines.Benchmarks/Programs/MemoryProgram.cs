using System.Diagnostics;
using System.Globalization;
using AudioPipelines.Benchmarks.Comparison;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary><c>memory [--frames N]</c>: what a process holds after a tenth of N frames and after all of them, 10⁷ unless told.
/// Frames of 10 ms of silence, stereo, from one source, as fast as they come.</summary>
internal static class MemoryProgram
{
    private const int Steps = 10;

    public static int Run(string[] arguments)
    {
        int frames = new CommandOptions(arguments).Number("frames", 10_000_000);
        foreach (string line in Machine.Describe()) Console.WriteLine($"- {line}");
        Console.WriteLine("\n### Memory\nWanted: flat within 1 MB from a tenth of the frames to all of them. What is allocated "
            + "is for the reading of these figures, some 10 kB each.\n");
        Console.WriteLine("| frames | resident KiB | proportional KiB | GC heap KiB | allocated bytes a frame | collections "
            + "|\n|---:|---:|---:|---:|---:|---:|");
        var readings = new Reading[Steps];
        long count = 0;
        long started = Stopwatch.GetTimestamp();
        using (var source = new GstSource(
            $"audiotestsrc wave=silence num-buffers={frames} samplesperbuffer=480 ! "
            + $"audio/x-raw,format=F32LE,rate=48000,channels=2 ! appsink"))
        {
            source.SetCallback(_ =>
            {
                if (++count % (frames / Steps) == 0 && count / (frames / Steps) is var step && step <= Steps)
                    readings[step - 1] = Reading.Take(count);
            });
            source.Start();
            source.Completion.GetAwaiter().GetResult();
        }

        foreach ((int step, Reading reading) in readings.Index()) Print(reading, step == 0 ? reading : readings[step - 1]);
        Reading first = readings[0], last = readings[^1];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nFrom {first.Frames} to {last.Frames} frames: resident {last.Memory.Resident - first.Memory.Resident:+0;-0;0} "
            + $"KiB, proportional {last.Memory.Proportional - first.Memory.Proportional:+0;-0;0} KiB, in "
            + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0} s."));
        FigureFile.Write("memory", new { Readings = readings });
        return 0;
    }

    private static void Print(Reading reading, Reading previous)
    {
        double each = reading.Frames == previous.Frames
            ? 0
            : (reading.Allocated - previous.Allocated) / (double)(reading.Frames - previous.Frames);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {reading.Frames} | {reading.Memory.Resident} | {reading.Memory.Proportional} | {reading.Heap / 1024} | "
            + $"{each:0.###} | {reading.Collections} |"));
    }

    private readonly record struct Reading(long Frames, ProcessMemory Memory, long Heap, long Allocated, int Collections)
    {
        public static Reading Take(long frames) =>
            new(frames, ProcessMemory.Read(), GC.GetTotalMemory(
                forceFullCollection: false), GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
    }
}
