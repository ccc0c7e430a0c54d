using AudioPipelines.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Sources;

/// <summary>Whatever a source of one's own appends and lacks, its frames hold it and its ledger adds up.</summary>
public class FrameBuilderPropertyTests
{
    /// <summary>How a script ends: Run returns, fails, or the source is stopped.</summary>
    public enum Ending
    {
        Return,
        Fail,
        Stop,
    }

    [Test]
    public void Any_script_of_audio_gaps_and_epochs_is_in_the_frames_and_in_the_ledger()
    {
        Gen<BuilderStep> step =
            from kind in Gen.Elements(Enum.GetValues<BuilderStepKind>())
            from length in Gen.Choose(0, 40)
            from channel in Gen.Choose(0, 2)
            from reason in Gen.Elements(Enum.GetValues<GapReason>())
            select new BuilderStep(kind, length, channel, reason);
        Gen<(BuilderStep[] Steps, int Channels, int Frame, Ending Ending)> script =
            from steps in step.ArrayOf()
            from channels in Gen.Choose(1, 3)
            from frame in Gen.Choose(1, 16)
            from ending in Gen.Elements(Enum.GetValues<Ending>())
            select (steps, channels, frame, ending);

        Prop.ForAll(script.ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static void Follow((BuilderStep[] Steps, int Channels, int Frame, Ending Ending) script)
    {
        var model = new BuilderModel(script.Channels);
        var held = new List<(int, long, object[])>();
        BuilderSource source = null!;
        using var made = source = new BuilderSource(BuilderSource.FormatOf(script.Channels, script.Frame), frames =>
        {
            foreach (BuilderStep step in script.Steps) model.Follow(step, frames);
            if (script.Ending == Ending.Fail) throw new InvalidTimeZoneException();
            if (script.Ending == Ending.Stop) source.Stop();
        });
        long skipped = 0;
        source.SetCallback(frame =>
        {
            skipped += frame.SkippedSamples;
            Assert.That((frame.SampleIndex % script.Frame) + frame.SamplesPerChannel, Is.LessThanOrEqualTo(script.Frame));
            held.AddRange(Read(frame));
        });

        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end");

        Check(script.Ending, model, held, source.Ledger, script.Channels);
        Assert.That(skipped, Is.LessThanOrEqualTo(model.Skipped));
    }

    private static (int Epoch, long Index, object[] Channels)[] Read(AudioFrame frame)
    {
        var instants = new (int, long, object[])[frame.SamplesPerChannel];
        for (int at = 0; at < instants.Length; at++)
        {
            var channels = new object[frame.Channels];
            for (int channel = 0; channel < channels.Length; channel++) channels[channel] = frame.Channel(channel)[at];
            foreach (FrameGap gap in frame.Gaps)
            {
                if (at < gap.Start || at >= gap.Start + gap.Length) continue;
                Assert.That(channels[gap.Channel], Is.Zero, "a gap is silent");
                channels[gap.Channel] = gap.Reason;
            }

            instants[at] = (frame.Epoch, frame.SampleIndex + at, channels);
        }

        return instants;
    }

    private static void Check(
        Ending ending, BuilderModel model, List<(int Epoch, long Index, object[] Channels)> held, Ledger ledger, int channels)
    {
        LedgerAssert.Balances(ledger);
        int instants = ending == Ending.Return ? model.Instants.Count : held.Count;
        Assert.That(held.Count, Is.EqualTo(instants));
        for (int at = 0; at < instants; at++)
        {
            Assert.That((held[at].Epoch, held[at].Index), Is.EqualTo((model.Instants[at].Epoch, model.Instants[at].Index)));
            Assert.That(held[at].Channels, Is.EqualTo(model.Instants[at].Channels));
        }

        if (model.Instants.Count == 0) return;
        for (int channel = 0; channel < channels; channel++)
        {
            ChannelLedger account = ledger.Channels.Count > channel ? ledger.Channels[channel] : default;
            Assert.That(account.Received, Is.EqualTo(model.Instants.Count(instant => instant.Channels[channel] is float)));
            Assert.That(account.Delivered, Is.EqualTo(held.Count(instant => instant.Channels[channel] is float)));
            Assert.That(account.Trimmed, Is.EqualTo(account.Received - account.Delivered));
            Assert.That(account.Pending, Is.Zero);
            long[] gaps = [account.Lost, account.NotStarted, account.Stalled, account.Ended, account.Padding];
            Assert.That(gaps, Is.EqualTo(Enum.GetValues<GapReason>().Select(
                reason => held.LongCount(instant => instant.Channels[channel] is GapReason found && found == reason))));
        }
    }
}
