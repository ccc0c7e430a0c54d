using AudioPipelines.Benchmarks.Comparison;

namespace AudioPipelines.Benchmarks.Isolation;

/// <summary>What is measured behind a wall and in front of it.</summary>
internal static class IsolationTasks
{
    private const int BufferLength = 480;
    private const int CounterStep = 64; // of countersrc's full-scale coding

    /// <summary>Files as fast as they can be read, with all that a start and an end take.</summary>
    public static IsolationTask[] Files(int count) =>
    [
        .. new[] { "flac", "opus", "m4a", "mp3", "wav" }.Select(
            codec => OfFile($"half an hour of {codec}, {count} at once", Preset(codec, realtime: false), count)),
    ];

    /// <summary>A source of one buffer: nothing but a start and an end.</summary>
    public static IsolationTask[] Start(int count) =>
        [OfFile($"a start and an end, {count} at once", Launch(
            "audiotestsrc num-buffers=1 ! audio/x-raw,format=F32LE,rate=48000,channels=2 ! appsink"), count)];

    /// <summary>Sources at the pace of their audio that decode or convert.</summary>
    public static IsolationTask[] Live(int count, int seconds) =>
    [
        .. new[] { "flac", "opus" }.Select(
            codec => OfLive($"{count} files in real time, {codec}", Preset(codec, realtime: true), count, seconds, null)),
        OfLive(
            $"{count} live sources of 8 channels, buffers of 10 ms, converted and resampled to 44.1 kHz",
            Launch($"{Counters(8)} ! audioconvert ! audioresample ! audio/x-raw,format=F32LE,rate=44100 ! appsink") with
            {
                SampleType = SampleType.F32
            },
            count, seconds, null),
    ];

    /// <summary>Live sources that have nothing to do: what is left is the way from one process to another.</summary>
    public static IsolationTask[] Tiny(int count, int seconds) =>
    [
        OfLive($"{count} live sources of 2 channels, buffers and frames of 10 ms",
            Launch($"{Counters(2)} ! appsink") with { SampleType = SampleType.S32 }, count, seconds, Due),
    ];

    private static IsolationTask OfFile(string name, PipelinePlan plan, int count) => new(
        name, "ms", way => FileRun.Measure(plan, 1, way), way => FileRun.Measure(plan, count, way));

    private static IsolationTask OfLive(
        string name, PipelinePlan plan, int count, int seconds, Func<AudioFrame, long>? readDue) => new(
        name, "ms a second of one", way => LiveRun.Measure(plan, count, 1, way, readDue),
        way => LiveRun.Measure(plan, count, seconds, way, readDue));

    private static string Counters(int channels) =>
        $"countersrc is-live=true samples-per-buffer={BufferLength} ! audio/x-raw,format=S32LE,rate=48000,channels={channels}";

    private static PipelinePlan Launch(string text) =>
        new() { Name = "benchmark", LaunchTexts = [text], StartDeadline = TimeSpan.FromMinutes(1) };

    private static PipelinePlan Preset(string codec, bool realtime) =>
        PipelineDescription.Load("file").Resolve(
            new ParameterValues { ["location"] = Media.File(codec), ["realtime"] = realtime ? "true" : "false" });

    /// <summary>When the buffer was due that completed a frame, in nanoseconds since 1970. Frames begin anywhere in buffers; the
    /// counter says where.</summary>
    private static long Due(AudioFrame frame)
    {
        long first = frame.Channel<int>(0)[0] / CounterStep;
        long end = (first + frame.SamplesPerChannel + BufferLength - 1) / BufferLength * BufferLength;
        return frame.CaptureTime.UnixNanoseconds + ((end - first) * 1_000_000_000 / frame.SampleRate);
    }
}
