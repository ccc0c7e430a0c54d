using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>Whatever is recorded is replayed: frames with gaps, short and skipped ones, epochs, formats, in segments that cut
/// them.</summary>
[Parallelizable] // keeps one processor busy, beside what waits
public class ReplayPropertyTests
{
    [Test]
    public void Every_frame_is_replayed_as_it_was_recorded() =>
        Prop.ForAll(TakeSchedule.Any().ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static void Follow(TakeSchedule schedule)
    {
        string folder = TestFolder.Create("replay");
        using Take take = schedule.Record(folder);
        Replayed replayed = Replayed.PlayAsync(folder).GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);

        Assert.That(replayed.Frames, Is.EqualTo(take.Frames));
        Assert.That(
            replayed.Events.OfType<EpochStarted>().Select(
                begun => (begun.Epoch, begun.SampleIndex, begun.Reason, begun.Outage)),
            Is.EqualTo(take.Epochs));
        Assert.That(replayed.Warnings, Is.Empty);
        Assert.That(replayed.Events.OfType<FramesSkipped>().Sum(skipped => skipped.Length), Is.EqualTo(
            take.Frames.Sum(frame => frame.Skipped)));
    }
}
