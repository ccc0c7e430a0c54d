using System.Globalization;
using AudioPipelines.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>What happens to a live source: steps in the order of their time.</summary>
internal sealed record LiveSchedule(AlignerOptions Options, Step[] Steps)
{
    /// <summary>The same with fewer steps.</summary>
    public static IEnumerable<LiveSchedule> Shrink(LiveSchedule schedule)
    {
        int count = schedule.Steps.Length;
        for (int size = count / 2; size > 0 && size >= count / 16; size /= 2)
        {
            for (int from = 0; from < count; from += size)
                yield return schedule with
                {
                    Steps =
                    [.. schedule.Steps[..from], .. schedule.Steps[Math.Min(from + size, count)..]]
                };
        }
    }

    public static Gen<LiveSchedule> Any() =>
        from rate in Gen.Choose(8_000, 192_000)
        from frameLength in Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(9, 200), Gen.Choose(201, 2_000))
        from channels in Channels()
        from latency in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 400))
        from spare in Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(51, 3_000))
        from policy in Gen.Elements(SlowConsumerPolicy.DropOldest, SlowConsumerPolicy.DropNewest)
        from tail in Gen.Elements(EndOfStreamTail.Short, EndOfStreamTail.Pad, EndOfStreamTail.Drop)
        from origin in Gen.Elements(0, -1_000, 1L << 31, 1_700_000_000L * rate)
        from streams in StreamSchedule.Any(latency, frameLength).ArrayOf(channels.Length)
        from stalls in (from at in Gen.Choose(0, 3_000) from length in Gen.Choose(1, 3_000) select (at, length)).ArrayOf(2)
        from stalls1 in Gen.Choose(0, 2)
        select new LiveSchedule(
            new AlignerOptions
            {
                SampleRate = rate,
                FrameLength = frameLength,
                SampleType = SampleType.S32,
                ChannelsPerStream = channels,
                IsLive = true,
                Latency = latency,
                Capacity = latency + (2 * frameLength) + spare,
                Tail = tail,
                SlowConsumer = policy,
            },
            Order(streams, origin, stalls[..stalls1]));

    /// <summary>One to 64 channels in one to eight streams.</summary>
    public static Gen<int[]> Channels() =>
        from streams in Gen.Choose(1, 8)
        from channels in Gen.OneOf(Gen.Choose(1, 2), Gen.Choose(1, 64 / streams)).ArrayOf(streams)
        select channels;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Options.SampleRate} Hz, frames of {Options.FrameLength}, latency {Options.Latency}, capacity {Options.Capacity}, "
        + $"{Options.Tail}, {Options.SlowConsumer}, channels "
        + $"{string.Join('+', Options.ChannelsPerStream)}\n{string.Join('\n', (object[])Steps)}");

    private static Step[] Order(StreamSchedule[] streams, long origin, (int At, int Length)[] stalls)
    {
        IEnumerable<Step> steps = streams.SelectMany((stream, number) => stream.Steps(number))
            .Concat(Enumerable.Range(0, 60).Select(tick => new Step(tick * 97, 0, 0, 0))) // the timer
            .OrderBy(step => step.At);
        return
        [
            .. steps.Select(step => step with
            {
                At = origin + step.At,
                Index = origin + step.Index,
                ConsumerIsBlocked = stalls.Any(stall => step.At >= stall.At && step.At < stall.At + stall.Length),
            }),
        ];
    }
}

/// <summary>Something that happens at a time: audio of a stream comes, or it ends (−1 samples), or nothing but the time goes on
/// (0). Times are in samples.</summary>
internal sealed record Step(long At, int Stream, long Index, int Samples, bool ConsumerIsBlocked = false);
