using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Auditing;

public class ArrayAuditorTests
{
    [Test]
    public void One_channel_has_no_neighbours_and_that_is_said()
    {
        ArrayAudit audit = Audit([[.. Voice().Select(x => Math.Clamp(x, -0.2f, 0.2f) + 0.01f)]]);

        Assert.That(audit.Findings.Select(f => f.Fault), Is.EqualTo(
            new[] { ArrayAudit.Fault.Clipping, ArrayAudit.Fault.DcOffset }));
        Assert.That(Why(audit, ArrayAudit.Fault.Inverted), Is.EqualTo("a single channel has no neighbours to be compared with"));
    }

    [Test]
    public void Silence_all_over_is_said_once_and_is_no_fault_of_any_channel()
    {
        ArrayAudit audit = Audit([new float[240_000], new float[240_000]]);

        Assert.That(audit.Findings, Is.Empty);
        Assert.That(audit.Doubts.Select(doubt => doubt.Why).Distinct().Single(), Does.StartWith("all channels are silent"));
    }

    [Test]
    public void A_copy_is_told_whatever_its_level_and_pauses()
    {
        float[] voice = Voice();
        Array.Clear(voice, 100_000, 150_000);

        ArrayAudit audit = Audit([voice, [.. voice.Select(x => -0.3f * x)], Noisy(voice, 1)]);

        Assert.That(audit.Findings.Where(f => f.Fault is ArrayAudit.Fault.Duplicate).Select(f => (f.Channel, f.Other)),
            Is.EqualTo(new[] { (1, (int?)0) }));
        Assert.That(audit.Findings.Single(f => f.Fault is ArrayAudit.Fault.Duplicate).Text, Does.Contain("opposite polarity"));
    }

    [Test]
    public void Of_two_channels_with_opposite_polarity_none_is_called_the_inverted_one()
    {
        float[] voice = Voice();

        ArrayAudit audit = Audit([Noisy(voice, 1), [.. Noisy(voice, 2).Select(x => -x)]]);

        Assert.That(audit.Findings, Is.Empty);
        Assert.That(Why(audit, ArrayAudit.Fault.Inverted), Does.Contain("half of the channels"));
    }

    [Test]
    public void Channels_that_hear_nothing_in_common_are_unknown_and_no_fault()
    {
        float[][] channels = [.. Enumerable.Range(0, 4).Select(n => Noisy(new float[240_000], n))];

        ArrayAudit audit = Audit(channels);

        Assert.That(audit.Findings, Is.Empty);
        Assert.That(Why(audit, ArrayAudit.Fault.Inverted), Does.StartWith("the channels have no sound in common"));
    }

    [Test]
    public void A_tone_is_neither_hum_nor_clipping()
    {
        foreach (double hertz in (double[])[100, 440, 997])
        {
            float[] tone =
                [.. Enumerable.Range(0, 480_000).Select(n => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * n / 48_000)))];

            Assert.That(Audit([tone]).Findings, Is.Empty, $"{hertz} Hz");
        }
    }

    [Test]
    public void Too_little_audio_tells_nothing() => Assert.That(
        Why(Audit([Voice()[..48_000], Voice()[..48_000]]), ArrayAudit.Fault.Clipping), Does.Contain("listen for longer"));

    [Test]
    public void A_reference_of_another_array_is_refused()
    {
        var first = new ArrayAuditor();
        first.Hear([Voice(), Voice(), Voice()]);
        var auditor = new ArrayAuditor(null, first.ToReference());

        Assert.That(() => auditor.Hear([Voice(), Voice()]), Throws.ArgumentException.With.Message.Contains(
            "The reference has 3 channels at 48000 Hz, the audio 2 channels at 48000 Hz."));
        Assert.That(() => new ArrayAuditor().ToReference(), Throws.InvalidOperationException);
    }

    [TestCase(1)]
    [TestCase(999)]
    public void A_rate_too_low_to_tell_anything_is_refused(int rate) => Assert.That(
        () => new ArrayAuditor().Hear([new float[9_600]], rate),
        Throws.ArgumentException.With.Message.Contains("an audit needs 1000 Hz or more"));

    [TestCase(1_000)]
    [TestCase(8_000)]
    [TestCase(44_100)]
    [TestCase(192_000)]
    public void Any_other_rate_will_do(int rate)
    {
        var auditor = new ArrayAuditor();
        float[] voice = [.. Noisy(new float[rate * 6], 1).Select(x => 10 * x)]; // 20 dB above the noise of each
        auditor.Hear([Noisy(voice, 2), Noisy(voice, 3), [.. Noisy(voice, 4).Select(x => -x)]], rate);

        Assert.That(auditor.Report().Findings.Select(f => (f.Channel, f.Fault)), Is.EqualTo(
            new[] { (2, ArrayAudit.Fault.Inverted) }));
    }

    [Test]
    public void What_gaps_leave_between_them_is_not_joined()
    {
        var pool = new FramePool(new AudioFormat { SampleRate = 48_000, ChannelLabels = ["a"], SamplesPerFrame = 4_800 });
        var auditor = new ArrayAuditor();
        for (int number = 0; number < 200; number++)
        {
            FrameBuffer buffer = pool.Rent();
            buffer.Begin(number * 4_800, 4_800, 0);
            if (number % 3 == 0) buffer.AddGap(new FrameGap(0, 0, 4_800, GapReason.Lost));
            using AudioFrame frame = buffer.Lend();
            auditor.Listen(frame);
        }

        Assert.That(auditor.Report().Heard, Is.EqualTo(TimeSpan.Zero), "two frames are shorter than a block");
    }

    [Test]
    public void A_frame_that_is_heard_allocates_nothing()
    {
        var auditor = new ArrayAuditor();
        float[] voice = Voice();
        auditor.Hear([voice, voice, voice]);
        var pool = new FramePool(
            new AudioFormat { SampleRate = 48_000, ChannelLabels = ["a", "b", "c"], SamplesPerFrame = 480 });
        FrameBuffer buffer = pool.Rent();
        buffer.Begin(0, 480, 1);
        using AudioFrame frame = buffer.Lend();
        auditor.Listen(frame);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 10; number++) auditor.Listen(frame);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static ArrayAudit Audit(float[][] channels)
    {
        var auditor = new ArrayAuditor();
        auditor.Hear(channels);
        return auditor.Report();
    }

    private static string Why(ArrayAudit audit, ArrayAudit.Fault fault) =>
        audit.Doubts.First(doubt => doubt.Fault == fault).Why;

    private static float[] Voice() => Speech.Say(new Random(1), 480_000);

    private static float[] Noisy(float[] samples, int seed)
    {
        float[] noisy = [.. samples];
        Noise.AddOwn([noisy], 0.01, new Random(seed));
        return noisy;
    }
}
