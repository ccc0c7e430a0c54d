using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Timing;

public class CountedTimelineTests
{
    private const int Rate = 44_100;

    [TestCase(0)]
    [TestCase(10_000_000)]
    [TestCase(99_000_000_000)]
    public void A_stream_that_follows_another_in_a_file_begins_behind_its_last_sample(long time)
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 480, true));

        Placement next = timeline.Place(new BufferFacts(time, 480, true, IsNewStream: true));

        Assert.That((next.Index, next.Continuity), Is.EqualTo((480L, Continuity.NewMapping)));
        Assert.That(
            timeline.Place(new BufferFacts(time + 10_000_000, 480, false)), Is.EqualTo(
                new Placement(960, Continuity.Contiguous)));
    }

    [Test]
    public void A_time_that_comes_again_says_that_a_live_stream_repeats_a_buffer_and_nothing_of_a_file([Values] bool isLive)
    {
        var timeline = new CountedTimeline(Rate, isLive ? Timelines.Of(streams: 1, () => 0) : null);
        Assert.That(timeline.Place(new BufferFacts(0, 441, true)).IsRepeated, Is.False);

        Assert.That(timeline.Place(new BufferFacts(0, 441, false)).IsRepeated, Is.EqualTo(isLive));
    }

    [Test]
    public void Timestamps_rounded_to_the_millisecond_move_no_sample()
    {
        var timeline = new CountedTimeline(Rate);
        for (long index = 0; index < 10 * Rate; index += 1_024)
        {
            long rounded = SampleTime.ToNanoseconds(index, Rate) / 1_000_000 * 1_000_000;
            Placement placement = timeline.Place(new BufferFacts(rounded, 1_024, index == 0));
            Assert.That(placement.Index, Is.EqualTo(index));
        }
    }

    [Test]
    public void A_buffer_without_timestamp_continues_the_count()
    {
        var timeline = new CountedTimeline(Rate);
        timeline.Place(new BufferFacts(0, 100, true));

        Assert.That(timeline.Place(new BufferFacts(null, 50, false)), Is.EqualTo(new Placement(100, Continuity.Contiguous)));
        Assert.That(timeline.Next, Is.EqualTo(150));
    }

    /// <summary>Those before it could not be placed, since it was not known yet how two clocks stand to each other.</summary>
    [Test]
    public void A_first_buffer_without_timestamp_follows_those_that_were_passed()
    {
        var timeline = new CountedTimeline(Rate, Timelines.Of(1));
        timeline.Pass(new BufferFacts(1_000_000_000, Rate / 10, true));
        timeline.Pass(new BufferFacts(null, Rate / 10, false));

        Placement first = timeline.Place(new BufferFacts(null, 100, false));
        Assert.That((first.Index, first.Continuity), Is.EqualTo((Rate + (2L * Rate / 10), Continuity.First)));
        Placement next = timeline.Place(new BufferFacts(1_200_000_000 + SampleTime.ToNanoseconds(100, Rate), 100, false));
        Assert.That((next.Index, next.Continuity), Is.EqualTo((first.Index + 100, Continuity.Contiguous)));
    }

    [Test]
    public void A_flagged_jump_is_believed_at_once()
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 480, true));

        Assert.That(timeline.Place(new BufferFacts(11_000_000, 480, true)), Is.EqualTo(new Placement(528, Continuity.Jump)));
    }

    [Test]
    public void An_unflagged_jump_is_believed_when_three_buffers_agree()
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 480, true));

        Assert.Multiple(() =>
        {
            Assert.That(timeline.Place(new BufferFacts(60_000_000, 480, false)).Continuity, Is.EqualTo(Continuity.Contiguous));
            Assert.That(timeline.Place(new BufferFacts(70_000_000, 480, false)).Continuity, Is.EqualTo(Continuity.Contiguous));
            Assert.That(
                timeline.Place(new BufferFacts(80_000_000, 480, false)), Is.EqualTo(new Placement(3_840, Continuity.Jump)));
        });
    }

    [Test]
    public void One_stray_timestamp_is_not_believed()
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 480, true));
        timeline.Place(new BufferFacts(500_000_000, 480, false));

        for (int buffer = 2; buffer < 20; buffer++)
        {
            Placement placement = timeline.Place(new BufferFacts(buffer * 10_000_000L, 480, false));
            Assert.That((placement.Index, placement.Continuity), Is.EqualTo((buffer * 480L, Continuity.Contiguous)));
        }
    }

    [Test]
    public void A_jump_of_more_than_a_second_begins_an_epoch()
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 480, true));

        Assert.That(
            timeline.Place(new BufferFacts(1_500_000_000, 480, true)), Is.EqualTo(new Placement(72_000, Continuity.NewTimeline)));
    }

    [Test]
    public void A_files_wrong_timestamps_take_no_audio_away_and_invent_none()
    {
        // As wavparse gives them where the header's bytes per second are half of what they should be.
        var timeline = new CountedTimeline(22_050);
        for (long buffer = 0; buffer < 10_000; buffer++)
        {
            long time = SampleTime.ToNanoseconds(((buffer / 4) * 4 * 1_018) + (buffer % 4 * 2_036), 22_050);
            Assert.That(timeline.Place(new BufferFacts(time, 2_036, buffer % 40 == 0)).Index, Is.EqualTo(buffer * 2_036));
        }
    }

    [Test]
    public void A_files_hole_after_time_went_back_is_what_its_time_is_ahead_of_the_count()
    {
        var timeline = new CountedTimeline(48_000);
        timeline.Place(new BufferFacts(0, 4_800, true));

        Assert.That(timeline.Place(new BufferFacts(50_000_000, 4_800, true)), Is.EqualTo(
            new Placement(4_800, Continuity.Contiguous)), "back by 50 ms");
        Assert.That(timeline.Place(new BufferFacts(190_000_000, 480, true)), Is.EqualTo(
            new Placement(9_600, Continuity.Contiguous)), "not yet there");
        Assert.That(timeline.Place(new BufferFacts(220_000_000, 480, true)), Is.EqualTo(new Placement(10_560, Continuity.Jump)));
    }

    [TestCase(1.5)]
    [TestCase(86_400)]
    [TestCase(-1.5)]
    [TestCase(-86_400)]
    public void A_live_stream_whose_time_is_set_goes_on_where_it_was(double seconds)
    {
        foreach (int streams in new[] { 1, 2 })
        {
            long now = 0;
            var timeline = new CountedTimeline(48_000, Timelines.Of(streams, () => now));
            int mappings = 0;
            for (int buffer = 0; buffer < 3_000; buffer++)
            {
                now = (buffer + 1) * 10_000_000L;
                long time = (buffer * 10_000_000L) + (buffer < 1_000 ? 0 : (long)(seconds * 1e9));
                Placement placement = timeline.Place(new BufferFacts(time, 480, buffer == 0));
                Assert.That(placement.Index, Is.EqualTo(buffer * 480));
                if (placement.Continuity == Continuity.NewMapping) mappings++;
            }

            Assert.That(mappings, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_live_stream_that_returns_with_another_time_goes_on_from_the_present()
    {
        long now = 0;
        var timeline = new CountedTimeline(48_000, Timelines.Of(2, () => now));
        timeline.Place(new BufferFacts(0, 480, true));
        now = 20_000_000_000;

        Placement placement = timeline.Place(new BufferFacts(500_000_000_000, 480, true));

        Assert.That((placement.Index, placement.Continuity), Is.EqualTo((959_520L, Continuity.NewMapping)));
        Assert.That(timeline.Place(new BufferFacts(500_010_000_000, 480, false)).Index, Is.EqualTo(960_000));
    }

    [Test]
    public void A_live_stream_that_returns_after_a_long_outage_is_still_on_its_timeline()
    {
        var timeline = new CountedTimeline(48_000, Timelines.Of(1));
        timeline.Place(new BufferFacts(0, 480, true));

        Assert.That(
            timeline.Place(new BufferFacts(60_000_000_000, 480, true)), Is.EqualTo(new Placement(2_880_000, Continuity.Jump)));
    }

    [Test]
    public void A_clock_that_drifts_is_not_mistaken_for_lost_audio()
    {
        var timeline = new CountedTimeline(48_000);
        for (long buffer = 0; buffer < 60_000; buffer++)
        {
            long drifted = buffer * 10_000_000 * 1_000_100 / 1_000_000; // +100 ppm for ten minutes
            Assert.That(timeline.Place(new BufferFacts(drifted, 480, buffer == 0)).Index, Is.EqualTo(buffer * 480));
        }
    }

    [Test]
    public void A_live_stream_that_drifts_against_its_leader_is_put_in_its_place_before_it_is_10_ms_off()
    {
        SourceTimeline source = Timelines.Of(2);
        var leader = new CountedTimeline(48_000, source, 0);
        var other = new CountedTimeline(48_000, source, 1);
        int mappings = 0;
        for (long buffer = 0; buffer < 60_000; buffer++)
        {
            leader.Place(new BufferFacts(buffer * 10_000_000, 480, buffer == 0));
            long time = buffer * 10_001_000; // 100 ppm slow, for ten minutes: 60 ms
            Placement placement = other.Place(new BufferFacts(time, 480, buffer == 0));
            if (placement.Continuity == Continuity.NewMapping) mappings++;
            Assert.That(placement.Index, Is.EqualTo(SampleTime.ToIndex(time, 48_000)).Within(490), $"{buffer}");
        }

        Assert.That(mappings, Is.InRange(5, 6));
    }

    [Test]
    public void The_timeline_follows_the_clock_of_a_live_stream()
    {
        SourceTimeline source = Timelines.Of(1);
        var stream = new CountedTimeline(48_000, source);
        long last = 0;
        for (long buffer = 0; buffer < 60_000; buffer++)
        {
            last = buffer * 10_001_000;
            Assert.That(stream.Place(new BufferFacts(last, 480, buffer == 0)).Index, Is.EqualTo(buffer * 480));
        }

        Assert.That(source.ToIndex(last, 48_000), Is.EqualTo(59_999 * 480).Within(1), "what is due now");
        Assert.That(source.ToRunningTime(59_999 * 480, 48_000), Is.EqualTo(last).Within(50_000));
        Assert.That(source.Describe().ClockDriftPpm, Is.EqualTo(-100).Within(0.1));
    }
}
