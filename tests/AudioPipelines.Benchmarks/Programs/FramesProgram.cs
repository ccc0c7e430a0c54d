using System.Globalization;

namespace AudioPipelines.Benchmarks.Programs;

/// <summary>Our side of a comparison: a source whose frames go to a callback that counts them.</summary>
internal static class FramesProgram
{
    /// <summary><c>frames LENGTH LAUNCH...</c>: launch strings, frames of so many samples.</summary>
    public static void RunLaunch(string[] arguments) =>
        Run(new GstSource(new PipelinePlan
        {
            Name = "benchmark",
            LaunchTexts = arguments[1..],
            FrameLength = FrameLength.FromSamples(int.Parse(arguments[0], CultureInfo.InvariantCulture)),
        }));

    /// <summary><c>preset NAME KEY=VALUE...</c>: a preset or a description file.</summary>
    public static void RunPreset(string[] arguments)
    {
        var values = new ParameterValues();
        foreach (string argument in arguments[1..])
        {
            string[] parts = argument.Split('=', 2);
            values[parts[0]] = parts[1];
        }

        Run(GstSource.FromDescription(arguments[0], values));
    }

    /// <summary><c>record FOLDER LAUNCH</c>: a source that is recorded as FLAC, a file for each minute. What another round wrote
    /// is deleted first.</summary>
    public static void RunRecorded(string[] arguments)
    {
        if (Directory.Exists(arguments[0])) Directory.Delete(arguments[0], recursive: true);
        Run(new GstSource(new PipelinePlan
        {
            Name = "benchmark",
            LaunchTexts = arguments[1..],
            SampleType = SampleType.S16,
            Recording = new RecordingPlan(arguments[0]) { Encoding = "flac", SegmentLength = TimeSpan.FromMinutes(1) },
        }));
    }

    /// <summary><c>first</c>: one frame of the preset <c>tone</c>, and the end.</summary>
    public static void RunFirst()
    {
        using GstSource source = GstSource.FromDescription("tone");
        source.SetCallback(_ => source.Stop());
        source.Start();
        source.Completion.GetAwaiter().GetResult();
    }

    private static void Run(GstSource source)
    {
        var result = new ProgramResult();
        using (source)
        {
            source.SetCallback(frame => result.Count(frame.Channels * frame.SamplesPerChannel * sizeof(float)));
            source.Start();
            source.Completion.GetAwaiter().GetResult();
            result.Print();
        }
    }
}
