using AudioPipelines.Hosting;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Sources of the tests.</summary>
internal static class Descriptions
{
    /// <summary>A value that is nowhere else.</summary>
    public const string Secret = "tuba-9-secret";

    /// <summary>A tone as a description file, with a parameter that is secret.</summary>
    public static string File(int channels) => $$"""
        name: Door
        summary: Microphones of the door.
        parameters:
          password: { type: string, default: {{Secret}}, secret: true, summary: What opens the door. }
          volume: { type: number, default: 0.25, summary: How loud it is. }
        launch: >
          audiotestsrc name={password} volume={volume} is-live=true samplesperbuffer=480
          ! audioconvert ! appsink name=audio
        audio: { rate: 48000, channels: {{channels}} }
        frame: 10ms
        live: true
        """;

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

    /// <summary>A tone without end that is not live: however busy the machine is, nothing of it is lost.</summary>
    public static PipelinePlan Paced() => Live() with
    {
        LaunchTexts = ["audiotestsrc samplesperbuffer=480 ! identity sleep-time=10000 ! audioconvert ! appsink name=audio"],
        Live = false,
    };

    /// <summary>A second of counted samples of two channels that lacks 480 of each.</summary>
    public static PipelinePlan Lossy()
    {
        TestPlugin.Load();
        return new PipelinePlan
        {
            Name = "lossy",
            LaunchTexts =
            [
                "countersrc num-samples=48000 ! audio/x-raw,format=S16LE,rate=48000,channels=2 "
                + "! audiofault script=\"9600:drop=480,gap\" ! audioconvert ! appsink name=audio",
            ],
            SampleRate = 48_000,
        };
    }

    /// <summary>Adds a source of a plan.</summary>
    public static AudioPipelinesBuilder Add(
        this AudioPipelinesBuilder audio, string name, PipelinePlan plan, bool autoStart = true) =>
        audio.AddSource(name, _ => AudioSource.FromPlan(plan, new GstSourceOptions { Name = name }), autoStart);
}
