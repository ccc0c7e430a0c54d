using System.Runtime.InteropServices;
using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Frames;

public class AudioFrameTests
{
    private static readonly AudioFormat _stereo =
        new() { SampleRate = 48_000, ChannelLabels = ["left", "right"], SamplesPerFrame = 4 };

    [Test]
    public void A_frame_used_after_its_return_throws_and_never_reads_the_next_frames_audio()
    {
        var pool = new FramePool(_stereo);
        AudioFrame first = Lend(pool, 1);
        first.Dispose();
        using AudioFrame second = Lend(pool, 2);

        Assert.Multiple(() =>
        {
            Assert.That(() => first.Channel(0).Length, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => first.Retain(), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(second.Channel(0)[0], Is.EqualTo(2));
        });
    }

    [Test]
    public void A_retained_frame_outlives_its_loan_and_ends_with_its_own_disposal()
    {
        var pool = new FramePool(_stereo);
        AudioFrame loan = Lend(pool, 3);
        AudioFrame kept = loan.Retain();
        loan.Dispose();

        Assert.That(kept.Channel(1)[3], Is.EqualTo(3));
        Assert.That(() => loan.SampleIndex, Throws.InstanceOf<ObjectDisposedException>());
        kept.Dispose();
        Assert.That(() => kept.SampleIndex, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void Disposing_a_handle_twice_takes_nothing_from_the_other_holders()
    {
        var pool = new FramePool(_stereo);
        AudioFrame loan = Lend(pool, 4);
        AudioFrame a = loan.Retain();
        AudioFrame b = loan.Retain();
        loan.Dispose();
        a.Dispose();
        a.Dispose();

        Assert.That(b.Channel(0)[0], Is.EqualTo(4));
        b.Dispose();
    }

    [Test]
    public void Frames_come_from_the_pool_in_steady_state()
    {
        var pool = new FramePool(_stereo);
        Lend(pool, 0).Dispose();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int frame = 0; frame < 10_000; frame++)
        {
            AudioFrame loan = Lend(pool, 1);
            AudioFrame kept = loan.Retain();
            loan.Dispose();
            kept.Dispose();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Samples_are_read_in_their_own_type_only()
    {
        var pool = new FramePool(_stereo with { SampleType = SampleType.S16 });
        using AudioFrame frame = pool.Rent().Lend();

        Assert.That(() => frame.Channel(0).Length, Throws.InvalidOperationException.With.Message.Contains("Int16"));
        Assert.That(() => frame.Channel<short>(2).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Interleaving_takes_the_first_sample_of_each_channel_first()
    {
        var pool = new FramePool(_stereo);
        FrameBuffer buffer = pool.Rent();
        buffer.Begin(0, 2, 0);
        new float[] { 1, 3 }.CopyTo(MemoryMarshal.Cast<byte, float>(buffer.Samples(0, 0, 2)));
        new float[] { 2, 4 }.CopyTo(MemoryMarshal.Cast<byte, float>(buffer.Samples(1, 0, 2)));
        using AudioFrame frame = buffer.Lend();

        var interleaved = new float[4];
        frame.CopyInterleavedTo(interleaved.AsSpan());
        Assert.That(interleaved, Is.EqualTo(new float[] { 1, 2, 3, 4 }));
        Assert.That(() => AudioFrameTests.CopyToThree(frame), Throws.ArgumentException);
    }

    [Test]
    public void Pts_is_the_index_over_the_rate_and_never_a_sum()
    {
        var pool = new FramePool(_stereo with { SampleRate = 44_100 });
        FrameBuffer buffer = pool.Rent();
        buffer.Begin(44_100L * 3_600 * 24 * 365, 4, 0);
        using AudioFrame frame = buffer.Lend();

        Assert.That(frame.Pts, Is.EqualTo(3_600L * 24 * 365 * 1_000_000_000));
    }

    private static void CopyToThree(AudioFrame frame) => frame.CopyInterleavedTo(new float[3].AsSpan());

    private static AudioFrame Lend(FramePool pool, float value)
    {
        FrameBuffer buffer = pool.Rent();
        buffer.Begin(0, 4, 0);
        for (int channel = 0; channel < 2; channel++) MemoryMarshal.Cast<byte, float>(buffer.Samples(channel, 0, 4)).Fill(value);
        return buffer.Lend();
    }
}
