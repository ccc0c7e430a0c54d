using System.Buffers.Binary;
using AudioPipelines.GStreamer.Wav;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Interop;

/// <summary>What headers of WAV files say, and how far they are believed.</summary>
public class WavHeaderTests
{
    private const long Gibi = 1L << 30;

    [Test]
    public void Samples_begin_where_the_data_does_whatever_comes_before_it()
    {
        Gen<(byte[] Chunks, int Channels)> files =
            from sizes in Gen.ListOf(Gen.Choose(0, 300))
            from channels in Gen.Choose(1, 1024)
            select (sizes.SelectMany(size => (byte[])[.. "JUNK"u8, .. Number(size), .. new byte[size + (size & 1)]]).ToArray(),
                channels);
        Prop.ForAll(files.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        void Holds((byte[] Chunks, int Channels) file)
        {
            byte[] head =
                [.. Riff("RIFF"), .. file.Chunks, .. Fmt(1, file.Channels, 24), .. "data"u8, .. Number(600), .. new byte[600]];
            WavLayout layout = WavHeaderReader.Read(head, head.Length, out _)!;
            Assert.That((layout.Offset, layout.Length), Is.EqualTo((head.Length - 600L, 600L)));
            Assert.That((layout.Format!.Channels, layout.Format.BytesPerInstant), Is.EqualTo((file.Channels, 3 * file.Channels)));
        }
    }

    [Test]
    public void A_header_that_comes_in_pieces_is_read_once_there_is_enough_of_it_and_never_past_it()
    {
        byte[] head =
            [.. Riff("RIFF"), .. "LIST"u8, .. Number(101), .. new byte[102], .. Fmt(1, 2, 16), .. "data"u8, .. Number(4)];
        long needed = 0;
        for (int length = 0; length < head.Length; length++)
        {
            if (length < needed) continue;
            Assert.That(WavHeaderReader.Read(head.AsSpan(0, length), null, out needed), Is.Null);
            Assert.That(needed, Is.InRange(length + 1, head.Length), "more, but not more than there is");
        }

        Assert.That(WavHeaderReader.Read(head, null, out _)!.Offset, Is.EqualTo(head.Length));
    }

    [Test]
    public void Any_bytes_are_a_layout_or_a_wish_for_more()
    {
        string[] starts = ["RIFF", "RIFX", "RF64", "BW64", "riff", "d\u00A3\u0001\0"];
        Gen<byte[]> files =
            from start in Gen.Elements(starts)
            from rest in Gen.ArrayOf(Gen.Choose(0, 255))
            from fmt in Gen.Elements<byte[]>([], Fmt(1, 3, 16))
            select (byte[])[.. start.Select(letter => (byte)letter), .. new byte[8], .. fmt, .. rest.Select(
                value => (byte)value)];
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            WavLayout? layout = WavHeaderReader.Read(file, file.Length, out long needed);
            if (layout is null) Assert.That(needed, Is.GreaterThan(file.Length));
            else if (layout.Format is { } format) Assert.That(format.BytesPerInstant, Is.Positive);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [TestCase(1_000u, 1_000L, 1_000L, TestName = "The_length_is_what_is_said")]
    [TestCase(1_000u, 400L, 1_000L, TestName = "The_length_is_what_is_said_where_the_file_is_shorter")]
    [TestCase(0u, 400L, null, TestName = "No_length_means_to_the_end")]
    [TestCase(0xFFFF_FFFFu, 400L, null, TestName = "The_largest_number_is_no_length")]
    [TestCase(0x7FFF_FFFFu, null, null, TestName = "Two_gibibytes_in_a_pipe_are_no_length")]
    [TestCase(0x7FFF_FFFFu, 3 * Gibi, 0x7FFF_FFFFL, TestName = "Two_gibibytes_in_a_larger_file_are_a_length")]
    [TestCase(0x9000_0000u, 0x9000_0000L, 0x9000_0000L, TestName = "More_than_two_gibibytes_are_a_length")]
    [TestCase(0x1000_0000u, (4 * Gibi) + 0x1000_0000, (4 * Gibi) + 0x1000_0000,
        TestName = "A_length_that_ran_over_is_what_the_file_has")]
    [TestCase(0x1000_0000u, (8 * Gibi) + 0x1000_0010, (8 * Gibi) + 0x1000_0000,
        TestName = "A_length_that_ran_over_twice_leaves_out_what_follows")]
    public void A_length_is_believed_as_far_as_it_can_be(uint size, long? rest, long? expected)
    {
        byte[] head = [.. Riff("RIFF"), .. Fmt(1, 2, 16), .. "data"u8, .. Number((int)size)];

        Assert.That(WavHeaderReader.Read(head, head.Length + rest, out _)!.Length, Is.EqualTo(expected));
    }

    [TestCase("RF64")]
    [TestCase("BW64")]
    public void A_large_file_says_its_length_in_64_bits(string name)
    {
        byte[] ds64 = new byte[28];
        BinaryPrimitives.WriteInt64LittleEndian(ds64.AsSpan(8), 5 * Gibi);
        byte[] head = [.. Riff(name), .. "ds64"u8, .. Number(28), .. ds64, .. Fmt(1, 2, 16), .. "data"u8, .. Number(-1)];

        Assert.That(WavHeaderReader.Read(head, null, out _)!.Length, Is.EqualTo(5 * Gibi));
    }

    [TestCase(4, 0u, 0ul)]
    [TestCase(4, 0x33u, 0x33ul)]
    [TestCase(4, 0x3u, 0ul)]
    [TestCase(4, 0x3Fu, 0ul)]
    [TestCase(2, 0x3Fu, 3ul)]
    [TestCase(1, 0x3u, 0ul)]
    public void A_mask_that_does_not_fit_the_channels_names_none(int channels, uint mask, ulong expected)
    {
        byte[] head = [.. Riff("RIFF"), .. Fmt(0xFFFE, channels, 16, mask), .. "data"u8, .. Number(0)];

        Assert.That(WavHeaderReader.Read(head, null, out _)!.Format!.Mask, Is.EqualTo(expected));
    }

    [TestCase(2, 16, TestName = "ADPCM_is_left_to_wavparse")]
    [TestCase(0x55, 0, TestName = "MP3_is_left_to_wavparse")]
    [TestCase(1, 0, TestName = "Samples_of_no_bits_are_left_to_wavparse")]
    public void What_is_not_plain_samples_is_left_alone(int tag, int bits)
    {
        byte[] head = [.. Riff("RIFF"), .. Fmt(tag, 2, bits), .. "data"u8, .. Number(4)];

        Assert.That(WavHeaderReader.Read(head, null, out _)!.Format, Is.Null);
    }

    [Test]
    public void A_block_size_of_nothing_is_worked_out()
    {
        byte[] fmt = Fmt(1, 3, 24);
        fmt.AsSpan(8 + 12, 2).Clear();

        Assert.That(WavHeaderReader.Read(
            [.. Riff("RIFF"), .. fmt, .. "data"u8, .. Number(4)], null, out _)!.Format!.BytesPerInstant, Is.EqualTo(9));
    }

    private static byte[] Riff(string name) => [.. name.Select(letter => (byte)letter), 0, 0, 0, 0, .. "WAVE"u8];

    private static byte[] Number(int value) => BitConverter.GetBytes(value);

    private static byte[] Fmt(int tag, int channels, int bits, uint mask = 0)
    {
        bool isLong = tag == 0xFFFE;
        byte[] chunk = new byte[8 + (isLong ? 40 : 16)];
        "fmt "u8.CopyTo(chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), chunk.Length - 8);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(8), (ushort)tag);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(10), (ushort)channels);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(12), 48_000);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(20), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(22), (ushort)bits);
        if (!isLong) return chunk;
        BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(28), mask);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(32), 1);
        return chunk;
    }
}
