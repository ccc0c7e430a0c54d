namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Which channel of a file becomes which channel of the frames.</summary>
[Parallelizable] // waits for ffmpeg
public class ChannelOrderTests
{
    [TestCaseSource(typeof(ChannelFiles), nameof(ChannelFiles.Kinds))]
    public async Task Channel_for_channel_a_file_is_what_ffmpeg_makes_of_it(string kind)
    {
        foreach (int channels in ChannelFiles.ChannelsOf(kind))
        {
            (string file, AudioData expected) = ChannelFiles.Get(kind, channels);
            using var source = GstSource.FromDescription("file", new() { ["location"] = file });
            var recording = new SourceRecording(source);

            await recording.ToEnd();

            Assert.That(recording.Audio.Channels, Has.Count.EqualTo(expected.Channels.Count), file);
            for (int channel = 0; channel < expected.Channels.Count; channel++)
            {
                Assert.That(
                    Tones(recording.Audio.Channels[channel]), Is.EqualTo(Tones(expected.Channels[channel])).Within(0.02),
                    $"channel {channel} of {channels} of {file}: the level of each channel's tone in it");
            }
        }
    }

    [Test]
    public async Task The_order_is_right_with_the_decoders_that_GStreamer_ranks_highest_too(
        [Values("flac.flac", "dts.dts")] string kind)
    {
        foreach (int channels in ChannelFiles.ChannelsOf(kind))
        {
            (string file, AudioData expected) = ChannelFiles.Get(kind, channels);
            using var source = GstSource.FromDescription("file", new() { ["location"] = file, ["decoders"] = "default" });
            var recording = new SourceRecording(source);

            await recording.ToEnd();

            Assert.That(recording.Audio.Channels.Select(Tones), Is.EqualTo(expected.Channels.Select(Tones)).Within(0.02), file);
        }
    }

    /// <summary>The amplitude of each channel's tone in 0.2 s of sound, in which every tone has whole periods of 5 Hz.</summary>
    private static double[] Tones(float[] sound) =>
    [
        .. Enumerable.Range(0, 8).Select(tone =>
        {
            const int length = ChannelFiles.Rate / 5, first = ChannelFiles.Rate / 5;
            System.Numerics.Complex sum = 0;
            for (int i = 0; i < length; i++)
                sum += sound[first + i] * System.Numerics.Complex.FromPolarCoordinates(
                    1, -2 * Math.PI * ChannelFiles.Frequency(tone) * i / ChannelFiles.Rate);
            return sum.Magnitude * 2 / length;
        }),
    ];
}
