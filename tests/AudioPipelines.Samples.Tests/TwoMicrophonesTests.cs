namespace AudioPipelines.Samples.Tests;

public class TwoMicrophonesTests
{
    [Test]
    public void Each_device_is_a_channel_of_one_file()
    {
        using PulseServer pulse = PulseServer.Start();
        pulse.LoadNullSink("left", channels: 1);
        pulse.LoadNullSink("right", channels: 1);
        using BackgroundProgram low = pulse.PlayTone(400, "left");
        using BackgroundProgram high = pulse.PlayTone(1_000, "right");
        string file = Path.Combine(TestFolder.Create("two"), "both.wav");

        using BackgroundProgram sample = Sample.Start(
            "TwoMicrophones", ["left.monitor", "right.monitor", file], pulse.Environment);
        Eventually.Is(() => File.Exists(file) && new FileInfo(file).Length > 2 * 2 * 48_000 * sizeof(float), "two seconds");
        sample.Signal("INT");

        Assert.That(sample.WaitForExit(), Is.Zero, sample.Output);
        AudioData heard = WavFile.Read(file).Audio;
        Assert.That((heard.Rate, heard.Channels.Count), Is.EqualTo((48_000, 2)));
        Assert.That(Power(heard, 0, 400), Is.GreaterThan(100 * Power(heard, 0, 1_000)));
        Assert.That(Power(heard, 1, 1_000), Is.GreaterThan(100 * Power(heard, 1, 400)));
        Sample.HasBalancedLedger(sample);
    }

    /// <summary>How much of a frequency is in the last half second.</summary>
    private static double Power(AudioData audio, int channel, double frequency)
    {
        double re = 0, im = 0;
        float[] samples = audio.Channels[channel][^24_000..];
        for (int n = 0; n < samples.Length; n++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * frequency * n / audio.Rate);
            re += samples[n] * cos;
            im += samples[n] * sin;
        }

        return (re * re) + (im * im);
    }
}
