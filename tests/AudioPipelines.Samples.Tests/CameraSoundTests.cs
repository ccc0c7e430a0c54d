using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Samples.Tests;

public partial class CameraSoundTests
{
    [Test]
    public void A_sound_is_beside_the_picture_that_the_camera_took_at_its_time()
    {
        using var camera = new RtspServer { Media = ["video", "audio"], SendsPictures = true };
        using BackgroundProgram sample = Sample.Start("CameraSound", [camera.Uri]);
        bool hasTwo = Eventually.Holds(() => Clap().Count(sample.Output) >= 2);
        Assert.That(hasTwo, $"there are ticks each second; {camera.Sender}; the sample printed: {sample.Output}");
        sample.Signal("INT");

        Assert.That(sample.WaitForExit(), Is.Zero, sample.Output);
        TestContext.Out.WriteLine(sample.Output);
        double[] off = [.. Clap().Matches(sample.Output).Select(
            clap => double.Parse(clap.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.That(off, Is.All.EqualTo(9.875).Within(5), "milliseconds from a tick to its picture; pictures are 40 apart");
        Sample.HasBalancedLedger(sample);
    }

    [GeneratedRegex(@"clap; picture of [\d:.]+, ([+-][\d.]+) ms")]
    private static partial Regex Clap();
}
