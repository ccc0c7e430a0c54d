using AudioPipelines.Recording;
using AudioPipelines.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Recording;

/// <summary>Whatever a source brings, a flight recorder holds the end of it, as a plain list of all frames would.</summary>
public class FlightMemoryPropertyTests
{
    /// <summary>A frame of a generated source.</summary>
    public sealed record Step(int Format, bool IsShort, int Skipped, bool Begins, int Gaps, bool HasEvent, bool TakesPicture);

    [Test]
    public void A_picture_is_the_end_of_what_came()
    {
        Gen<Step> step =
            from format in Gen.Frequency((30, Gen.Constant(-1)), (1, Gen.Choose(0, FlightFrames.Formats.Length - 1)))
            from isShort in Gen.Frequency((20, Gen.Constant(false)), (1, Gen.Constant(true)))
            from skipped in Gen.Frequency((10, Gen.Constant(0)), (1, Gen.Choose(1, 50)))
            from begins in Gen.Frequency((20, Gen.Constant(false)), (1, Gen.Constant(true)))
            from gaps in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
            from hasEvent in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            from picture in Gen.Frequency((10, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new Step(format, isShort, skipped, begins, gaps, hasEvent, picture);
        Gen<(Step[] Steps, int Length)> script =
            from steps in step.ArrayOf()
            from more in step.ArrayOf()
            from length in Gen.Choose(1, 600)
            select (Enumerable.Range(0, 6).SelectMany(_ => steps.Concat(more)).ToArray(), length);

        Prop.ForAll(script.ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Follow((Step[] Steps, int Length) script)
    {
        var length = TimeSpan.FromMilliseconds(script.Length);
        var memory = new FlightMemory(length, _ => { });
        var frames = new FlightFrames();
        List<HeardFrame> all = [];
        List<string> told = [];
        AudioFormat format = FlightFrames.Formats[0];
        FlightPicture? held = null;
        (int Frames, int Told) heldAt = default;
        bool isOfOneFormat = true;
        foreach (Step step in script.Steps)
        {
            if (step.Format >= 0 && format != FlightFrames.Formats[step.Format])
            {
                format = FlightFrames.Formats[step.Format];
                isOfOneFormat &= all.Count == 0;
            }

            if (step.HasEvent)
            {
                told.Add($"{all.Count}: event");
                memory.Note(new SourceWarning(told[^1]));
            }

            using (AudioFrame frame = frames.Make(
                format, step.IsShort ? 3 : null, step.Skipped, step.Begins,
                [.. Enumerable.Range(0, step.Gaps).Select(gap => new FrameGap(gap % 2, gap, 1, GapReason.Lost))]))
            {
                all.Add(HeardFrame.Of(frame));
                memory.Write(frame);
            }

            if (!step.TakesPicture) continue;
            if (held is not null) Check(held, all[..heldAt.Frames], told[..heldAt.Told], length, isOfOneFormat);
            held?.Dispose();
            held = memory.TakePicture(); // read only later, when much may have come
            heldAt = (all.Count, told.Count);
        }

        held?.Dispose();
        using FlightPicture last = memory.TakePicture();
        Check(last, all, told, length, isOfOneFormat);
    }

    private static void Check(
        FlightPicture picture, List<HeardFrame> all, List<string> told, TimeSpan length, bool isOfOneFormat)
    {
        List<HeardFrame> seen = [];
        List<(int, string)> events = [];
        picture.Tell(
            what => events.Add((seen.Count, ((SourceWarning)what).Message)), frame => seen.Add(HeardFrame.Of(frame)),
            CancellationToken.None);

        Assert.That(seen, Is.EqualTo(all.TakeLast(seen.Count)));
        Assert.That(seen, all.Count == 0 ? Is.Empty : Is.Not.Empty);
        if (seen.Count == 0) return;
        int first = all.Count - seen.Count;
        Assert.That(
            events, Is.EqualTo(
                told.Select(text => (At: int.Parse(text.Split(':')[0], null) - first, text)).Where(e => e.At >= 0)));
        Assert.That(Milliseconds(seen[1..]), Is.LessThan(length.TotalMilliseconds), "no more than is needed");
        if (!isOfOneFormat) return; // where formats change, blocks are left half full
        FlightLayout layout = FlightLayout.For(
            FlightFrames.Formats.First(f => seen[0].Format.Contains($"{f.SampleType}")), length);
        Assert.That(
            Milliseconds(seen) >= length.TotalMilliseconds || seen.Count >= (layout.Blocks - 1) * layout.FramesPerBlock
            || seen.Count == all.Count,
            $"{seen.Count} of {all.Count} frames");
    }

    /// <summary>Exact: 1,000 and 700 Hz.</summary>
    private static double Milliseconds(IEnumerable<HeardFrame> frames) =>
        frames.Sum(frame => frame.Samples * (frame.Format.StartsWith("700", StringComparison.Ordinal) ? 10 : 7)) / 7.0;
}
