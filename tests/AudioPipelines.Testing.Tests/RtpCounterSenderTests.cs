using System.Buffers.Binary;
using System.Net;

namespace AudioPipelines.Testing.Tests;

public class RtpCounterSenderTests
{
    [TestCase(44_100, 48, 24, false)]
    [TestCase(48_000, 48, 24, true)]
    [TestCase(48_000, 6, 16, true)]
    [TestCase(96_000, 480, 24, false)]
    public void Every_sample_of_every_packet_is_its_index_and_channel(int rate, int samplesPerPacket, int bits, bool paired)
    {
        var options = new RtpCounterOptions
        {
            SampleRate = rate,
            SamplesPerPacket = samplesPerPacket,
            Coding = new CounterCoding(bits, paired),
            Epoch = uint.MaxValue - 1_000,
            PacketsPerStream = 60,
        };
        using UdpCollector first = new(), second = new();
        using RtpCounterSender sender = RtpCounterSender.Start(
            [new(first.EndPoint), new(second.EndPoint) { Channels = 3, StartIndex = 77, FirstSequence = 65_530 }], options);
        Eventually.Is(() => first.Count == 60 && second.Count == 60, "all packets");

        Check(first, options, firstChannel: 0, channels: 2, startIndex: 0, firstSequence: 0);
        Check(second, options, firstChannel: 2, channels: 3, startIndex: 77, firstSequence: 65_530);
        Assert.That(sender.Progress(1), Is.EqualTo((60L, 77L + (60 * samplesPerPacket))));
    }

    [Test]
    public void A_packet_leaves_when_its_last_sample_has_been_captured_and_the_pace_is_kept()
    {
        using var collector = new UdpCollector();
        using RtpCounterSender sender = RtpCounterSender.Start([new(collector.EndPoint)]);
        for (int look = 0; look < 50; look++)
        {
            Eventually.Is(() => collector.Count > look * 5, "the next packets");
            (_, long next) = sender.Progress(0);
            Assert.That(next, Is.LessThanOrEqualTo(sender.CurrentIndex), "no sample is sent before its time");
        }

        // Packets that could not be sent in time are sent later: none is left out.
        Eventually.Is(() => sender.Progress(0).NextIndex > sender.CurrentIndex - 4_800, "a sender that has caught up");
    }

    [Test]
    public void A_stream_that_is_silent_for_a_while_comes_back_in_step()
    {
        using var collector = new UdpCollector();
        using RtpCounterSender sender = RtpCounterSender.Start([new(collector.EndPoint)]);
        Eventually.Is(() => collector.Count > 10, "packets");
        sender.Pause(0);
        long paused = sender.Progress(0).NextIndex;
        Eventually.Is(() => sender.CurrentIndex > paused + 5_000, "time to pass");
        sender.Resume(0);
        Eventually.Is(() => sender.Progress(0).Packets > 100, "packets after the pause");
        sender.Stop();

        (long packets, long next) = sender.Progress(0);
        Assert.That(next % 48, Is.Zero, "packets stay on their grid");
        Assert.That(next, Is.GreaterThan((packets * 48) + 4_900), "the time of the pause is left out");
    }

    [Test]
    public void A_restart_is_a_new_source()
    {
        using var collector = new UdpCollector();
        using RtpCounterSender sender = RtpCounterSender.Start([new(collector.EndPoint) { Ssrc = 1, FirstSequence = 100 }]);
        Eventually.Is(() => collector.Count > 10, "packets");
        sender.Restart(0, ssrc: 2, sequence: 7, epoch: 1_000_000);
        Eventually.Is(() => collector.Packets.Any(packet => Read(packet).Header.Ssrc == 2), "packets of the new source");

        RtpHeader[] headers = [.. collector.Packets.Select(packet => Read(packet).Header)];
        RtpHeader last = headers.Last(header => header.Ssrc == 1), first = headers.First(header => header.Ssrc == 2);
        Assert.That(first.Sequence, Is.EqualTo(7));
        Assert.That(first.Timestamp, Is.EqualTo(last.Timestamp + 48 + 1_000_000));
    }

    [Test]
    public void Sender_reports_tie_the_timestamps_to_the_time_of_day()
    {
        // A pair of neighbouring ports: what the first collector has is not even; the report goes to the port after the stream's.
        using var reports = new UdpCollector();
        var target = new IPEndPoint(IPAddress.Loopback, reports.EndPoint.Port - 1);
        using RtpCounterSender sender = RtpCounterSender.Start(
            [new(target) { Ssrc = 5 }],
            new RtpCounterOptions { SenderReportInterval = TimeSpan.FromMilliseconds(50), Epoch = 1_234 });
        Eventually.Is(() => reports.Count >= 3, "three reports");
        sender.Stop();

        byte[][] received = [.. reports.Packets];
        Assert.That(received.Select(report => (report[0], report[1])), Is.All.EqualTo(((byte)0x80, (byte)200)));
        Assert.That(received.Select(report => report[29]), Is.All.EqualTo(202), "a source description follows");
        Assert.That(received.Select(report => BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(4))), Is.All.EqualTo(5));
        double[] differences = [.. received.Select(report =>
            Seconds(report) - ((BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(16)) - 1_234) / 48_000.0))];
        Assert.That(differences, Is.All.EqualTo(differences[0]).Within(1e-6), "one epoch for all reports");
        double now = (DateTime.UtcNow - new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds;
        Assert.That(Seconds(received[^1]), Is.EqualTo(now).Within(60));
    }

    [Test]
    public void A_description_says_where_and_what_the_streams_are()
    {
        string sdp = RtpSdp.Describe(
            [new(new IPEndPoint(IPAddress.Parse("239.1.2.3"), 5004)), new(
                new IPEndPoint(IPAddress.Loopback, 5006)) { Epoch = 9 }],
            new RtpCounterOptions { Epoch = 7 },
            "ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0");
        Assert.That(sdp.Split("\r\n"), Is.SupersetOf(new[]
        {
            "m=audio 5004 RTP/AVP 96", "c=IN IP4 239.1.2.3/1", "a=rtpmap:96 L24/48000/2", "a=ptime:1", "a=mediaclk:direct=7",
            "m=audio 5006 RTP/AVP 96", "c=IN IP4 127.0.0.1", "a=mediaclk:direct=9",
            "a=ts-refclk:ptp=IEEE1588-2008:00-00-00-FF-FE-00-00-01:0",
        }));
    }

    private static double Seconds(byte[] report) =>
        BinaryPrimitives.ReadUInt32BigEndian(
            report.AsSpan(8)) + (BinaryPrimitives.ReadUInt32BigEndian(report.AsSpan(12)) / 4294967296.0);

    private static (RtpHeader Header, byte[] Payload) Read(byte[] packet)
    {
        Assert.That(RtpHeader.TryRead(packet, out RtpHeader header, out ReadOnlySpan<byte> payload));
        return (header, payload.ToArray());
    }

    private static void Check(
        UdpCollector collector, RtpCounterOptions options, int firstChannel, int channels, long startIndex, ushort firstSequence)
    {
        int bytes = options.Coding.Bits / 8;
        long index = startIndex;
        ushort sequence = firstSequence;
        foreach ((RtpHeader header, byte[] payload) in collector.Packets.Select(Read))
        {
            Assert.That(header.Sequence, Is.EqualTo(sequence++));
            Assert.That(header.Timestamp, Is.EqualTo(unchecked(options.Epoch + (uint)index)));
            Assert.That(payload, Has.Length.EqualTo(options.SamplesPerPacket * channels * bytes));
            for (int at = 0; at < payload.Length; at += bytes)
            {
                int channel = firstChannel + (at / bytes % channels);
                int expected = CounterSamples.Encode(options.Coding, channel, index + (at / bytes / channels));
                if (CounterSamples.ReadNetworkOrder(payload.AsSpan(at), options.Coding) != expected)
                    Assert.Fail($"packet {header}, byte {at}");
            }

            index += options.SamplesPerPacket;
        }
    }
}
