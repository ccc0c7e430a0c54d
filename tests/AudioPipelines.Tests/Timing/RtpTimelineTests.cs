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
        var timeline = new RtpTimeline(Rate, new RtpClockRelation(ClockSharing.Auto));
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
            var timeline = new RtpTimeline(Rate, new RtpClockRelation(ClockSharing.Auto));
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
            from streams in (from delay in Gen.Choose(0, 200) from first in Gen.Choose(0, 5_000) select (delay, first)).NonEmptyListOf()
            select (unchecked((uint)epoch), streams.ToArray());

        Prop.ForAll(arrays.ToArbitrary(), array =>
        {
            var relation = new RtpClockRelation(ClockSharing.Auto);
            long? origin = null;
            foreach ((int delay, int firstPacket) in array.Streams)
            {
                var timeline = new RtpTimeline(Rate, relation);
                var buffer = new BufferTime((firstPacket + delay) * 1_000_000L, 48, true);
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
        var relation = new RtpClockRelation(ClockSharing.Auto);
        var first = new RtpTimeline(Rate, relation);
        var second = new RtpTimeline(Rate, relation);
        first.Place(Stamp(1_000_000), Buffer(0));

        Assert.That(second.Place(Stamp(3_000_000_000), Buffer(10)).Index, Is.EqualTo(1_000_480));
        Assert.That(second.IsShared, Is.False);
        Assert.That(second.Place(Stamp(3_000_000_048), Buffer(11)).Continuity, Is.EqualTo(Continuity.Contiguous));
    }

    [Test]
    public void Another_sender_begins_an_epoch_on_the_same_timeline()
    {
        var timeline = new RtpTimeline(Rate, new RtpClockRelation(ClockSharing.Auto));
        timeline.Place(Stamp(1_000), Buffer(0));
        Placement placement = timeline.Place(new RtpStamp(99, 4_000_000_000), Buffer(2_000));

        Assert.That(placement, Is.EqualTo(new Placement(1_000 + (2_000 * 48), Continuity.NewMapping)));
    }

    [Test]
    public void A_long_outage_is_no_epoch()
    {
        var timeline = new RtpTimeline(Rate, new RtpClockRelation(ClockSharing.Auto));
        timeline.Place(Stamp(0), Buffer(0));

        Assert.That(timeline.Place(Stamp(60 * Rate), Buffer(60_000)), Is.EqualTo(new Placement(60 * Rate, Continuity.Jump)));
    }

    [Test]
    public void A_sender_that_sets_its_clock_begins_an_epoch()
    {
        var timeline = new RtpTimeline(Rate, new RtpClockRelation(ClockSharing.Auto));
        timeline.Place(Stamp(0), Buffer(0));

        Assert.That(timeline.Place(Stamp(60 * Rate), Buffer(1)), Is.EqualTo(new Placement(48, Continuity.NewMapping)));
    }

    private static RtpStamp Stamp(uint timestamp) => new(7, timestamp);

    private static BufferTime Buffer(int packet) => new(packet * 1_000_000L, 48, false);
}
