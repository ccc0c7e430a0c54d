using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Timing;

public class ReferenceTimelineTests
{
    /// <summary>Some day in 2026, in the nanoseconds of PTP.</summary>
    private const long Today = 1_795_000_000_123_456_789;

    private static readonly ReferenceClock _ptp =
        new("timestamp/x-ptp, version=(string)IEEE1588-2008, domain=(int)0", CaptureClock.Ptp);

    [Test]
    public void Every_sample_has_the_number_that_its_time_says_at_any_rate()
    {
        Gen<(int Rate, long First, int[] Packets)> schedules =
            from rate in Gen.Elements(8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000)
            from first in Gen.Choose(0, int.MaxValue)
            from packets in Gen.Choose(0, 500).NonEmptyListOf()
            select (rate, SampleTime.ToIndex(Today, rate) + first, packets.ToArray());

        Prop.ForAll(schedules.ToArbitrary(), schedule =>
        {
            // In any order, with loss and repeats: each is where its time says.
            var timeline = new ReferenceTimeline(0, schedule.Rate, Timelines.Of(1));
            foreach (int packet in schedule.Packets)
            {
                long index = schedule.First + (packet * 48L);
                long running = packet * 48L * 1_000_000_000 / schedule.Rate;
                var time = new ReferenceTime(_ptp, SampleTime.ToNanoseconds(index, schedule.Rate));
                if (!time.IsOnSample(schedule.Rate)) return false;
                if (timeline.Place(new BufferFacts(running, 48, false), time)?.Index != index) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Streams_that_share_a_clock_are_exactly_in_step_whenever_they_start()
    {
        SourceTimeline source = Timelines.Of(2);
        var first = new ReferenceTimeline(0, 48_000, source);
        var second = new ReferenceTimeline(1, 48_000, source);
        long index = SampleTime.ToIndex(Today, 48_000);

        Placement? a = first.Place(new BufferFacts(5_000_000, 480, true), Time(index));
        Placement? b = second.Place(new BufferFacts(91_000_000, 480, true), Time(index + 4_000));

        Assert.That((a?.Index, b?.Index), Is.EqualTo((index, index + 4_000)));
        Assert.That(source.Describe().IsExact);
        Assert.That(source.Reference, Is.EqualTo(_ptp));
    }

    [Test]
    public void A_clock_that_becomes_known_later_numbers_all_streams_by_it()
    {
        SourceTimeline source = Timelines.Of(2);
        RtpTimeline first = new(0, 48_000, source, ClockSharing.Auto), second = new(1, 48_000, source, ClockSharing.Auto);
        long index = SampleTime.ToIndex(Today, 48_000);
        uint epoch = unchecked((uint)index) - 777;
        for (int packet = 0; packet < 20; packet++)
        {
            // The first stream's clock is known from packet 10 on, the second one's from packet 15 on.
            Placement a = Place(first, packet, 10);
            Placement b = Place(second, packet, 15);
            Assert.That(b.Index, Is.EqualTo(a.Index), $"packet {packet}");
            Assert.That((a.TimelineRevision, b.TimelineRevision), Is.EqualTo(packet < 10 ? (0, 0) : (1, 1)), $"packet {packet}");
            Assert.That(a.Continuity, packet == 0 ? Is.EqualTo(Continuity.First) : Is.EqualTo(Continuity.Contiguous));
            if (packet >= 10) Assert.That(a.Index, Is.EqualTo(index + (packet * 480)));
        }

        Placement Place(RtpTimeline timeline, int packet, int known) => timeline.Place(
            new RtpPacket(7, unchecked(epoch + (uint)(packet * 480))),
            new BufferFacts(packet * 10_000_000L, 480, false, packet < known ? null : Time(index + (packet * 480))));
    }

    [Test]
    public void What_is_now_is_numbered_anew_as_well()
    {
        SourceTimeline source = Timelines.Of(1);
        var timeline = new RtpTimeline(0, 48_000, source, ClockSharing.Auto);
        long index = SampleTime.ToIndex(Today, 48_000);
        for (int packet = 0; packet < 100; packet++)
        {
            long running = packet * 10_000_000L;
            // The jitter buffer's time is wild for the first packet that follows the clock.
            var buffer = new BufferFacts(packet == 50 ? Today : running, 480, false, packet < 50
                ? null
                : Time(index + (packet * 480)));
            Placement placement = timeline.Place(new RtpPacket(7, unchecked((uint)(5_000 + (packet * 480)))), buffer);
            Assert.That(source.ToIndex(running, 48_000), Is.EqualTo(placement.Index), $"packet {packet}");
            Assert.That(source.ToRunningTime(placement.Index, 48_000), Is.EqualTo(running), $"packet {packet}");
        }

        Assert.That(source.MovedSince(0), Is.EqualTo(index - 5_000));
        Assert.That((source.MovedSince(1), source.MovedSince(null)), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void Times_between_two_samples_are_counted_and_called_inexact()
    {
        SourceTimeline source = Timelines.Of(1);
        var timeline = new ReferenceTimeline(0, 48_000, source);
        long index = SampleTime.ToIndex(Today, 48_000);
        for (int buffer = 0; buffer < 100; buffer++)
        {
            long off = buffer % 2 == 0 ? 9_000 : -9_000;
            var time = new ReferenceTime(_ptp, SampleTime.ToNanoseconds(index + (buffer * 480), 48_000) + off);
            Placement? placement = timeline.Place(new BufferFacts(buffer * 10_000_000L, 480, false), time);
            Assert.That(placement?.Index, Is.EqualTo(index + (buffer * 480)));
        }

        Assert.That(source.Describe().IsExact, Is.False);
    }

    [TestCase("timestamp/x-ptp, version=(string)IEEE1588-2008, domain=(int)0", CaptureClock.Ptp, 1_795_000_037, 1_795_000_000)]
    [TestCase("timestamp/x-ntp, host=(string)127.0.0.1, port=(int)123", CaptureClock.Ntp, 4_003_988_800, 1_795_000_000)]
    [TestCase("timestamp/x-ntp", CaptureClock.Sender, 4_003_988_800, 1_795_000_000)]
    public void The_time_of_each_clock_is_known_in_UTC(string caps, CaptureClock clock, long seconds, long unixSeconds)
    {
        ReferenceClock? parsed = ReferenceClock.Parse(caps);

        Assert.That(parsed?.Clock, Is.EqualTo(clock));
        Assert.That(parsed!.ToUnix(seconds * 1_000_000_000), Is.EqualTo(unixSeconds * 1_000_000_000));
    }

    [Test]
    public void A_clock_that_a_device_has_for_itself_relates_nothing() =>
        Assert.That(ReferenceClock.Parse("timestamp/x-decklink-stream"), Is.Null);

    private static ReferenceTime Time(long index) => new(_ptp, SampleTime.ToNanoseconds(index, 48_000));
}
