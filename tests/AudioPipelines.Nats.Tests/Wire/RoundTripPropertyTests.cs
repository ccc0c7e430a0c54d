using AudioPipelines.Nats.Tests.Support;
using AudioPipelines.Nats.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Nats.Tests.Wire;

/// <summary>Whatever a source makes, its messages hold it, and what is lost of them is a gap of the same length.</summary>
public class RoundTripPropertyTests
{
    private static readonly Gen<ScriptStep> _step =
        from action in Gen.Frequency(
            (6, Gen.Constant(ScriptAction.Frame)), (2, Gen.Constant(ScriptAction.Holes)),
            (3, Gen.Elements(ScriptAction.Gap, ScriptAction.Skip, ScriptAction.Epoch, ScriptAction.OtherFormat)))
        from length in Gen.Choose(0, 400)
        from seed in Gen.Choose(0, 1_000)
        select new ScriptStep(action, length, seed);

    private static readonly Gen<(ScriptStep[] Steps, int Channels, SampleType Type, int PerMessage)> _script =
        from steps in _step.ArrayOf()
        from channels in Gen.Choose(1, 4)
        from type in Gen.Elements(Enum.GetValues<SampleType>())
        from perMessage in Gen.Choose(1, 6)
        select (steps, channels, type, perMessage);

    [Test]
    public void Any_frames_come_out_of_their_messages_as_they_were() =>
        Prop.ForAll(_script.ToArbitrary(), script =>
        {
            Published made = Make(script, FrameEncoding.Source);
            (List<HeardFrame> heard, _) = Published.Read(made.Messages);
            Assert.That(WithoutFirstSkip(heard), Is.EqualTo(WithoutFirstSkip(made.Frames)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Test]
    public void What_16_bits_hold_is_the_same_whatever_type_the_source_has() =>
        Prop.ForAll(_script.ToArbitrary(), script =>
        {
            Published once = Make(script, FrameEncoding.S16);
            (List<HeardFrame> heard, _) = Published.Read(once.Messages);
            Assert.That(heard.Select(Shape), Is.EqualTo(once.Frames.Select(Shape)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Test]
    public void Flac_of_16_bits_loses_nothing() =>
        Prop.ForAll(_script.ToArbitrary(), script =>
        {
            ScriptStep[] steps = [.. script.Steps.Where(step => step.Action is not ScriptAction.OtherFormat)];
            Published made = Published.Of(
                steps, ScriptSource.FormatOf(script.Channels * 5, 96, SampleType.S16), FrameEncoding.Flac, script.PerMessage);
            (List<HeardFrame> heard, _) = Published.Read(made.Messages);
            Assert.That(WithoutFirstSkip(heard), Is.EqualTo(WithoutFirstSkip(made.Frames)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Test]
    public void Flac_of_floating_point_is_within_half_a_step_of_24_bits()
    {
        var heard = new List<float>();
        var made = new List<float>();
        using var source = new ScriptSource(ScriptSource.Frames(20), ScriptSource.Format);
        using var writer = new BatchWriter(FrameEncoding.Flac);
        writer.Begin(new EpochStarted(0, 0, ScriptSource.Format, "start"));
        source.SetCallback(frame =>
        {
            if (frame.CaptureTime.Clock is not CaptureClock.None) return; // a message has one clock
            made.AddRange(frame.Channel(1));
            writer.Add(frame);
        });
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end");
        byte[] message = writer.Finish(new WireHeader { Token = 1 }).ToArray();
        using var remote = new MessageSource([message], TimeSpan.FromDays(1));
        remote.SetCallback(frame =>
        {
            if (frame.IsComplete) heard.AddRange(frame.Channel(1));
        });
        remote.Start();
        Eventually.Is(() => remote.Completion.IsCompleted, "the end there");

        Assert.That(heard, Has.Count.EqualTo(made.Count).And.Count.EqualTo(5 * 96));
        Assert.That(heard.Zip(made, (one, other) => Math.Abs(one - other)).Max(), Is.InRange(0f, 1 / 16_777_216f));
        LedgerAssert.Balances(source);
        LedgerAssert.Balances(remote);
    }

    [Test]
    public void Lost_messages_are_gaps_or_skips_of_their_length()
    {
        var script =
            from made in _script
            from lost in Gen.Choose(1, 5)
            from seed in Gen.Choose(0, 10_000)
            from fills in Gen.Elements(true, false)
            select (made, lost, seed, fills);
        Prop.ForAll(script.ToArbitrary(), it =>
        {
            Published made = Make(it.made, FrameEncoding.Source);
            var random = new Random(it.seed);
            int last = made.Messages.Count - 1;
            bool[] isLost = [.. made.Messages.Select((_, at) => at > 0 && at < last && random.Next(6) < it.lost)];
            var (heard, source) = Published.Read(
                made.Messages.Where((_, at) => !isLost[at]), it.fills ? TimeSpan.FromDays(1) : TimeSpan.Zero);
            RemoteCounts counts = source.Tally!.Counts;
            // What was skipped by the source itself just before a lost frame is told by no frame that came.
            long lost = made.Counts.Where((_, at) => isLost[at]).Sum();
            Assert.That(counts.FilledSamples + counts.SkippedSamples, Is.GreaterThanOrEqualTo(lost));
            Assert.That(it.fills ? counts.SkippedSamples : counts.FilledSamples, Is.Zero);
            if (it.made.Steps.All(step => step.Action is not ScriptAction.Skip))
                Assert.That(counts.FilledSamples + counts.SkippedSamples, Is.EqualTo(lost));
            Assert.That(heard.Count, Is.GreaterThanOrEqualTo(made.Messages.Count > 0 ? 1 : 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Test]
    public void Bytes_of_a_stranger_are_read_or_refused_in_words_and_never_more()
    {
        var script =
            from made in _script
            from seed in Gen.Choose(0, int.MaxValue)
            select (made, seed);
        int refused = 0, read = 0;
        Prop.ForAll(script.ToArbitrary(), it =>
        {
            Published made = Make(it.made, it.seed % 3 == 0 ? FrameEncoding.Flac : FrameEncoding.Source);
            var random = new Random(it.seed);
            var reader = new BatchReader();
            foreach (byte[] message in made.Messages)
            {
                byte[] broken = Break(message, random);
                try
                {
                    Batch batch = reader.Read(broken);
                    read++;
                    foreach (WireFrame frame in batch.Frames)
                    {
                        int bytes = frame.Samples * batch.Epoch!.Format.Channels * batch.Header.Coding.BytesPerSample();
                        if (batch.Header.Coding.IsFlac())
                            Assert.That(frame.Audio + frame.Samples, Is.LessThanOrEqualTo(batch.Instants));
                        else
                            Assert.That(frame.Audio + bytes, Is.LessThanOrEqualTo(broken.Length));
                        foreach (FrameGap gap in batch.GapsOf(frame))
                            Assert.That(gap.Start + gap.Length, Is.LessThanOrEqualTo(frame.Samples));
                    }
                }
                catch (WireException thrown)
                {
                    refused++;
                    Assert.That(thrown.Message, Is.Not.Empty);
                }

                // The next message is not the worse for it.
                Assert.That(reader.Read(message).Frames, Is.Not.Empty);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.That(refused, Is.Positive);
        Assert.That(read, Is.Positive);
        TestContext.Out.WriteLine($"{refused} refused, {read} read");
    }

    private static Published Make(
        (ScriptStep[] Steps, int Channels, SampleType Type, int PerMessage) script, FrameEncoding encoding) =>
        Published.Of(script.Steps, ScriptSource.FormatOf(script.Channels, 96, script.Type), encoding, script.PerMessage);

    /// <summary>What was left out before the first frame that came is nobody's.</summary>
    private static IEnumerable<HeardFrame> WithoutFirstSkip(List<HeardFrame> frames) =>
        frames.Select((frame, at) => at == 0 ? frame with { Skipped = 0 } : frame);

    private static (int, long, int, string, string, CaptureTime) Shape(HeardFrame frame) =>
        (frame.Epoch, frame.Index, frame.Samples, frame.Format, frame.Gaps, frame.Captured);

    private static byte[] Break(byte[] message, Random random)
    {
        byte[] broken = [.. message];
        switch (random.Next(4))
        {
            case 0: return broken[..random.Next(broken.Length)];
            case 1: random.NextBytes(broken.AsSpan(random.Next(4, broken.Length))); return broken;
            case 2: return [.. broken, .. broken.AsSpan(random.Next(broken.Length))];
            default:
                for (int times = random.Next(1, 8); times > 0; times--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                return broken;
        }
    }
}
