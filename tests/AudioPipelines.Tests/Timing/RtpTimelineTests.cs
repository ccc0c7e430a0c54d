using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Timing;

public class RtpTimelineTests
{
    private const int Rate = 48_000;

    [Test]
    public void A_timestamp_that_wraps_goes_unnoticed()
    {
        var timeline = Timeline(Timelines.Of(1));
        uint start = unchecked((uint)-Rate);
        long expected = start;
        for (int packet = 0; packet < 2_000; packet++)
        {
            Placement placement = timeline.Place(Stamp(unchecked(start + (uint)(packet * 48))), Buffer(packet));
            Assert.That(placement, Is.EqualTo(new Placement(expected, packet == 0 ? Continuity.First : Continuity.Contiguous)));
            expected += 48;
        }
    }

    [Test]
    public void Packets_in_any_order_with_any_loss_are_where_their_timestamp_says()
    {
        Gen<(uint Start, int[] Order)> schedules =
            from start in Gen.Choose(int.MinValue, int.MaxValue)
            from order in Gen.Shuffle(Enumerable.Range(0, 200).ToArray())
            from kept in Gen.Choose(1, 200)
            select (unchecked((uint)start), order[..kept]);

        Prop.ForAll(schedules.ToArbitrary(), schedule =>
        {
            var timeline = Timeline(Timelines.Of(1));
            long? origin = null;
            foreach (int packet in schedule.Order)
            {
                Placement placement = timeline.Place(Stamp(unchecked(schedule.Start + (uint)(packet * 48))), Buffer(packet));
                origin ??= placement.Index - (packet * 48);
                if (placement.Index != origin + (packet * 48)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Streams_on_one_clock_are_in_step_whatever_their_packets_delay()
    {
        Gen<(uint Epoch, (int Delay, int FirstPacket)[] Streams)> arrays =
            from epoch in Gen.Choose(int.MinValue, int.MaxValue)
            from streams in (from delay in Gen.Choose(
                0, 200)
                             from first in Gen.Choose(0, 5_000)
                             select (delay, first)).NonEmptyListOf()
            select (unchecked((uint)epoch), streams.ToArray());

        Prop.ForAll(arrays.ToArbitrary(), array =>
        {
            SourceTimeline source = Timelines.Of(array.Streams.Length);
            long? origin = null;
            for (int stream = 0; stream < array.Streams.Length; stream++)
            {
                (int delay, int firstPacket) = array.Streams[stream];
                RtpTimeline timeline = Timeline(source, stream);
                var buffer = new BufferFacts((firstPacket + delay) * 1_000_000L, 48, true);
                long index = timeline.Place(Stamp(unchecked(array.Epoch + (uint)(firstPacket * 48))), buffer).Index;
                origin ??= index - (firstPacket * 48L);
                if (!timeline.IsShared || index != origin + (firstPacket * 48L)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void A_stream_with_a_clock_of_its_own_is_put_where_it_arrives()
    {
        SourceTimeline source = Timelines.Of(2);
        RtpTimeline first = Timeline(source), second = Timeline(source, 1);
        first.Place(Stamp(1_000_000), Buffer(0));

        Assert.That(second.Place(Stamp(3_000_000_000), Buffer(10)).Index, Is.EqualTo(1_000_480));
        Assert.That(second.IsShared, Is.False);
        Assert.That(second.Place(Stamp(3_000_000_048), Buffer(11)).Continuity, Is.EqualTo(Continuity.Contiguous));
    }

    [Test]
    public void Another_sender_begins_an_epoch_on_the_same_timeline()
    {
        var timeline = Timeline(Timelines.Of(1));
        timeline.Place(Stamp(1_000), Buffer(0));
        Placement placement = timeline.Place(new RtpPacket(99, 4_000_000_000), Buffer(2_000));

        Assert.That(
            placement, Is.EqualTo(new Placement(1_000 + (2_000 * 48), Continuity.NewMapping, Reason: "has another sender")
            {
                IsOtherClock = true,
            }));
    }

    [Test]
    public void A_long_outage_is_no_epoch()
    {
        var timeline = Timeline(Timelines.Of(1));
        timeline.Place(Stamp(0), Buffer(0));

        Assert.That(timeline.Place(Stamp(60 * Rate), Buffer(60_000)), Is.EqualTo(new Placement(60 * Rate, Continuity.Jump)));
    }

    [Test]
    public void A_sender_that_sets_its_clock_begins_an_epoch()
    {
        var timeline = Timeline(Timelines.Of(1));
        timeline.Place(Stamp(0), Buffer(0));

        Assert.That(timeline.Place(Stamp(60 * Rate), Buffer(1)), Is.EqualTo(
            new Placement(48, Continuity.NewMapping, Reason: "has a sender that set its clock")));
    }

    [Test]
    public void Frames_stay_due_when_their_audio_comes_however_long_the_senders_clock_drifts()
    {
        SourceTimeline source = Timelines.Of(1);
        RtpTimeline timeline = Timeline(source);
        for (int second = 0; second < 4 * 3_600; second++)
        {
            long arrival = second * 1_000_050_000L; // 50 ppm slow, for four hours: 0.7 s
            Placement placement = timeline.Place(Stamp(unchecked((uint)(second * Rate))), new BufferFacts(arrival, 48, false));
            Assert.That(placement.Index, Is.EqualTo((long)second * Rate));
            Assert.That(source.ToIndex(arrival, Rate), Is.EqualTo(placement.Index).Within(20), $"second {second}");
        }
    }

    [Test]
    public void Senders_with_clocks_of_their_own_are_in_step_by_their_reports()
    {
        var clock = new ReferenceClock("timestamp/x-ntp", CaptureClock.Sender);
        SourceTimeline source = Timelines.Of(2);
        RtpTimeline first = Timeline(source, 0, ClockSharing.Rtcp), second = Timeline(source, 1, ClockSharing.Rtcp);
        Placement a = default, b = default;
        for (int packet = 0; packet < 300; packet++)
        {
            // The second one's network takes 40 ms longer. Reports come after a second of packets.
            ReferenceTime? report = packet < 100
                ? null
                : new ReferenceTime(clock, 3_900_000_000_000_000_000 + (packet * 10_000_000L));
            a = first.Place(Stamp((uint)(packet * 480)), new BufferFacts(packet * 10_000_000L, 480, false, report));
            b = second.Place(
                Stamp((uint)(3_000_000 + (packet * 480))), new BufferFacts((packet + 4) * 10_000_000L, 480, false, report));
            Assert.That(b.Index - a.Index, Is.EqualTo(packet < 100 ? 1_920 : 0), $"packet {packet}");
            Assert.That(b.Continuity, packet == 100 ? Is.EqualTo(Continuity.NewMapping) : Is.Not.EqualTo(Continuity.NewMapping));
        }

        SourceAlignment alignment = source.Describe();
        Assert.That(alignment.IsExact, Is.False);
        Assert.That(alignment.Streams.Select(s => s.Basis), Is.EqualTo(
            new[] { AlignmentBasis.RtpTimestamps, AlignmentBasis.SenderReports }));
        Assert.That(source.ToSenderTime(a.Index, Rate)?.UnixNanoseconds, Is.EqualTo(
            clock.ToUnix(3_900_000_000_000_000_000 + 2_990_000_000)));
    }

    [Test]
    public void When_all_senders_begin_anew_they_are_in_step_again()
    {
        SourceTimeline source = Timelines.Of(2);
        RtpTimeline first = Timeline(source), second = Timeline(source, 1);
        for (int packet = 0; packet < 100; packet++)
        {
            first.Place(Stamp((uint)(packet * 480)), new BufferFacts(packet * 10_000_000L, 480, false));
            second.Place(Stamp((uint)(packet * 480)), new BufferFacts(packet * 10_000_000L, 480, false));
        }

        // Another epoch. The first to begin is put where it arrives; once the other has come too, they agree.
        Placement a = default, b = default;
        for (int packet = 100; packet < 200; packet++)
        {
            a = first.Place(new RtpPacket(8, (uint)(2_000_000_000 + (packet * 480))), new BufferFacts(
                (packet * 10_000_000L) + 3_000_000, 480, false));
            b = second.Place(new RtpPacket(9, (uint)(2_000_000_000 + (packet * 480))), new BufferFacts(
                (packet * 10_000_000L) + 1_000_000, 480, false));
        }

        Assert.That(b.Index, Is.EqualTo(a.Index));
        Assert.That(source.Describe().IsExact);
    }

    private static RtpTimeline Timeline(SourceTimeline source, int stream = 0, ClockSharing sharing = ClockSharing.Auto) =>
        new(stream, Rate, source, sharing);

    private static RtpPacket Stamp(uint timestamp) => new(7, timestamp);

    private static BufferFacts Buffer(int packet) => new(packet * 1_000_000L, 48, false);
}
