using System.Numerics;
using AudioPipelines.Sources;
using NWaves.Transforms;

namespace AudioPipelines.Tests.Auditing;

public class CalibratorTests
{
    private const int Rate = Speech.SampleRate;
    private const int FrameLength = 4_800;

    public enum Sound
    {
        Clicks,
        Chirps,
        Noise,
        Speech,
    }

    [Test]
    public void A_delay_is_known_within_its_uncertainty(
        [Values(Sound.Clicks, Sound.Chirps)] Sound sound, [Values(20, 10)] double signalToNoise, [Values] bool echoes)
    {
        Scores scores = Try(sound, signalToNoise, echoes, seeds: 2);

        Assert.That(scores.Wrong, Is.Zero);
        Assert.That(scores.Known, Is.GreaterThan(echoes ? scores.All / 2 : scores.All - 1));
    }

    [Test]
    public void Any_sound_tells_a_delay_where_nothing_echoes(
        [Values(Sound.Speech, Sound.Noise)] Sound sound, [Values(20, 10)] double signalToNoise)
    {
        Scores scores = Try(sound, signalToNoise, echoes: false, seeds: 1);

        Assert.That((scores.Known, scores.Wrong), Is.EqualTo((scores.All, 0)));
    }

    [Test, Explicit, Category("Long")]
    public void Of_many_rooms_no_delay_is_off_by_more_than_its_uncertainty(
        [Values] Sound sound, [Values(40, 20, 10)] double signalToNoise, [Values] bool echoes)
    {
        Scores scores = Try(sound, signalToNoise, echoes, seeds: 20);

        Assert.That(scores.Wrong, Is.Zero);
    }

    [Test]
    public void Noise_of_each_channel_tells_nothing()
    {
        var random = new Random(5);
        float[][] channels = [new float[4 * Rate], new float[4 * Rate], new float[4 * Rate]];
        Noise.AddOwn(channels[..2], 0.1, random);

        IReadOnlyList<ArrayAuditor.Delay> delays = Measure(channels, new ArrayAuditor.Calibrator());

        Assert.That(delays[0].Doubt, Does.Contain("hears too little of what 'channel 1' hears"));
        Assert.That(delays[1].Doubt, Is.EqualTo("it is silent"));
    }

    [Test]
    public void An_inverted_channel_has_its_delay()
    {
        var random = new Random(6);
        float[] dry = Dry(Sound.Clicks, random);

        ArrayAuditor.Delay delay = Measure(
            [dry, [.. Delayed(dry, 12.25).Select(sample => -sample)]], new ArrayAuditor.Calibrator()).Single();

        Assert.That(delay.IsInverted, Is.True);
        Assert.That(delay.Samples, Is.EqualTo(12.25).Within(delay.Uncertainty));
    }

    [Test]
    public void An_epoch_begins_the_calibration_anew_and_sounds_are_counted()
    {
        float[] dry = Dry(Sound.Clicks, new Random(7));
        var calibrator = new ArrayAuditor.Calibrator();
        Measure([dry, dry], calibrator);
        int sounds = calibrator.Sounds;
        Measure([dry, dry], calibrator); // its indices begin again

        Assert.That((sounds, calibrator.Sounds), Is.EqualTo((8, 8)));
        Assert.That(calibrator.Heard, Is.EqualTo(TimeSpan.FromSeconds(8)));
    }

    private static Scores Try(Sound sound, double signalToNoise, bool echoes, int seeds)
    {
        int all = 0, known = 0, wrong = 0;
        double worst = 0;
        for (int seed = 1; seed <= seeds; seed++)
        {
            var random = new Random((seed * 1_000) + (int)signalToNoise + (int)sound);
            double[] delays = [0, (random.NextDouble() - 0.5) * 4_000, random.NextDouble() * 3, -30_000.37];
            foreach (ArrayAuditor.Delay delay in Measure(sound, delays, signalToNoise, echoes, random))
            {
                all++;
                if (delay.Doubt is not null) continue;
                known++;
                double error = Math.Abs(delay.Samples - delays[delay.Channel]);
                worst = Math.Max(worst, error);
                if (error <= delay.Uncertainty) continue;
                wrong++;
                TestContext.Out.WriteLine($"seed {seed}: {delay} is {delays[delay.Channel]:0.00}");
            }
        }

        TestContext.Out.WriteLine(
            $"{sound}, {signalToNoise} dB{(echoes ? ", echoes" : "")}: {known} of {all} known, worst {worst:0.000}, {wrong} "
            + $"wrong");
        return new Scores(all, known, wrong);
    }

    private static IReadOnlyList<ArrayAuditor.Delay> Measure(
        Sound sound, double[] delays, double signalToNoise, bool echoes, Random random)
    {
        float[] dry = Dry(sound, random);
        float[][] channels = [.. delays.Select(delay => Delayed(dry, delay))];
        if (echoes)
        {
            var room = new SimulatedRoom(random, channels.Length, 0.5f);
            Vector3 place = room.Place(random);
            float[][] responses = room.Responses(place, random);
            for (int channel = 0; channel < channels.Length; channel++)
            {
                channels[channel] = Convolve(channels[channel], responses[channel]);
                delays[channel] += Vector3.Distance(place, room.Microphones[channel]) / 343 * Rate;
            }

            for (int channel = channels.Length - 1; channel >= 0; channel--) delays[channel] -= delays[0];
        }

        float loud = 0.1f * channels[0].Max(Math.Abs);
        double power = channels[0].Where(sample => Math.Abs(sample) > loud).Average(sample => (double)sample * sample);
        foreach (float[] channel in channels)
        {
            double size = Math.Sqrt(power) * Math.Pow(10, -signalToNoise / 20);
            for (int n = 0; n < channel.Length; n++) channel[n] += (float)(size * Noise.Normal(random));
        }

        return Measure(channels, new ArrayAuditor.Calibrator(expectsChirp: sound == Sound.Chirps));
    }

    private static IReadOnlyList<ArrayAuditor.Delay> Measure(float[][] channels, ArrayAuditor.Calibrator calibrator)
    {
        var frames = new EmittedFrames(Rate);
        for (int at = 0; at + FrameLength <= channels[0].Length; at += FrameLength)
        {
            using AudioFrame frame = frames.Make(
                [.. channels.Select(channel => channel[at..(at + FrameLength)])], at * 1_000_000_000L / Rate, false);
            calibrator.Listen(frame);
        }

        return calibrator.Measure();
    }

    private static float[] Dry(Sound sound, Random random)
    {
        if (sound == Sound.Speech) return Speech.Say(random, 12 * Rate);
        var dry = new float[8 * Rate];
        if (sound == Sound.Noise)
        {
            for (int n = 0; n < dry.Length; n++) dry[n] = (float)(0.2 * Noise.Normal(random));
            return dry;
        }

        float[] one = sound == Sound.Chirps ? ArrayAuditor.Calibrator.Chirp(Rate) : ArrayAuditor.Calibrator.Click(Rate);
        for (int at = 40_000; at + one.Length < dry.Length; at += 40_000 + random.Next(20_000)) one.CopyTo(dry, at);
        return dry;
    }

    /// <summary>Delays by a fraction too, with a windowed sinc.</summary>
    private static float[] Delayed(float[] dry, double delay)
    {
        int whole = (int)Math.Floor(delay);
        double rest = delay - whole;
        double[] taps = [.. Enumerable.Range(-32, 65).Select(tap =>
        {
            double x = tap - rest;
            double sinc = Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
            return sinc * (0.5 + (0.5 * Math.Cos(Math.PI * x / 33)));
        })];
        var delayed = new float[dry.Length];
        for (int n = 0; n < dry.Length; n++)
        {
            double sum = 0;
            for (int tap = -32; tap <= 32; tap++)
            {
                int at = n - whole - tap;
                if (at >= 0 && at < dry.Length) sum += dry[at] * taps[tap + 32];
            }

            delayed[n] = (float)sum;
        }

        return delayed;
    }

    private static float[] Convolve(float[] samples, float[] response)
    {
        const int size = 1 << 20;
        var fft = new RealFft(size);
        float[] a = [.. samples, .. new float[size - samples.Length]], b = [.. response, .. new float[size - response.Length]];
        float[] re = new float[size], im = new float[size], re2 = new float[size], im2 = new float[size];
        fft.Direct(a, re, im);
        fft.Direct(b, re2, im2);
        for (int bin = 0; bin <= size / 2; bin++)
            (re[bin], im[bin]) = ((re[bin] * re2[bin]) - (im[bin] * im2[bin]), (re[bin] * im2[bin]) + (im[bin] * re2[bin]));
        fft.Inverse(re, im, a);
        return [.. a.Take(samples.Length).Select(sample => sample / size)];
    }

    private sealed record Scores(int All, int Known, int Wrong);
}
