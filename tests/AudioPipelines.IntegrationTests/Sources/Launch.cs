namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Launch strings that many tests use.</summary>
internal static class Launch
{
    /// <summary>Samples per channel in one buffer of <see cref="Finite"/>: a frame of 10 ms.</summary>
    public const int BufferLength = 480;

    /// <summary>Never ends and runs as fast as it is consumed.</summary>
    public const string Endless = "audiotestsrc samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink";

    /// <summary>Never ends and runs at the speed of the audio.</summary>
    public const string Live = "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink";

    /// <summary>Is live and delivers nothing.</summary>
    public const string Silent =
        "udpsrc address=127.0.0.1 port=0 caps=\"audio/x-raw,format=F32LE,layout=interleaved,rate=48000,channels=1\" ! appsink";

    /// <summary>A tone that ends after a number of buffers of 10 ms; as fast as it is consumed.</summary>
    public static string Finite(int buffers, int channels = 1, string elements = "") =>
        $"audiotestsrc num-buffers={buffers} samplesperbuffer={BufferLength} ! audio/x-raw,rate=48000,channels={channels} "
        + $"{elements} ! appsink";

    /// <summary>A plan of one launch string.</summary>
    public static PipelinePlan Plan(params string[] launch) => new() { Name = "test", LaunchTexts = launch };
}
