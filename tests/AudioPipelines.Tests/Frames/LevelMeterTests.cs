using AudioPipelines.Sources;

namespace AudioPipelines.Tests.Frames;

public class LevelMeterTests
{
    private const int Rate = 48_000;
    private const int FrameLength = 480;

    [Test]
    public void A_sine_of_full_scale_has_a_peak_of_1_and_an_rms_of_minus_3_dBFS()
    {
        var meter = new LevelMeter();
        Measure(meter, 100, (_, n) => MathF.Sin(2 * MathF.PI * 997 * n / Rate));

        LevelMeter.Reading level = Read(meter);
        Assert.That(LevelMeter.ToDecibels(level.HighestPeak), Is.EqualTo(0).Within(0.01));
        Assert.That(LevelMeter.ToDecibels(level.Rms), Is.EqualTo(-3.01).Within(0.02));
        Assert.That(LevelMeter.ToDecibels(level.WholeRms), Is.EqualTo(-3.01).Within(0.02));
    }

    [Test]
    public void A_peak_falls_20_dB_in_1700_ms_and_the_held_one_a_second_later()
    {
        var meter = new LevelMeter();
        Measure(meter, 1, (_, n) => n == 0 ? 0.5f : 0);
        Measure(meter, 170, (_, _) => 0);

        LevelMeter.Reading level = Read(meter);
        Assert.That(LevelMeter.ToDecibels(level.Peak), Is.EqualTo(-26.02).Within(0.02));
        Assert.That(LevelMeter.ToDecibels(level.Held), Is.EqualTo(-6.02 - (0.7 * 20 / 1.7)).Within(0.2));
        Assert.That(level.HighestPeak, Is.EqualTo(0.5f));
    }

    [Test]
    public void What_is_older_than_the_window_is_not_in_its_rms()
    {
        var meter = new LevelMeter { Window = TimeSpan.FromMilliseconds(100) };
        Measure(meter, 30, (_, _) => 0.9f);
        Measure(meter, 12, (_, _) => 0.1f);

        Assert.That(Read(meter).Rms, Is.EqualTo(0.1f).Within(1e-4));
    }

    [Test]
    public void Samples_at_full_scale_are_counted_and_channels_kept_apart()
    {
        var meter = new LevelMeter();
        Measure(meter, 10, (channel, n) => channel == 1 && n % 480 < 3 ? -1 : 0.25f, channels: 3);

        var levels = new LevelMeter.Reading[3];
        Assert.That(meter.Read(levels), Is.EqualTo(3));
        Assert.That(levels.Select(level => level.Clipped), Is.EqualTo(new[] { 0, 30, 0 }));
        Assert.That(meter.Read(levels.AsSpan(0, 2)), Is.EqualTo(2), "as many as fit");
    }

    [Test]
    public void Nothing_is_allocated_for_a_frame()
    {
        var meter = new LevelMeter();
        var frames = new EmittedFrames(Rate);
        using AudioFrame frame = frames.Make([new float[FrameLength], new float[FrameLength]], 0, false);
        meter.Measure(frame);
        var levels = new LevelMeter.Reading[2];
        meter.Read(levels);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 1_000; n++)
        {
            meter.Measure(frame);
            meter.Read(levels);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_reset_forgets_and_silence_is_minus_infinity()
    {
        var meter = new LevelMeter();
        Measure(meter, 1, (_, _) => 1);
        meter.Reset();
        int none = meter.Channels;
        Measure(meter, 1, (_, _) => 0);

        Assert.That((none, Read(meter).Clipped), Is.EqualTo((0, 0L)));
        Assert.That(LevelMeter.ToDecibels(Read(meter).HighestPeak), Is.EqualTo(double.NegativeInfinity));
    }

    private static LevelMeter.Reading Read(LevelMeter meter)
    {
        var levels = new LevelMeter.Reading[1];
        meter.Read(levels);
        return levels[0];
    }

    private static void Measure(LevelMeter meter, int frames, Func<int, int, float> sample, int channels = 1)
    {
        var made = new EmittedFrames(Rate);
        for (int number = 0; number < frames; number++)
        {
            using AudioFrame frame = made.Make(
                [.. Enumerable.Range(0, channels).Select(channel => Enumerable.Range(0, FrameLength).Select(
                    n => sample(channel, (number * FrameLength) + n)).ToArray())],
                number * 10_000_000L, false);
            meter.Measure(frame);
        }
    }
}
