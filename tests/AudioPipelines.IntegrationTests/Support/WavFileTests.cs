using System.Text;

namespace AudioPipelines.IntegrationTests.Support;

public class WavFileTests
{
    [Test]
    public void What_GStreamer_wrote_is_read_sample_by_sample()
    {
        foreach (MediaFile file in MediaFiles.All.Where(file => file.Name.EndsWith(".wav", StringComparison.Ordinal)))
        {
            AudioAssert.AreSame(WavFile.Read(file.Path).Audio, file.Audio);
        }
    }

    [TestCase("pcm_s32le", 32, false)]
    [TestCase("pcm_s24le", 24, false)]
    [TestCase("pcm_f32le", 32, true)]
    public void Extensible_and_large_headers_are_read(string codec, int bits, bool isFloat)
    {
        string path = Path.Combine(TestFolder.Create("wav"), "x.wav");
        ProcessRunner.Run(
            "ffmpeg", ["-nostdin", "-v", "error", "-i", MediaFiles.WavSixChannels.Path, "-c:a", codec, "-rf64", "always", path])
                .Exited();

        WavFile file = WavFile.Read(path);

        Assert.That((file.Bits, file.IsFloat, file.IsRf64), Is.EqualTo((bits, isFloat, true)));
        AudioAssert.AreSame(file.Audio, MediaFiles.WavSixChannels.Audio);
    }

    [Test]
    public void A_file_that_ends_before_its_header_says_so_is_refused()
    {
        Assert.That(() => WavFile.Read(MediaFiles.Truncated(MediaFiles.Wav)), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => WavFile.Read(MediaFiles.Empty.Path), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => WavFile.Read(MediaFiles.RandomBytes.Path), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void A_float_that_differs_by_one_step_is_noticed()
    {
        AudioData audio = MediaFiles.Wav.Audio;
        var other = new AudioData(audio.Rate, [audio.Channels[0], [.. audio.Channels[1]]]);
        other.Channels[1][77] += AudioAssert.LeastBit16;

        Assert.That(
            () => AudioAssert.AreSame(other, audio),
            Throws.InstanceOf<AssertionException>().With.Message.Contains("channel 1: 1 of 96123"));
        Assert.That(() => AudioAssert.AreSame(other, audio, tolerance: AudioAssert.LeastBit16), Throws.Nothing);
    }

    [Test]
    public void A_riff_file_of_another_kind_is_refused()
    {
        string path = Path.Combine(TestFolder.Create("wav"), "x.avi");
        File.WriteAllBytes(path, Encoding.ASCII.GetBytes("RIFF\0\0\0\0AVI LIST"));

        Assert.That(() => WavFile.Read(path), Throws.InstanceOf<InvalidDataException>());
    }
}
