using System.Globalization;
using System.Text.RegularExpressions;

namespace AudioPipelines.Samples.Tests;

public partial class ClapLocatorTests
{
    private const int Rate = 48_000;
    private const double SpeedOfSound = 343;
    private static readonly (double X, double Y)[] _microphones = [(0, 0), (3, 0), (3, 2), (0, 2)];
    private static readonly (double X, double Y)[] _claps = [(1.25, 0.7), (4.2, 3.1), (-1, 1.5)];

    [Test]
    public void Claps_that_two_devices_send_are_where_they_were()
    {
        string folder = TestFolder.Create("claps");
        string geometry = Path.Combine(folder, "microphones.txt");
        File.WriteAllLines(geometry, _microphones.Select(place => FormattableString.Invariant($"{place.X} {place.Y}")));
        int[] ports = [FreePorts.Udp(), FreePorts.Udp()];

        using BackgroundProgram locator = Sample.Start(
            "ClapLocator", [geometry, .. ports.Select(port => $"udp://127.0.0.1:{port}")]);
        Eventually.Is(() => locator.Output.Contains("listening", StringComparison.Ordinal), "the locator");
        using BackgroundProgram senders = Send(folder, ports);
        Eventually.Is(() => Clap().Count(locator.Output) >= _claps.Length, "the claps");
        locator.Signal("INT");

        Assert.That(locator.WaitForExit(), Is.Zero, locator.Output);
        Match[] found = [.. Clap().Matches(locator.Output).Cast<Match>()];
        Assert.That(found, Has.Length.EqualTo(_claps.Length), locator.Output);
        foreach ((Match place, (double x, double y)) in found.Zip(_claps))
        {
            Assert.That(Number(place.Groups[1]), Is.EqualTo(x).Within(0.03), locator.Output);
            Assert.That(Number(place.Groups[2]), Is.EqualTo(y).Within(0.03), locator.Output);
        }

        Sample.HasBalancedLedger(locator);
        TestContext.Out.WriteLine(locator.Output);
    }

    /// <summary>Two devices of two microphones each, whose timestamps count one clock.</summary>
    private static BackgroundProgram Send(string folder, int[] ports)
    {
        float[][] channels = [.. _microphones.Select(Heard)];
        string[] files = [Path.Combine(folder, "a.wav"), Path.Combine(folder, "b.wav")];
        Waves.Write(files[0], Rate, channels[..2]);
        Waves.Write(files[1], Rate, channels[2..]);
        return BackgroundProgram.Start("gst-launch-1.0", ["-q", .. files.Zip(ports, (file, port) =>
            $"filesrc location={file} ! wavparse ! audioconvert ! rtpL24pay timestamp-offset=0 min-ptime=1000000 "
            + $"max-ptime=1000000 ! udpsink host=127.0.0.1 port={port}").SelectMany(text => text.Split(' '))]);
    }

    /// <summary>What a microphone hears: each clap after the time that it takes, in a room that is not quite silent.</summary>
    private static float[] Heard((double X, double Y) microphone, int number)
    {
        var noise = new Random(number);
        float[] samples = [.. Enumerable.Range(0, (_claps.Length + 1) * Rate).Select(_ => (noise.NextSingle() - 0.5f) * 1e-3f)];
        for (int clap = 0; clap < _claps.Length; clap++)
        {
            double distance = Math.Sqrt(
                Math.Pow(_claps[clap].X - microphone.X, 2) + Math.Pow(_claps[clap].Y - microphone.Y, 2));
            double start = clap + 1 + (distance / SpeedOfSound);
            for (int n = (int)(start * Rate) + 1; n < (start + 0.03) * Rate; n++)
                samples[n] += Sound(((double)n / Rate) - start, clap);
        }

        return samples;
    }

    /// <summary>A clap at any time after its beginning, between samples too: tones that die away.</summary>
    private static float Sound(double time, int clap)
    {
        var random = new Random(100 + clap);
        double sum = 0;
        for (double frequency = 400; frequency < 7_500; frequency += 97)
            sum += Math.Sin(2 * Math.PI * ((frequency * time) + random.NextDouble()));
        return (float)(0.08 * sum * Math.Exp(-time / 0.004) * (1 - Math.Exp(-time / 0.0005)));
    }

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"clap at (-?[\d.]+) m, (-?[\d.]+) m")]
    private static partial Regex Clap();
}
