using AudioPipelines.Sources;

namespace AudioPipelines.Tests.Auditing;

/// <summary>Lets an auditor hear arrays of samples.</summary>
internal static class Listening
{
    private const int FrameLength = 4_800;

    /// <summary>Cuts samples into frames, and lets them be heard.</summary>
    public static void Hear(this ArrayAuditor auditor, float[][] channels, int rate = Speech.SampleRate)
    {
        var frames = new EmittedFrames(rate);
        for (int at = 0; at + FrameLength <= channels[0].Length; at += FrameLength)
        {
            using AudioFrame frame = frames.Make(
                [.. channels.Select(channel => channel[at..(at + FrameLength)])], at * 1_000_000_000L / rate, false);
            auditor.Listen(frame);
        }
    }
}
