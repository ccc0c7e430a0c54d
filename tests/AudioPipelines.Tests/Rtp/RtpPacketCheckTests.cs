using System.Buffers.Binary;
using AudioPipelines.Pipelines;

namespace AudioPipelines.Tests.Rtp;

public class RtpPacketCheckTests
{
    private const int Stereo24 = 6;

    private static byte[] Packet(int number, int instants, int payloadBytes, int type = 96, byte flags = 0x80)
    {
        byte[] packet = new byte[12 + payloadBytes];
        packet[0] = flags;
        packet[1] = (byte)type;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)(65_530 + number));
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(4), (uint)(uint.MaxValue - 100 + ((long)number * instants)));
        return packet;
    }

    private static string?[] Check(RtpPacketCheck check, IEnumerable<byte[]> packets) =>
        [.. packets.Select(p => check.Check(p.AsSpan(0, Math.Min(p.Length, RtpPacketCheck.HeaderLength)), p.Length, out _))];

    private static IEnumerable<byte[]> Stream(int instants, int bytes, int count = 10) =>
        Enumerable.Range(0, count).Select(n => Packet(n, instants, bytes));

    [TestCase(48)]
    [TestCase(6)]
    [TestCase(960)]
    public void A_stream_that_is_what_it_should_be_is_let_through(int instants) =>
        Assert.That(Check(new RtpPacketCheck(96, 3, 2), Stream(instants, instants * Stereo24)), Is.All.Null);

    [TestCase(4, "the packets hold 4 channels instead of 2")]
    [TestCase(1, "the packets hold 1 channel instead of 2")]
    [TestCase(8, "the packets hold 8 channels instead of 2")]
    public void Another_number_of_channels_shows_after_a_few_packets(int channels, string fault)
    {
        string?[] faults = Check(new RtpPacketCheck(96, 3, 2), Stream(48, 48 * 3 * channels));

        Assert.That(faults[..4], Is.All.Null);
        Assert.That(faults[4..], Is.All.EqualTo(fault));
    }

    [TestCase(4)]
    [TestCase(2)]
    public void Samples_of_another_size_show_after_a_few_packets(int bytesPerInstant)
    {
        string?[] faults = Check(new RtpPacketCheck(96, 3, 2), Stream(48, 48 * bytesPerInstant));

        Assert.That(faults[..4], Is.All.Null);
        Assert.That(faults[4..], Is.All.EqualTo($"the packets hold {bytesPerInstant} bytes for each instant instead of 6"));
    }

    [Test]
    public void Channels_that_come_right_are_believed_at_once()
    {
        var check = new RtpPacketCheck(96, 3, 2);
        Check(check, Stream(48, 48 * 12, 6));

        string?[] faults = Check(check, Enumerable.Range(6, 4).Select(n => Packet(n, 48, 48 * Stereo24)));

        Assert.That(faults[0], Is.Not.Null);
        Assert.That(faults[2..], Is.All.Null);
    }

    [Test]
    public void Another_payload_type_is_told_at_once() =>
        Assert.That(Check(new RtpPacketCheck(96, 3, 2), [Packet(0, 48, 288, type: 97)]), Is.EqualTo(
            new[] { "packets of payload type 97 come instead of 96" }));

    [Test]
    public void Any_payload_type_will_do_where_none_is_expected() =>
        Assert.That(Check(new RtpPacketCheck(null, 0, 0), [Packet(0, 48, 288, type: 97)]), Is.All.Null);

    [TestCase(new byte[] { })]
    [TestCase(new byte[] { 0x80, 96, 0, 1 })]
    [TestCase(new byte[] { 0x47, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1 })]
    public void What_is_not_RTP_is_told(byte[] packet) =>
        Assert.That(Check(new RtpPacketCheck(null, 3, 2), [packet]), Is.EqualTo(new[] { "packets come that are not RTP" }));

    [Test]
    public void A_sender_that_pauses_or_sets_its_clock_is_not_taken_for_another_number_of_channels()
    {
        var check = new RtpPacketCheck(0, 1, 1);
        IEnumerable<byte[]> packets = Enumerable.Range(0, 50).Select(n => Packet(n, n % 7 == 0 ? 1_600 : 160, 160, type: 0));

        Assert.That(Check(check, packets), Is.All.Null);
    }

    [Test]
    public void Packets_with_an_extension_or_padding_are_read_right()
    {
        byte[] extension = [0xBE, 0xDE, 0, 1, 1, 2, 3, 4];
        IEnumerable<byte[]> packets = Stream(48, 288).Select((p, n) => n % 3 == 0 ? p
            : n % 3 == 1 ? [(byte)(p[0] | 0x10), .. p[1..12], .. extension, .. p[12..]]
            : [(byte)(p[0] | 0x20), .. p[1..], 0, 0, 0, 4]);

        Assert.That(Check(new RtpPacketCheck(96, 3, 2), packets), Is.All.Null);
    }

    [Test]
    public void A_fault_is_told_once_until_it_has_been_away()
    {
        var episodes = new FaultEpisodes();

        bool[] told = [.. new long[] { 0, 5_000, 10_000, 19_999, 29_999, 30_000 }.Select(now => episodes.Begins("x", now))];

        Assert.That(told, Is.EqualTo(new[] { true, false, false, false, true, false }));
        Assert.That(episodes.Begins("y", 30_001), Is.True);
    }
}
