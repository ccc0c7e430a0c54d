using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Recording;

public class WavWriterTests
{
    [TestCase(SampleType.S16, 2, 1, 16, "fmt ")]
    [TestCase(SampleType.F32, 1, 3, 18, "fact")]
    [TestCase(SampleType.S32, 2, 0xFFFE, 40, "fmt ")]
    [TestCase(SampleType.F32, 6, 0xFFFE, 40, "fact")]
    public void The_header_names_the_samples(SampleType type, int channels, int tag, int formatLength, string chunk)
    {
        AudioFormat format = Format(type, channels);
        byte[] file = Write(format, writer => writer.Write(Frame(format, 0)));

        int bytes = type == SampleType.S16 ? 2 : 4;
        int at = Find(file, "fmt ");
        Assert.Multiple(() =>
        {
            Assert.That(Text(file, 0), Is.EqualTo("RIFF"));
            Assert.That(UInt32(file, 4), Is.EqualTo(file.Length - 8));
            Assert.That(UInt32(file, at + 4), Is.EqualTo(formatLength));
            Assert.That(UInt16(file, at + 8), Is.EqualTo(tag));
            Assert.That(UInt16(file, at + 10), Is.EqualTo(channels));
            Assert.That(UInt32(file, at + 12), Is.EqualTo(48000));
            Assert.That(UInt32(file, at + 16), Is.EqualTo(48000 * channels * bytes));
            Assert.That(UInt16(file, at + 20), Is.EqualTo(channels * bytes));
            Assert.That(UInt16(file, at + 22), Is.EqualTo(bytes * 8));
            Assert.That(Find(file, chunk), Is.Positive);
            Assert.That(UInt32(file, Find(file, "data") + 4), Is.EqualTo(format.SamplesPerFrame * channels * bytes));
        });
    }

    [Test]
    public void Samples_are_written_interleaved_as_they_are()
    {
        AudioFormat format = Format(SampleType.F32, 2);

        byte[] file = Write(format, writer =>
        {
            writer.Write(Frame(format, 0));
            writer.Write(Frame(format, 480), 100);
            Assert.That(writer.Samples, Is.EqualTo(580));
        });

        float[] samples = Samples(file);
        Assert.That(samples, Has.Length.EqualTo(1160));
        for (int index = 0; index < 580; index++)
            Assert.That((samples[2 * index], samples[(2 * index) + 1]), Is.EqualTo(
                (Value(0, index), Value(1, index))), $"sample {index}");
    }

    [Test]
    public void Skipped_instants_become_silence_but_not_at_the_start()
    {
        AudioFormat format = Format(SampleType.F32, 1);

        byte[] file = Write(format, writer =>
        {
            writer.Write(Frame(format, 4800, skipped: 4800));
            writer.Write(Frame(format, 6240, skipped: 960));
        });

        float[] samples = Samples(file);
        Assert.That(samples, Has.Length.EqualTo(480 + 960 + 480));
        Assert.That(samples[480..1440], Is.All.Zero);
        Assert.That(samples[1440], Is.EqualTo(Value(0, 6240)));
    }

    [Test]
    public void A_day_that_was_skipped_is_a_minute_of_silence()
    {
        AudioFormat format = Format(SampleType.S16, 1);
        using var stream = new HeaderOnlyStream();
        using var writer = new WavWriter(stream, format, leaveOpen: true);
        writer.Write(Frame(format, 0));
        writer.Write(Frame(format, 86_400L * 48_000, skipped: (86_400L * 48_000) - 480));

        Assert.That(writer.Samples, Is.EqualTo(480 + (60 * 48_000) + 480));
    }

    [Test]
    public void A_file_that_is_still_written_is_valid()
    {
        AudioFormat format = Format(SampleType.S16, 1);
        using var stream = new MemoryStream();
        using var writer = new WavWriter(stream, format, leaveOpen: true);
        for (int frame = 0; frame < 150; frame++) writer.Write(Frame(format, frame * 480));

        byte[] file = stream.ToArray();
        Assert.That(UInt32(file, Find(file, "data") + 4), Is.EqualTo(48000 * 2), "one second, the last whole one");
    }

    [Test]
    public void A_file_without_a_frame_is_valid()
    {
        byte[] file = Write(Format(SampleType.F32, 1), _ => { });

        Assert.That((UInt32(file, 4), UInt32(file, Find(file, "data") + 4)), Is.EqualTo(((uint)file.Length - 8, 0)));
    }

    [Test]
    public void A_file_over_4_GiB_becomes_RF64()
    {
        AudioFormat format = Format(SampleType.F32, 1);
        using var stream = new HeaderOnlyStream();
        using (var writer = new WavWriter(stream, format, leaveOpen: true)) writer.WriteSilence(1L << 30);

        byte[] header = stream.Header;
        long dataBytes = 1L << 32;
        Assert.Multiple(() =>
        {
            Assert.That(Text(header, 0), Is.EqualTo("RF64"));
            Assert.That(UInt32(header, 4), Is.EqualTo(uint.MaxValue));
            Assert.That(Text(header, 12), Is.EqualTo("ds64"));
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(20)), Is.EqualTo(stream.Length - 8));
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(28)), Is.EqualTo(dataBytes));
            Assert.That(BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(36)), Is.EqualTo(1L << 30));
            Assert.That(UInt32(header, Find(header, "data") + 4), Is.EqualTo(uint.MaxValue));
            Assert.That(UInt32(header, Find(header, "fact") + 8), Is.EqualTo(uint.MaxValue));
        });
    }

    [Test]
    public void A_frame_of_another_format_is_refused()
    {
        using var writer = new WavWriter(new MemoryStream(), Format(SampleType.F32, 2));

        Assert.That(() => writer.Write(Frame(Format(SampleType.F32, 1), 0)), Throws.ArgumentException);
        Assert.That(() => writer.Write(Frame(Format(SampleType.S16, 2), 0)), Throws.ArgumentException);
    }

    [Test]
    public void A_stream_that_cannot_seek_is_refused_and_closed()
    {
        var stream = new HeaderOnlyStream { CanSeekNow = false };

        Assert.That(() => new WavWriter(stream, Format(SampleType.F32, 1)), Throws.ArgumentException);
        Assert.That(stream.IsClosed, Is.True);
    }

    [Test]
    public void What_was_written_before_the_disk_was_full_is_kept()
    {
        AudioFormat format = Format(SampleType.F32, 1);
        var stream = new HeaderOnlyStream { Room = 48000 * 4 * 2 };
        var writer = new WavWriter(stream, format, leaveOpen: true);

        Assert.That(() => writer.WriteSilence(48000 * 10), Throws.InstanceOf<IOException>());
        writer.Dispose();

        Assert.That(UInt32(stream.Header, 4), Is.EqualTo(stream.Length - 8));
        Assert.That(
            UInt32(stream.Header, Find(stream.Header, "data") + 4), Is.GreaterThan(48000 * 4).And.LessThan(48000 * 4 * 2));
    }

    [Test]
    public void Nothing_is_allocated_per_frame()
    {
        AudioFormat format = Format(SampleType.F32, 2);
        using var stream = new HeaderOnlyStream();
        using var writer = new WavWriter(stream, format);
        using AudioFrame frame = Frame(format, 0);
        writer.Write(frame);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int count = 0; count < 10_000; count++) writer.Write(frame);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static AudioFormat Format(SampleType type, int channels) => new()
    {
        SampleRate = 48000,
        ChannelLabels = [.. Enumerable.Range(1, channels).Select(channel => $"{channel}")],
        SampleType = type,
        SamplesPerFrame = 480,
    };

    private static float Value(int channel, long index) => ((channel + 1) * 0.1f) + (index * 1e-5f);

    private static AudioFrame Frame(AudioFormat format, long index, long skipped = 0)
    {
        FrameBuffer buffer = new FramePool(format).Rent();
        buffer.Begin(index, format.SamplesPerFrame, skipped);
        for (int channel = 0; channel < format.Channels; channel++)
        {
            Span<byte> bytes = buffer.Samples(channel, 0, format.SamplesPerFrame);
            if (format.SampleType != SampleType.F32) continue;
            Span<float> samples = MemoryMarshal.Cast<byte, float>(bytes);
            for (int sample = 0; sample < samples.Length; sample++) samples[sample] = Value(channel, index + sample);
        }

        return buffer.Lend();
    }

    private static byte[] Write(AudioFormat format, Action<WavWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new WavWriter(stream, format, leaveOpen: true)) write(writer);
        return stream.ToArray();
    }

    private static float[] Samples(byte[] file) => MemoryMarshal.Cast<byte, float>(file.AsSpan(Find(file, "data") + 8)).ToArray();

    private static int Find(byte[] file, string chunk)
    {
        for (int at = 12; at + 8 <= file.Length; at += 8 + (int)UInt32(file, at + 4))
        {
            if (Text(file, at) == chunk) return at;
        }

        return -1;
    }

    private static string Text(byte[] file, int at) => Encoding.ASCII.GetString(file, at, 4);

    private static uint UInt32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));

    private static int UInt16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
}
