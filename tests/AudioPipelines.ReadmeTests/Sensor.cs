namespace AudioPipelines.ReadmeTests;

/// <summary>What the README's sensor brings.</summary>
internal sealed record SensorPacket(long Index, short[] Samples, bool WasReset);

#region source that lacks some
internal sealed class Sensor(Func<CancellationToken, SensorPacket?> read) : AudioSource
{
    protected override void Run(CancellationToken stopping)
    {
        FrameBuilder frames = BuildFrames(new AudioFormat
        {
            SampleRate = 48_000,
            ChannelLabels = ["left", "right"],
            SampleType = SampleType.S16,
            SamplesPerFrame = 480,
        });
        while (read(stopping) is { } packet)
        {
            if (packet.WasReset) frames.NewEpoch(packet.Index, "the sensor was reset");
            frames.Gap(packet.Index - frames.SampleIndex, GapReason.Lost); // what did not arrive
            frames.AppendInterleaved<short>(packet.Samples);
        }
    }
}
#endregion
