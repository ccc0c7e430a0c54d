using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>Frames that follow those of pipelines that ran before.</summary>
public class FollowingTests
{
    [Test]
    public void Frames_follow_where_the_others_ended_and_what_came_before_is_trimmed()
    {
        Gen<(int First, int Before, int After, int End, int Frame)> schedules =
            from first in Gen.Choose(0, 500)
            from before in Gen.Choose(0, 300)
            from after in Gen.Choose(1, 300)
            from end in Gen.Choose(0, 800)
            from frame in Gen.Choose(1, 40)
            select (first, before, after, end, frame);
        Prop.ForAll(schedules.ToArbitrary(), s => Follow(s.First, s.Before, s.After, s.End, s.Frame)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static void Follow(int first, int before, int after, int end, int frame)
    {
        var harness = new AlignerHarness(AlignerHarness.Options(frame, live: true, 1, 1));
        for (int stream = 0; before > 0 && stream < 2; stream++) harness.Write(stream, first, before);
        harness.Aligner.BeginFrom(end);
        for (int stream = 0; stream < 2; stream++) harness.Write(stream, first + before, after);
        harness.CutAll();

        int start = (Math.Max(first, end) + frame - 1) / frame * frame;
        int frames = Math.Max(0, (first + before + after - start) / frame);
        Disagreement.Unless(harness.Frames.Count, frames, "frames");
        if (frames > 0) Disagreement.Unless(harness.Frames[0].Index, start, "the first frame");
        Disagreement.Unless(harness.Frames.Sum(f => f.Gaps.Length) + harness.Frames.Sum(f => f.Skipped), 0, "gaps");
        Disagreement.Unless(harness.Ledgers()[1].Trimmed, Math.Min(before + after, Math.Max(0, start - first)), "trimmed");
    }

    [Test]
    public void An_index_that_has_nothing_to_do_with_the_audio_is_not_waited_for()
    {
        var harness = new AlignerHarness(AlignerHarness.Options(10, live: true, 1));
        harness.Aligner.BeginFrom(1_000_000);
        harness.Write(0, 0, 20);
        harness.CutAll();
        Assert.That(harness.Frames.Select(frame => frame.Index), Is.EqualTo(new[] { 0L, 10 }));
    }
}
