namespace AudioPipelines.IntegrationTests.Support;

public class MediaFilesTests
{
    [TestCaseSource(typeof(MediaFiles), nameof(MediaFiles.All))]
    [TestCaseSource(typeof(Films), nameof(Films.WithSound))]
    public void Each_file_has_sound_in_each_channel(MediaFile file)
    {
        AudioData audio = IndependentDecode.WithGStreamer(file.Path);

        Assert.Multiple(() =>
        {
            Assert.That((audio.Rate, audio.Channels.Count), Is.EqualTo((file.Rate, file.Channels)));
            Assert.That(audio.Samples, Is.EqualTo(file.Samples).Within(3000), "an encoder pads or trims a few blocks at most");
            for (int channel = 0; channel < audio.Channels.Count; channel++)
                Assert.That(audio.Peak(channel), Is.InRange(0.4, 0.7));
        });
    }

    [TestCaseSource(typeof(MediaFiles), nameof(MediaFiles.Lossless))]
    public void What_goes_into_a_lossless_file_comes_out_of_both_decoders(MediaFile file)
    {
        AudioAssert.AreSame(IndependentDecode.WithGStreamer(file.Path), file.Audio);
        AudioAssert.AreSame(IndependentDecode.WithFfmpeg(file.Path), file.Audio);
    }

    [Test]
    public void A_file_that_holds_no_audio_cannot_be_decoded()
    {
        foreach (MediaFile file in new[] { MediaFiles.Empty, MediaFiles.RandomBytes, MediaFiles.Text, MediaFiles.VideoOnly })
        {
            Assert.That(() => IndependentDecode.WithGStreamer(file.Path), Throws.InstanceOf<AssertionException>(), file.Name);
        }
    }

    [Test]
    public void A_truncated_file_is_shorter()
    {
        long whole = new FileInfo(MediaFiles.Flac.Path).Length;

        Assert.That(new FileInfo(MediaFiles.Truncated(MediaFiles.Flac, 0.25)).Length, Is.EqualTo(whole / 4));
    }
}
