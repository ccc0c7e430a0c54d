namespace AudioPipelines.Hosting.Tests;

/// <summary>Descriptions of test tones.</summary>
internal static class Tones
{
    /// <summary>A tone without end, at the speed of a microphone.</summary>
    public static string Live(int channels = 1) => $$"""
        launch: audiotestsrc is-live=true samplesperbuffer=480 ! audioconvert ! appsink name=audio
        audio: { rate: 48000, channels: {{channels}} }
        frame: 10ms
        live: true
        """;

    /// <summary>A tone of ten buffers of 480 samples at 48 kHz.</summary>
    public const string Short = """
        parameters:
          channels: { type: integer, default: 1 }
          buffers: { type: integer, default: 10 }
        launch: audiotestsrc num-buffers={buffers} samplesperbuffer=480 ! audioconvert ! appsink name=audio
        audio: { rate: 48000, channels: "{channels}" }
        frame: 10ms
        """;

    /// <summary>A file that is not there.</summary>
    public const string MissingFile = """
        launch: filesrc location=/no/such/file ! wavparse ! audioconvert ! appsink name=audio
        """;

    /// <summary>Two errors: an unknown key and a frame length that is none.</summary>
    public const string TwoErrors = """
        lanch: audiotestsrc ! appsink name=audio
        launch: audiotestsrc ! appsink name=audio
        frame: soon
        """;
}
