using AudioPipelines.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>Generated schedules against <see cref="PlainAligner"/>: each frame, each reason, each number of the ledger.</summary>
public class AlignerPropertyTests
{
    [Test]
    public void No_live_sample_is_misplaced_or_uncounted_whatever_network_and_consumer_do()
    {
        Prop.ForAll(Arb.From(LiveSchedule.Any(), LiveSchedule.Shrink), Follow).Check(
            Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Test]
    public void No_sample_of_files_is_lost_whatever_the_order_in_which_their_streams_run()
    {
        Prop.ForAll(FileSchedule.Any().ToArbitrary(), schedule => schedule.Run()).Check(
            Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Follow(LiveSchedule schedule)
    {
        var twins = new AlignerTwins(schedule.Options);
        long now = 0;
        foreach (Step step in schedule.Steps)
        {
            now = step.At;
            if (step.Samples > 0) twins.Write(step.Stream, step.Index, step.Samples);
            else if (step.Samples < 0) twins.End(step.Stream);
            if (!step.ConsumerIsBlocked) twins.CutAll(now);
        }

        twins.EndAll();
        twins.CutAll(now);
        Disagreement.Unless(twins.Aligner.IsDrained, true, "drained");
        foreach (AlignedStream stream in twins.Aligner.Streams) Disagreement.Unless(stream.Ring.Pending, 0, "pending");
    }
}
