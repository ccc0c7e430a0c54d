namespace AudioPipelines.Tests.Alignment;

public class AlignerTests
{
    [Test]
    public void One_stream_is_cut_into_frames_from_its_first_sample_on()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 2));
        harness.Write(0, 7, 25);
        harness.CutAll();
        harness.Aligner.End(0);
        harness.CutAll();

        Assert.That(
            harness.Frames.Select(frame => (frame.Index, frame.Samples)), Is.EqualTo(new[] { (0L, 10), (10L, 10), (20L, 5) }));
        Assert.That(harness.Aligner.IsDrained, Is.True);
        Assert.That(harness.Ledgers()[1], Is.EqualTo(new ChannelLedger { Elapsed = 25, Delivered = 25, Received = 25 }));
    }

    [TestCase(0, 20, new long[] { 0, 10 })]
    [TestCase(13, 7, new long[] { 13 })]
    [TestCase(25, 0, new long[0])]
    public void Frames_begin_where_they_are_told_and_what_comes_before_is_trimmed(int start, int delivered, long[] frames)
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Start = start });
        harness.Write(0, 7, 5);
        harness.Write(0, 12, 15);
        harness.Aligner.End(0);
        harness.CutAll();

        Assert.That(harness.Frames.Select(frame => frame.Index), Is.EqualTo(frames));
        Assert.That(harness.Aligner.IsDrained, Is.True);
        Assert.That(harness.Ledgers()[0], Is.EqualTo(new ChannelLedger
        {
            Elapsed = delivered,
            Delivered = delivered,
            Received = 20,
            Trimmed = 20 - delivered,
        }));
    }

    [Test]
    public void Live_frames_start_on_the_grid_of_absolute_indices()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1));
        harness.Write(0, 1_007, 33);
        harness.CutAll(now: 0);

        Assert.That(harness.Frames.Select(frame => frame.Index), Is.EqualTo(new[] { 1_010L, 1_020, 1_030 }));
        Assert.That(harness.Ledgers()[0].Trimmed, Is.EqualTo(3));
    }

    [Test]
    public void What_waits_where_a_stream_no_longer_belongs_makes_room_for_what_does()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1));
        harness.Write(0, 0, 35);
        harness.CutAll();

        harness.Aligner.Replace(0, 32, isAbsolute: true); // put three samples earlier
        harness.Write(0, 32, 8);
        harness.CutAll();

        Assert.That(harness.Frames.Select(frame => (frame.Index, frame.Gaps.Length)), Is.EqualTo(
            new[] { (0L, 0), (10L, 0), (20L, 0), (30L, 0) }));
        Assert.That(
            harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 40, Delivered = 40, Received = 43, Trimmed = 3 }));
    }

    [Test]
    public void A_frame_waits_for_the_stream_that_is_behind_until_it_is_due()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1));
        harness.Write(0, 0, 30);
        harness.Write(1, 0, 10);
        harness.CutAll(now: 39_000_000);
        Assert.That(harness.Frames, Has.Count.EqualTo(1));

        harness.CutAll(now: 40_000_000); // the frame that ends at 20 ms is due 20 ms later
        Assert.That(harness.Frames[1].Gaps, Is.EqualTo(new[] { new FrameGap(1, 0, 10, GapReason.Lost) }));
    }

    [Test]
    public void After_three_missed_deadlines_a_stream_is_stalled_and_no_longer_waited_for_until_it_leads_again()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1));
        harness.Write(0, 0, 100);
        harness.Write(1, 0, 10);
        harness.CutAll(now: 60_000_000);
        Assert.That(harness.Frames, Has.Count.EqualTo(10), "after the third deadline the frames no longer wait");
        Assert.That(harness.Ledgers()[1], Is.EqualTo(
            new ChannelLedger { Elapsed = 100, Delivered = 10, Lost = 20, Stalled = 70, Received = 10 }));

        harness.Write(1, 95, 15);
        harness.Write(0, 100, 10);
        harness.CutAll(now: 0);
        Assert.That(harness.Frames[10].Gaps, Is.Empty);
        Assert.That(harness.Ledgers()[1].Late, Is.EqualTo(5));
    }

    [Test]
    public void A_stalled_stream_that_lags_by_less_than_the_latency_is_waited_for_again_though_it_never_leads()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1));
        harness.Write(0, 0, 100);
        harness.CutAll(now: 60_000_000);
        for (int now = 100; now < 200; now += 10)
        {
            harness.Write(0, now, 10);
            harness.CutAll(now * 1_000_000L);
            harness.Write(1, now - 15, 10); // one and a half frames behind
            harness.CutAll(now * 1_000_000L);
        }

        Assert.That(harness.Ledgers()[1], Is.EqualTo(
            new ChannelLedger { Elapsed = 180, NotStarted = 110, Delivered = 70, Received = 100, Late = 25, Pending = 5 }));
    }

    [Test]
    public void A_stalled_stream_that_lags_by_more_than_the_latency_is_not_waited_for()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1));
        harness.Write(0, 0, 100);
        harness.CutAll(now: 60_000_000);
        for (int now = 100; now < 200; now += 10)
        {
            harness.Write(0, now, 10);
            harness.CutAll(now * 1_000_000L);
            harness.Write(1, now - 40, 10);
            harness.CutAll(now * 1_000_000L);
            Assert.That(harness.Frames[^1].Index, Is.EqualTo(now), "emitted at once");
        }

        Assert.That((harness.Ledgers()[1].Late, harness.Ledgers()[1].Delivered), Is.EqualTo((100L, 0L)));
    }

    [Test]
    public void A_stream_that_is_dead_from_the_start_is_flagged_as_not_started_and_holds_nobody()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 2));
        harness.Write(0, 0, 100);
        harness.CutAll(now: 50_000_000);

        Assert.That(harness.Frames, Has.Count.EqualTo(10));
        Assert.That(harness.Ledgers()[2], Is.EqualTo(new ChannelLedger { Elapsed = 100, NotStarted = 100 }));
    }

    [Test]
    public void A_stream_that_ends_first_is_flagged_as_ended_and_the_source_goes_on()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1, 1));
        harness.Write(0, 0, 15);
        harness.Write(1, 0, 28);
        harness.Aligner.End(0);
        harness.Aligner.End(1);
        harness.CutAll();

        Assert.That(
            harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 28, Delivered = 15, Ended = 13, Received = 15 }));
    }

    [Test]
    public void The_tail_is_padded_or_dropped_where_that_is_asked_for()
    {
        var padded = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Tail = EndOfStreamTail.Pad });
        var dropped = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Tail = EndOfStreamTail.Drop });
        foreach (AlignerHarness harness in new[] { padded, dropped })
        {
            harness.Write(0, 0, 14);
            harness.Aligner.End(0);
            harness.CutAll();
            Assert.That(harness.Aligner.IsDrained, Is.True);
        }

        Assert.Multiple(() =>
        {
            Assert.That(
                padded.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 20, Delivered = 14, Padding = 6, Received = 14 }));
            Assert.That(padded.Frames[1].Gaps, Is.EqualTo(new[] { new FrameGap(0, 4, 6, GapReason.Padding) }));
            Assert.That(
                dropped.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 10, Delivered = 10, Trimmed = 4, Received = 14 }));
        });
    }

    [Test]
    public void A_slow_consumer_of_a_live_source_loses_the_oldest_frames_and_the_next_one_says_how_many()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1) with { Capacity = 100 });
        for (int index = 0; index < 500; index += 5) harness.Write(0, index, 5);
        harness.CutAll(now: 0);

        Assert.Multiple(() =>
        {
            Assert.That(harness.Frames[0].Index, Is.EqualTo(400));
            Assert.That(harness.Frames[0].Skipped, Is.EqualTo(400));
            Assert.That(harness.Frames[1].Skipped, Is.Zero);
            Assert.That(harness.Ledgers()[0], Is.EqualTo(
                new ChannelLedger { Elapsed = 100, Delivered = 100, Overflow = 400, Received = 500 }));
        });
    }

    [Test]
    public void A_slow_consumer_may_lose_the_newest_audio_instead()
    {
        var harness = new AlignerHarness(
            AlignerHarness.Options(10, live: true, 1) with { Capacity = 100, SlowConsumer = SlowConsumerPolicy.DropNewest });
        for (int index = 0; index < 500; index += 5) harness.Write(0, index, 5);
        harness.CutAll(now: 0);

        Assert.That(harness.Frames[0].Index, Is.Zero);
        Assert.That(harness.Ledgers()[0].Overflow, Is.EqualTo(400));
    }

    /// <summary>Two streams: neither has anything left to wait for.</summary>
    [Test]
    public void What_the_newest_audio_left_behind_is_given_up_at_once([Values(1, 2)] int streams, [Values(false, true)] bool ends)
    {
        int[] channels = [.. Enumerable.Repeat(1, streams)];
        var harness = new AlignerHarness(
            AlignerHarness.Options(10, true, channels) with { Capacity = 100, SlowConsumer = SlowConsumerPolicy.DropNewest });
        for (int index = 0; index < 1_000_000; index += 5)
        {
            for (int stream = 0; stream < streams; stream++) harness.Write(stream, index, 5);
        }

        if (ends) harness.Aligner.EndAll();
        harness.CutAll(now: 0);

        Assert.That(harness.Frames, Has.Count.EqualTo(11), "those that a ring holds, and one that tells");
        Assert.That((harness.Frames[^1].Index, harness.Frames[^1].Skipped), Is.EqualTo((999_990L, 999_890L)));
        Assert.That(harness.Ledgers().Select(ledger => ledger.Overflow), Is.All.EqualTo(999_900));
        Assert.That(new Ledger(harness.Ledgers()).Balances);
    }

    [Test]
    public void A_source_that_waits_takes_what_fits_and_no_more()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Capacity = 100 });
        harness.Write(0, 0, 95);

        Assert.That(harness.Aligner.Writable(0, 95, 20), Is.EqualTo(5));
        harness.CutAll();
        Assert.That(harness.Aligner.Writable(0, 95, 20), Is.EqualTo(20));
    }

    [Test]
    public void What_waits_when_a_source_is_abandoned_is_trimmed()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 2));
        harness.Write(0, 0, 25);
        harness.CutAll();
        harness.Aligner.Abandon();

        Assert.That(
            harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 20, Delivered = 20, Trimmed = 5, Received = 25 }));
    }

    [TestCase(SlowConsumerPolicy.DropOldest)]
    [TestCase(SlowConsumerPolicy.DropNewest)]
    public void Audio_that_comes_before_what_fills_the_ring_overwrites_none_of_it(SlowConsumerPolicy policy)
    {
        var harness = new AlignerHarness(
            AlignerHarness.Options(10, live: true, 1, 1) with { Capacity = 100, SlowConsumer = policy });
        harness.Write(0, 0, 10);
        harness.Write(1, 50, 95);
        harness.Write(1, 20, 40); // 25 of these have the places of what begins at 120
        harness.CutAll(now: 200_000_000);

        ChannelLedger ledger = harness.Ledgers()[1];
        bool oldest = policy == SlowConsumerPolicy.DropOldest;
        Assert.Multiple(() =>
        {
            Assert.That((ledger.Received, ledger.Delivered), Is.EqualTo((135L, oldest ? 95L : 100L)));
            Assert.That((ledger.Overflow, ledger.Duplicate), Is.EqualTo(oldest ? (30L, 10L) : (25L, 10L)));
            Assert.That(harness.Frames[0].Skipped, Is.EqualTo(oldest ? 50 : 0));
        });
    }

    [Test]
    public void A_source_that_waits_does_not_write_before_what_fills_the_ring()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1, 1) with { Capacity = 100 });
        harness.Write(0, 0, 10);
        harness.Write(1, 50, 95);

        Assert.That(harness.Aligner.Writable(1, 20, 10), Is.Zero);
        Assert.That(harness.Aligner.Writable(1, 45, 10), Is.EqualTo(10));
    }

    [Test]
    public void What_lies_too_far_from_what_a_full_ring_holds_has_no_room()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Capacity = 100 });
        harness.Write(0, 0, 95);

        Assert.That(harness.Aligner.Writable(0, 300, 20), Is.Zero, "a jump past the ring");
        Assert.That(harness.Aligner.Writable(0, 1L << 40, 20), Is.Zero, "a jump of years");
        harness.CutAll();
        Assert.That(harness.Aligner.Writable(0, 1L << 40, 20), Is.Zero);
    }

    [Test]
    public void What_a_stream_brings_after_all_were_ended_is_trimmed([Values] bool isLive)
    {
        var harness = new AlignerHarness(
            AlignerHarness.Options(10, isLive, 1, 1) with { Capacity = 100, SlowConsumer = SlowConsumerPolicy.DropOldest });
        harness.Write(0, 0, 25);
        harness.Write(1, 0, 25);
        harness.Aligner.EndAll();
        harness.Write(1, 25, 500);
        harness.CutAll();

        Assert.That(harness.Aligner.IsDrained, Is.True);
        Assert.That(
            harness.Frames.Select(frame => (frame.Index, frame.Samples)), Is.EqualTo(new[] { (0L, 10), (10L, 10), (20L, 5) }));
        Assert.That(
            harness.Ledgers()[1], Is.EqualTo(new ChannelLedger { Elapsed = 25, Delivered = 25, Received = 525, Trimmed = 500 }));
    }

    [Test]
    public void A_stream_that_ended_before_the_first_frame_may_begin_leaves_nothing_to_cut()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1) with { Capacity = 100 });
        harness.Write(0, 3, 22);
        harness.Aligner.End(0);
        harness.Aligner.BeginFrom(60);
        harness.CutAll();

        Assert.That((harness.Aligner.IsDrained, harness.Frames.Count), Is.EqualTo((true, 0)));
        Assert.That(harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Received = 22, Trimmed = 22 }));
    }

    [Test]
    public void A_hole_takes_room_as_audio_does()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1) with { Capacity = 100 });
        harness.Write(0, 0, 20);
        harness.Write(0, 70, 20);

        Assert.That(harness.Aligner.RoomFor(0), Is.EqualTo(10));
        Assert.That((harness.Aligner.HasRoomFor(0, 10), harness.Aligner.HasRoomFor(0, 11)), Is.EqualTo((true, false)));
        Assert.That(harness.Aligner.Writable(0, 90, 11), Is.EqualTo(10), "what has room can be written");
    }

    [Test]
    public void A_stream_that_is_ahead_of_its_time_loses_its_own_audio_and_hurts_no_other()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1) with { Capacity = 100 });
        for (int now = 0; now < 500; now += 10)
        {
            harness.Write(0, now, 10);
            harness.Write(1, now < 200 ? now : now + 150, 10);
            harness.CutAll(now * 1_000_000L);
        }

        Assert.That(harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 500, Delivered = 500, Received = 500 }));
        Assert.That(harness.Ledgers()[1].Overflow, Is.Positive);
        Assert.That(harness.Frames.Select(frame => frame.Skipped), Is.All.Zero);
    }

    [Test]
    public void A_stream_that_never_delivers_does_not_lengthen_the_others()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: false, 1, 1));
        harness.Aligner.End(1);
        harness.Write(0, -50, 15);
        harness.Aligner.End(0);
        harness.CutAll();

        Assert.That(harness.Ledgers()[0], Is.EqualTo(new ChannelLedger { Elapsed = 15, Delivered = 15, Received = 15 }));
        Assert.That(harness.Ledgers()[1], Is.EqualTo(new ChannelLedger { Elapsed = 15, Ended = 15 }));
    }

    [Test]
    public void When_one_stream_has_ended_and_the_other_is_stalled_time_goes_on_by_the_clock()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1, 1));
        harness.Write(0, 0, 10);
        harness.Write(1, 0, 10);
        harness.Aligner.End(0);
        harness.CutAll(now: 100_000_000);

        Assert.That(harness.Frames, Has.Count.EqualTo(8), "the last of them ends at 80 ms and was due 20 ms later");
        Assert.That(harness.Ledgers()[1], Is.EqualTo(
            new ChannelLedger { Elapsed = 80, Delivered = 10, Lost = 20, Stalled = 50, Received = 10 }));
    }
}
