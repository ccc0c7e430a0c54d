using System.Globalization;
using System.Runtime.InteropServices;
using AudioPipelines.Alignment;
using AudioPipelines.Frames;
using AudioPipelines.Tests.Timing;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>A buffer of a lone live stream.</summary>
/// <param name="Hole">How many samples the device has lost before it, which it is flagged with.</param>
/// <param name="Samples">Its samples.</param>
/// <param name="Wait">How long after the buffer before it arrives at the least, in samples.</param>
internal sealed record LoneBuffer(int Hole, int Samples, int Wait);

/// <summary>What happens to a lone live stream of 1,000 samples a second. Its samples' values are their numbers.</summary>
internal sealed record LoneSchedule(int FrameLength, int LookEvery, LoneBuffer[] Buffers, long Start = 0)
{
    private const int Rate = 1_000;
    private const int Latency = 250;

    public static Gen<LoneSchedule> Any() =>
        from frameLength in Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(9, 200))
        from lookEvery in Gen.Choose(1, 900)
        from buffers in (
            from hole in Gen.Frequency((20, Gen.Constant(0)), (1, Gen.Choose(1, 900)))
            from samples in Gen.Choose(1, 150)
            from wait in Gen.Frequency((20, Gen.Constant(0)), (2, Gen.Choose(1, 1_500)), (1, Gen.Choose(1_500, 9_000)))
            select new LoneBuffer(hole, samples, wait)).NonEmptyListOf()
        select new LoneSchedule(frameLength, lookEvery, [.. buffers]);

    /// <summary>Lets everything arrive, and compares each frame with the plain rule: audio goes where its index says, or behind
    /// what has been emitted already, and what follows is put as much later, so that each hole keeps its length; and silence is
    /// emitted in place of audio only once nothing has come for two seconds.</summary>
    public void Run()
    {
        var timeline = new CountedTimeline(Rate, Timelines.Of(1));
        var aligner = new Aligner(
            AlignerHarness.Options(FrameLength, live: true, 1) with { Latency = Latency, Capacity = 100_000 });
        var expected = new Dictionary<long, int>();
        long now = Start, sent = Start, free = long.MinValue, heldUp = 0, heard = Start;
        int number = 0;
        foreach (LoneBuffer buffer in Buffers)
        {
            sent += buffer.Hole;
            long arrives = Math.Max(sent + buffer.Samples, now + buffer.Wait);
            for (; now < arrives; now = Math.Min(arrives, now + LookEvery)) Cut(aligner, now, expected, heard);
            int first = number + 1;
            int[] values = [.. Enumerable.Range(first, buffer.Samples)];
            number += buffer.Samples;
            var time = new BufferFacts(SampleTime.ToNanoseconds(sent, Rate), buffer.Samples, buffer.Hole > 0);
            Placement placement = timeline.Place(time);
            Disagreement.Unless(placement.Index, sent, "the index of a buffer");
            long emitted = aligner.HasBegun && aligner.Cursor > free ? Math.Max(free, EmittedTo(aligner)) : free;
            if (emitted > sent) heldUp = Math.Max(heldUp, emitted - sent);
            long at = sent + heldUp;
            for (int sample = 0; sample < buffer.Samples; sample++) expected[at + sample] = first + sample;
            aligner.Write(0, placement.Index, new SampleBlock(MemoryMarshal.AsBytes(values.AsSpan()), SampleType.S32, 1));
            free = at + buffer.Samples;
            sent += buffer.Samples;
            heard = now;
            Cut(aligner, now, expected, heard);
        }

        aligner.EndAll();
        Cut(aligner, now, expected, heard);
        var ledgers = new ChannelLedger[1];
        aligner.AddTo(ledgers);
        ChannelLedger ledger = ledgers[0];
        Disagreement.Unless((ledger.Balances, ledger.Received, ledger.Delivered + ledger.Trimmed), (true, number, number),
            $"the ledger {ledger}");
        Disagreement.Unless(ledger.Trimmed < FrameLength || ledger.Delivered == 0, true, $"trimmed {ledger.Trimmed}");
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"from {Start}, frames of {FrameLength}, a look every {LookEvery}: "
        + $"{string.Join(' ', Buffers.Select(b => $"{b.Hole}+{b.Samples}/{b.Wait}"))}");

    /// <summary>Where what has been emitted ends; nothing has been while the aligner is at its first frame.</summary>
    private static long EmittedTo(Aligner aligner)
    {
        var ledgers = new ChannelLedger[1];
        aligner.AddTo(ledgers);
        return ledgers[0].Elapsed > 0 ? aligner.Cursor : long.MinValue;
    }

    private void Cut(Aligner aligner, long now, Dictionary<long, int> expected, long heard)
    {
        var format = new AudioFormat
        {
            SampleRate = Rate,
            SampleType = SampleType.S32,
            SamplesPerFrame = FrameLength,
            ChannelLabels = ["mono"]
        };
        var pool = new FramePool(format, [1]);
        while (aligner.IsReady(SampleTime.ToNanoseconds(now, Rate)))
        {
            bool isComplete = aligner.HasCompleteFrame;
            FrameBuffer target = pool.Rent();
            using AudioFrame frame = target.Lend();
            if (!aligner.TryCut(target)) return;
            if (!isComplete && now - heard < SilenceWatch.SecondsToBelieve * Rate)
                throw new Disagreement($"silence {now - heard} after audio");
            ReadOnlySpan<int> samples = frame.Channel<int>(0);
            for (int sample = 0; sample < samples.Length; sample++)
                Disagreement.Unless(samples[sample], expected.GetValueOrDefault(
                    frame.SampleIndex + sample), $"the sample at {frame.SampleIndex + sample}");
        }
    }
}
