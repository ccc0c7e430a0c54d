using System.Runtime.InteropServices;

namespace AudioPipelines.Samples.Tests;

public class SpeechFeedTests
{
    private const int Rate = 16_000;

    [Test]
    public void A_recogniser_gets_16_kHz_of_one_channel_in_16_bits()
    {
        MediaFile file = MediaFiles.Flac;
        ProgramResult run = Sample.Run("SpeechFeed", file.Path).Exited();

        AudioData expected = IndependentDecode.WithElements(
            file.Path,
            [
                "decodebin", "!", "audioconvert", "dithering=none", "!", "audioresample", "!",
                $"audio/x-raw,rate={Rate},channels=1", "!", "audioconvert", "!",
            ]);
        Assert.That(run.OutputBytes, Has.Length.EqualTo(2 * expected.Samples));
        Assert.That(expected.Samples, Is.EqualTo((int)Math.Ceiling(file.Samples * (double)Rate / file.Rate)).Within(1));
        short[] heard = MemoryMarshal.Cast<byte, short>(run.OutputBytes).ToArray();
        var samples = AudioData.FromInterleaved(Rate, 1, index => heard[index] / 32_768f, heard.Length);
        AudioAssert.AreSame(samples, expected, 1.5f * AudioAssert.LeastBit16);
        Sample.HasBalancedLedger(run.Error);
    }

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        ProgramResult run = Sample.Run("SpeechFeed", "/nowhere/talk.flac").Exited(1);
        Assert.That(run.Error, Does.Contain("/nowhere/talk.flac").And.Not.Contain("   at "));
    }
}
