using System.Runtime.InteropServices;
using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Frames;

/// <summary>Samples that are copied as another type than the frame's.</summary>
public class SampleCastTests
{
    [Test]
    public void Floats_become_whole_numbers_rounded_and_limited()
    {
        const float half = 0.5f / 32_768;
        using AudioFrame frame = Frame(
            SampleType.F32, [0f, 0.5f, -1f, 1f, 1.5f, -2f, float.NaN, half, 3 * half, -half, float.PositiveInfinity]);

        Assert.That(Channel<short>(frame), Is.EqualTo(
            (short[])[0, 16_384, -32_768, 32_767, 32_767, -32_768, 0, 0, 2, 0, 32_767]));
        Assert.That(Channel<int>(frame), Is.EqualTo(
            (int[])[
                0, 1 << 30, int.MinValue, int.MaxValue, int.MaxValue, int.MinValue, 0, 32_768, 98_304, -32_768, int.MaxValue,
            ]));
    }

    [Test]
    public void Whole_numbers_become_floats_and_each_other()
    {
        using AudioFrame narrow = Frame<short>(SampleType.S16, [0, 16_384, short.MinValue, short.MaxValue]);
        using AudioFrame wide = Frame(SampleType.S32, [0, 0x7FFF, 0x8000, int.MinValue, int.MaxValue]);

        Assert.That(Channel<float>(narrow), Is.EqualTo((float[])[0, 0.5f, -1, 32_767 / 32_768f]));
        Assert.That(Channel<int>(narrow), Is.EqualTo((int[])[0, 1 << 30, int.MinValue, 32_767 << 16]));
        Assert.That(Channel<short>(wide), Is.EqualTo((short[])[0, 0, 1, short.MinValue, short.MaxValue]));
        Assert.That(Channel<float>(wide), Is.EqualTo((float[])[0, 0x7FFF / 2_147_483_648f, 1 / 65_536f, -1, 1]));
    }

    [Test]
    public void Every_sample_of_16_bits_comes_back()
    {
        short[] all = [.. Enumerable.Range(short.MinValue, 65_536).Select(value => (short)value)];
        using AudioFrame frame = Frame(SampleType.S16, all);
        using AudioFrame floats = Frame(SampleType.F32, Channel<float>(frame));
        using AudioFrame wide = Frame(SampleType.S32, Channel<int>(frame));

        Assert.That(Channel<short>(frame), Is.EqualTo(all));
        Assert.That(Channel<short>(floats), Is.EqualTo(all));
        Assert.That(Channel<short>(wide), Is.EqualTo(all));
    }

    [Test]
    public void Interleaving_converts_each_channel()
    {
        using AudioFrame frame = Frame(SampleType.F32, [0.25f, -0.25f], [0.5f, -0.5f]);
        short[] interleaved = new short[4];
        frame.CopyInterleavedTo(interleaved.AsSpan());

        Assert.That(interleaved, Is.EqualTo((short[])[8_192, 16_384, -8_192, -16_384]));
    }

    [Test]
    public void What_is_no_sample_and_what_has_no_room_is_refused()
    {
        using AudioFrame frame = Frame(SampleType.F32, [0f, 1f]);
        AudioFrame held = frame;

        Assert.That(() => held.CopyChannelTo(0, new double[2].AsSpan()), Throws.InvalidOperationException
            .With.Message.Contains("float, short or int, not Double"));
        Assert.That(() => held.CopyInterleavedTo(new byte[8].AsSpan()), Throws.InvalidOperationException);
        Assert.That(() => held.CopyChannelTo(0, new short[1].AsSpan()), Throws.ArgumentException
            .With.Message.Contains("room for 2 values; there is room for 1"));
        Assert.That(() => held.CopyChannelTo(1, new short[2].AsSpan()), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Nothing_is_allocated()
    {
        using AudioFrame frame = Frame(SampleType.F32, new float[480], new float[480]);
        short[] interleaved = new short[960];
        frame.CopyInterleavedTo(interleaved.AsSpan());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) frame.CopyInterleavedTo(interleaved.AsSpan());

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [TestCase(0, 0)]
    [TestCase(1, 208)] // 20,833 ns
    [TestCase(7, 1_458)] // 145,833 ns
    [TestCase(-7, -1_458)]
    [TestCase(48_000L * 86_400 * 365, 315_360_000_000_000)]
    public void The_time_is_the_presentation_time(long index, long ticks)
    {
        FrameBuffer buffer = Pool(SampleType.F32, 1, 4).Rent();
        buffer.Begin(index, 4, 0);
        using AudioFrame frame = buffer.Lend();

        Assert.That(frame.Time.Ticks, Is.EqualTo(ticks));
    }

    private static T[] Channel<T>(AudioFrame frame)
        where T : unmanaged
    {
        var samples = new T[frame.SamplesPerChannel];
        frame.CopyChannelTo(0, samples.AsSpan());
        return samples;
    }

    private static FramePool Pool(SampleType type, int channels, int samples) => new(new AudioFormat
    {
        SampleRate = 48_000,
        ChannelLabels = [.. Enumerable.Range(0, channels).Select(channel => $"c{channel}")],
        SamplesPerFrame = samples,
        SampleType = type,
    });

    private static AudioFrame Frame<T>(SampleType type, params T[][] channels)
        where T : unmanaged
    {
        int samples = channels[0].Length;
        FrameBuffer buffer = Pool(type, channels.Length, samples).Rent();
        buffer.Begin(0, samples, 0);
        for (int channel = 0; channel < channels.Length; channel++)
            MemoryMarshal.AsBytes<T>(channels[channel]).CopyTo(buffer.Samples(channel, 0, samples));
        return buffer.Lend();
    }
}
