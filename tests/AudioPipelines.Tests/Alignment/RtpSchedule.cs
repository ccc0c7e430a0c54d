using System.Globalization;
using AudioPipelines.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>What a sender does between two restarts.</summary>
/// <param name="Pause">Samples of silence before it.</param>
/// <param name="SetsClock">Whether its timestamps begin somewhere else; otherwise they go on with the device's clock.</param>
/// <param name="KeepsSsrc">Whether it keeps its synchronisation source; always in the first.</param>
/// <param name="Clock">How far the timestamps jump if they begin somewhere else: anywhere, or by half a second to a
/// second.</param>
/// <param name="Packets">Its packets.</param>
internal sealed record SenderRun(int Pause, bool SetsClock, bool KeepsSsrc, int Clock, PacketFate[] Packets);

/// <summary>RTP senders of one source. Times are in samples of one true clock, on which everything is captured.</summary>
/// <param name="Epoch">The timestamp of true time 0 on the devices' common clock.</param>
internal sealed record RtpSchedule(AlignerOptions Options, ClockSharing Sharing, uint Epoch, int[] Starts, SenderRun[][] Streams)
{
    /// <summary>No packet is later than this.</summary>
    public const int LargestDelay = 300;

    private const int LargestPacket = 120;

    public static Gen<RtpSchedule> Any() =>
        from rate in Gen.Choose(8_000, 192_000)
        from frameLength in Gen.Choose(1, 1_000)
        from channels in Gen.Choose(1, 3).NonEmptyListOf().Where(list => list.Count <= 4)
        from sharing in Gen.Elements(ClockSharing.Auto, ClockSharing.Shared, ClockSharing.None)
        from epoch in Gen.OneOf(Gen.Choose(-3_000, 0), Gen.Choose(int.MinValue, int.MaxValue))
        from starts in Gen.Choose(0, 1_500).ArrayOf(channels.Count)
        from streams in Runs(rate, sharing).ArrayOf(channels.Count)
        select new RtpSchedule(
            new AlignerOptions
            {
                SampleRate = rate,
                FrameLength = frameLength,
                SampleType = SampleType.S32,
                ChannelsPerStream = [.. channels],
                IsLive = true,
                Latency = LargestDelay + (2 * LargestPacket),
                Capacity = LargestDelay + (2 * LargestPacket) + (2 * frameLength) + rate,
                SlowConsumer = SlowConsumerPolicy.DropOldest,
            },
            sharing,
            unchecked((uint)epoch),
            starts,
            streams);

    public override string ToString()
    {
        IEnumerable<string> lines = Streams.Select((runs, stream) =>
            $"stream {stream} from {Starts[stream]}: " + string.Join(" | ", runs.Select(run =>
                $"{run.Pause} {run.SetsClock} {run.KeepsSsrc} {run.Clock}: " + string.Join(' ', run.Packets.Select(packet =>
                    $"{packet.Samples}{(packet.IsLost ? "-" : packet.IsRepeated ? "++" : "+")}{packet.Delay}")))));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Options.SampleRate} Hz, frames of {Options.FrameLength}, {Sharing}, epoch {Epoch}\n{string.Join('\n', lines)}");
    }

    /// <summary>One to three runs. A device whose clock is set is on no common clock any more, so that does not happen where the
    /// clock is declared to be shared.</summary>
    private static Gen<SenderRun[]> Runs(int rate, ClockSharing sharing) =>
        from count in Gen.Choose(1, 3)
        from runs in (
            from pause in Gen.OneOf(Gen.Choose(0, 2_000), Gen.Choose(rate, 3 * rate))
            from setsClock in Gen.Elements(true, false)
            from keepsSsrc in Gen.Elements(true, false)
            from far in Gen.Choose(8_000, 20_000) // three of them do not make a whole turn
            from near in Gen.Choose(rate / 2, rate)
            from direction in Gen.Elements(-1, 0, 1)
                // a clock that is set back in a pause looks like a late packet
            let clock = direction == 0 ? far << 16 : pause > 2_000 ? near : direction * near
            from packets in Fate().ArrayOf(20)
            select new SenderRun(pause, setsClock && sharing != ClockSharing.Shared, keepsSsrc, clock, packets)).ArrayOf(count)
        select runs;

    private static Gen<PacketFate> Fate() =>
        from samples in Gen.Choose(1, LargestPacket)
        from lost in Gen.Choose(1, 100)
        from repeated in Gen.Choose(1, 100)
        from delay in Gen.Frequency((5, Gen.Choose(0, 20)), (1, Gen.Choose(0, LargestDelay)))
        select new PacketFate(samples, lost <= 5, repeated <= 5, delay);
}
