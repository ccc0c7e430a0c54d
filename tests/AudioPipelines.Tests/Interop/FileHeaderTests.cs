using System.Buffers.Binary;
using AudioPipelines.GStreamer.CutOff;
using AudioPipelines.GStreamer.Gapless;
using AudioPipelines.Pipelines.Gapless;

namespace AudioPipelines.Tests.Interop;

/// <summary>What files' headers say of their lengths, with headers that lie.</summary>
public class FileHeaderTests
{
    [TestCase("LAME3.100", 1_105, 225_942)]
    [TestCase("Lavf59.27", 1_105, 225_942)]
    [TestCase("OTHER1.00", 0, null)]
    public void A_tag_says_what_its_encoder_has_added(string encoder, int start, int? length)
    {
        byte[] frame = Tagged(encoder, frames: 198, delay: 576, padding: 1_578);

        LameTag tag = LameTag.Read(frame)!.Value;

        Assert.That((tag.Start, tag.Length, tag.All), Is.EqualTo((start, (long?)length, (long?)(198 * 1_152))));
    }

    [Test]
    public void A_tag_that_adds_more_than_there_is_has_no_length()
    {
        Assert.That(LameTag.Read(Tagged("LAME3.100", frames: 1, delay: 4_000, padding: 4_000))!.Value.Length, Is.Null);
    }

    [Test]
    public void Headers_of_any_bytes_are_read_without_failing()
    {
        byte[] tagged = Tagged("LAME3.100", 198, 576, 1_578);
        for (int length = 0; length <= tagged.Length; length++)
            Assert.That(() => LameTag.Read(tagged.AsSpan(0, length)), Throws.Nothing);
        byte[] film = [.. Box("mvhd", new byte[100]), .. Box(
            "trak", [.. Box("edts", Box("elst", new byte[20])), .. Box("mdia", Box("mdhd", new byte[24]))])];
#pragma warning disable CA5394 // no secret
        var random = new Random(1);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] mutant = [.. film[..random.Next(film.Length + 1)]];
            for (int change = 0; change < 4 && mutant.Length > 0; change++)
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            Assert.That(() => EditList.Widen(mutant), Throws.Nothing);
            foreach (string type in new[] { "audio/x-flac", "audio/x-wavpack", "audio/mpeg" })
                Assert.That(() => HeaderLength.Read(type, mutant), Throws.Nothing);
        }
#pragma warning restore CA5394
    }

    [Test]
    public void An_edit_that_lasts_until_the_end_of_the_media_is_widened_and_a_shorter_one_is_not()
    {
        (uint whole, uint wholeFilm) = Widened(edit: 5_123, media: 226_966);
        (uint part, uint partFilm) = Widened(edit: 4_000, media: 226_966);

        Assert.That((whole, wholeFilm), Is.EqualTo((5_123u + 93, 5_147u)));
        Assert.That((part, partFilm), Is.EqualTo((4_000u, 5_124u)));
    }

    /// <summary>A film of 5.124 s and one track at 44.1 kHz, of which an edit leaves out the first 1,024 samples.</summary>
    private static (uint Edit, uint Film) Widened(uint edit, uint media)
    {
        byte[] film = Numbers(100, (12, 1_000), (16, 5_124)), header = Numbers(24, (12, 44_100), (16, media)), edits = Numbers(
            20, (4, 1), (8, edit), (12, 1_024));
        byte[] boxes =
            [.. Box("mvhd", film), .. Box("trak", [.. Box("edts", Box("elst", edits)), .. Box("mdia", Box("mdhd", header))])];
        Assert.That(EditList.Widen(boxes));
        return (BinaryPrimitives.ReadUInt32BigEndian(boxes.AsSpan(108 + 8 + 8 + 8 + 8)), BinaryPrimitives.ReadUInt32BigEndian(
            boxes.AsSpan(8 + 16)));
    }

    private static byte[] Numbers(int length, params (int At, uint Value)[] numbers)
    {
        byte[] bytes = new byte[length];
        foreach ((int at, uint value) in numbers) BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
        return bytes;
    }

    private static byte[] Box(string name, byte[] inside) =>
        [.. Numbers(4, (0, (uint)inside.Length + 8)), .. System.Text.Encoding.ASCII.GetBytes(name), .. inside];

    /// <summary>The first frame of a stereo file of MPEG-1.</summary>
    private static byte[] Tagged(string encoder, uint frames, int delay, int padding)
    {
        byte[] frame = new byte[417];
        new byte[] { 0xFF, 0xFB, 0x90, 0 }.CopyTo(frame, 0);
        Span<byte> tag = frame.AsSpan(36);
        "Info"u8.CopyTo(tag);
        BinaryPrimitives.WriteUInt32BigEndian(tag[4..], 0xF);
        BinaryPrimitives.WriteUInt32BigEndian(tag[8..], frames);
        System.Text.Encoding.ASCII.GetBytes(encoder).CopyTo(tag[120..]);
        int added = (delay << 12) | padding;
        (tag[141], tag[142], tag[143]) = ((byte)(added >> 16), (byte)(added >> 8), (byte)added);
        return frame;
    }
}
