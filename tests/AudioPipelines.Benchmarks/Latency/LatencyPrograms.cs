using System.Diagnostics;
using System.Globalization;

namespace AudioPipelines.Benchmarks.Latency;

/// <summary>Our side of the latencies. Each writes one latency a line, in nanoseconds, as <c>native/bench/delivery</c> does, and
/// leaves the first seconds out.</summary>
internal static class LatencyPrograms
{
    private const int Most = 1_000_000;

    // What the methods of the way need to be compiled to their last.
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);

    /// <summary><c>delivery SECONDS LAUNCH [direct]</c>: from the moment that the buffer with a frame's last sample leaves the
    /// element before the appsink to the frame's callback.</summary>
    public static int RunDelivery(string[] arguments)
    {
        DeliveryMode? mode = arguments.Length > 2 ? DeliveryMode.Direct : null;
        using var source = new GstSource(arguments[1], new GstSourceOptions { Delivery = mode });
        MeasureDelivery(source, arguments[0]);
        return 0;
    }

    /// <summary><c>recorded SECONDS LAUNCH ENCODING</c>: as <c>delivery</c>, of a source that is recorded into a temporary
    /// folder.</summary>
    public static int RunRecorded(string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("recorded").FullName;
        try
        {
            using var source = new GstSource(new PipelinePlan
            {
                Name = "recorded",
                LaunchTexts = [arguments[1]],
                Recording = new RecordingPlan(folder) { Encoding = arguments[2], SegmentLength = TimeSpan.FromSeconds(10) },
            });
            MeasureDelivery(source, arguments[0]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void MeasureDelivery(GstSource source, string seconds)
    {
        Arrivals? arrivals = null;
        Measure(source, seconds, () => arrivals = Arrivals.Watch(source), frame =>
        {
            long now = Stopwatch.GetTimestamp();
            long last = frame.Pts + ((frame.SamplesPerChannel - 1) * 1_000_000_000L / frame.SampleRate);
            return Volatile.Read(ref arrivals)?.TimeOf(last) is > 0 and { } arrived
                ? Stopwatch.GetElapsedTime(arrived, now).Ticks * 100
                : null;
        });
    }

    /// <summary><c>capture SECONDS</c>: from the moment that a frame's last sample was captured, as
    /// <see cref="AudioFrame.CaptureTime"/> has it, to the frame's callback. The preset <c>mic</c> and the default
    /// device.</summary>
    public static int RunCapture(string[] arguments)
    {
        using GstSource source = GstSource.FromDescription("mic");
        Measure(source, arguments[0], () => { }, frame =>
        {
            long now = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
            long length = frame.SamplesPerChannel * 1_000_000_000L / frame.SampleRate;
            return frame.CaptureTime.Clock == CaptureClock.None || !frame.IsComplete
                ? null
                : now - frame.CaptureTime.UnixNanoseconds - length;
        });
        return 0;
    }

    private static void Measure(GstSource source, string seconds, Action started, Func<AudioFrame, long?> latency)
    {
        var latencies = new long[Most];
        int count = 0;
        bool measuring = false;
        source.SetCallback(frame =>
        {
            if (latency(frame) is { } nanoseconds && Volatile.Read(ref measuring) && count < Most)
                latencies[count++] = nanoseconds;
        });
        source.Start();
        started();
        Thread.Sleep(_warmUp);
        Volatile.Write(ref measuring, true);
        Thread.Sleep(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        source.Stop();
        foreach (long nanoseconds in latencies.AsSpan(0, count))
            Console.WriteLine(nanoseconds.ToString(CultureInfo.InvariantCulture));
    }
}
