using AudioPipelines.Hosting;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Sources of the tests.</summary>
internal static class Descriptions
{
    /// <summary>A tone without end, at the speed of a microphone.</summary>
    public static PipelinePlan Live(int channels = 2) => new()
    {
        Name = "tone",
        LaunchTexts = ["audiotestsrc is-live=true samplesperbuffer=480 ! audioconvert ! appsink name=audio"],
        SampleRate = 48_000,
        Channels = channels,
        Live = true,
    };

    /// <summary>A tone of ten buffers of 480 samples, as fast as it goes.</summary>
    public static PipelinePlan Short(int channels = 2) => Live(channels) with
    {
        LaunchTexts = ["audiotestsrc num-buffers=10 samplesperbuffer=480 ! audioconvert ! appsink name=audio"],
        Live = false,
    };

    /// <summary>Adds a source of a plan.</summary>
    public static AudioPipelinesBuilder Add(
        this AudioPipelinesBuilder audio, string name, PipelinePlan plan, bool autoStart = true) =>
        audio.AddSource(name, _ => AudioSource.FromPlan(plan, new GstSourceOptions { Name = name }), autoStart);
}
