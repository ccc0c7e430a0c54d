using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.IntegrationTests.Recording;

/// <summary>What a recorded source does next.</summary>
internal enum TakeStep
{
    Frame,
    Gaps,
    ShortFrame,
    Skip,
    LongSkip,
    Epoch,
    EpochBackwards,
    Format,
    Captured,
    Alignment,
    AnotherRecorder,
    Sync,
}

/// <summary>A generated recording.</summary>
/// <param name="Steps">What happens; the number decides how.</param>
/// <param name="PerChannel">Whether channels have files of their own.</param>
/// <param name="Segment">The length of segments in milliseconds; 0: without end.</param>
internal sealed record TakeSchedule((TakeStep Step, int Number)[] Steps, bool PerChannel, int Segment)
{
    public static Gen<TakeSchedule> Any()
    {
        Gen<(TakeStep, int)> step = from kind in Gen.Frequency(
                (6, Gen.Constant(TakeStep.Frame)), (4, Gen.Constant(TakeStep.Gaps)),
                (6, Gen.Elements(Enum.GetValues<TakeStep>())))
                                    from number in Gen.Choose(0, 1_000_000)
                                    select (kind, number);
        return from steps in step.ListOf()
               from perChannel in Gen.Elements(true, false)
               from segment in Gen.Elements(0, 3, 7, 20, 100)
               select new TakeSchedule([.. steps], perChannel, segment);
    }

    /// <summary>Records it.</summary>
    public Take Record(string folder)
    {
        var plan = new RecordingPlan(folder)
        {
            PerChannel = PerChannel,
            SegmentLength = Segment == 0 ? null : TimeSpan.FromMilliseconds(Segment),
        };
        AudioFormat format = Take.Format();
        var take = new Take(plan, format, Steps.Length);
        take.Write(); // an epoch that begins before anything was recorded is not told
        foreach ((TakeStep step, int number) in Steps) Do(take, step, new Random(number), ref format);
        take.Complete();
        return take;
    }

    private static void Do(Take take, TakeStep step, Random random, ref AudioFormat format)
    {
        switch (step)
        {
            case TakeStep.Gaps:
                take.Write(gaps: Gaps(format, random));
                break;
            case TakeStep.ShortFrame:
                take.Write(random.Next(1, format.SamplesPerFrame + 1));
                break;
            case TakeStep.Skip:
                take.Write(skipped: random.Next(1, 2_000));
                break;
            case TakeStep.LongSkip:
                take.Write(skipped: (60L * format.SampleRate) + random.Next(-1, 3));
                break;
            case TakeStep.Epoch:
                int outage = random.Next(0, 100_000);
                take.BeginEpoch(take.Next + outage, $"reason {random.Next(9)}", outage: outage);
                take.Write();
                break;
            case TakeStep.EpochBackwards:
                take.BeginEpoch(random.Next(-100_000, 1), $"reason {random.Next(9)}");
                take.Write();
                break;
            case TakeStep.Format:
                format = Take.Format(
                    random.Next(1, 5), random.Next(3) == 0 ? 44_100 : 8_000, (SampleType)random.Next(3), random.Next(1, 500));
                take.BeginEpoch(0, "another format", format);
                take.Write();
                break;
            case TakeStep.Captured:
                take.Captured = new CaptureTime(
                    random.NextInt64(1L << 60), (CaptureClock)random.Next(5), random.Next(2) == 0, random.Next(9) * 250L)
                {
                    ClockName = random.Next(2) == 0 ? null : $"PTP domain {random.Next(3)}",
                    OffsetNanoseconds = random.Next(2) == 0 ? null : random.Next(-5, 5),
                };
                if (take.Captured.Clock == CaptureClock.None) take.Captured = CaptureTime.None;
                take.Write();
                break;
            case TakeStep.Alignment:
                take.IsExact = !take.IsExact;
                take.Write();
                break;
            case TakeStep.AnotherRecorder:
                take.Complete();
                take.Write();
                break;
            case TakeStep.Sync:
                take.Sync();
                break;
            default:
                take.Write();
                break;
        }
    }

    private static FrameGap[] Gaps(AudioFormat format, Random random)
    {
        List<FrameGap> gaps = [];
        for (int channel = 0; channel < format.Channels; channel++)
        {
            for (int at = random.Next(format.SamplesPerFrame); random.Next(3) > 0 && at < format.SamplesPerFrame;)
            {
                int length = random.Next(1, format.SamplesPerFrame - at + 1);
                gaps.Add(new FrameGap(channel, at, length, (GapReason)random.Next(4)));
                at += length + random.Next(1, 20);
            }
        }

        return [.. gaps];
    }
}
