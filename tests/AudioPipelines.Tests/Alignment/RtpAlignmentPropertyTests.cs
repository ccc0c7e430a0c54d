using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>RTP timestamps, clock relation and aligner together, against the true time of capture.</summary>
public class RtpAlignmentPropertyTests
{
    /// <summary>A packet with what the senders know of it: when its first sample was captured, and in which of its stream's runs.</summary>
    private sealed record Packet(long Arrival, int Stream, int Run, uint Ssrc, uint Timestamp, long Captured, int Samples);

    [Test]
    public void Wraps_restarts_outages_loss_and_order_move_no_sample_and_begin_no_epoch_that_is_none()
    {
        Prop.ForAll(RtpSchedule.Any().ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static void Follow(RtpSchedule schedule)
    {
        int rate = schedule.Options.SampleRate;
        var twins = new AlignerTwins(schedule.Options);
        var relation = new RtpClockRelation(schedule.Sharing);
        RtpTimeline[] timelines = [.. schedule.Streams.Select(_ => new RtpTimeline(rate, relation))];
        var shifts = new long?[schedule.Streams.Length];
        var runs = new int[schedule.Streams.Length];
        long? offset = null;
        foreach (Packet packet in Packets(schedule))
        {
            int stream = packet.Stream;
            if (packet.Run < runs[stream]) continue; // jitter buffers drop what is left of a sender that has restarted
            offset ??= schedule.Sharing == ClockSharing.None ? 0 : packet.Timestamp - packet.Arrival;
            bool begins = packet.Run > runs[stream] && !ContinuesOnItsClock(schedule, runs[stream], packet);
            bool isNewSender = begins && shifts[stream] is not null;
            if (begins) shifts[stream] = null;
            runs[stream] = packet.Run;
            long expected = packet.Captured + (shifts[stream] ??= Shift(schedule, packet, offset.Value));

            twins.CutAll(packet.Arrival + offset.Value);
            var time = new BufferTime(SampleTime.ToNanoseconds(packet.Arrival, rate), packet.Samples, begins);
            Placement placement = timelines[stream].Place(new RtpStamp(packet.Ssrc, packet.Timestamp), time);
            Disagreement.Unless((placement.Index, placement.Continuity == Continuity.NewMapping), (expected, isNewSender), $"{packet}");
            twins.Write(stream, expected, packet.Samples, placement.Index);
        }

        twins.EndAll();
        twins.CutAll(0);
    }

    /// <summary>What makes a true time an index, by a stream's first packet since a restart: the nearest that the timestamp can mean,
    /// where it is that of the common clock; else its arrival.</summary>
    private static long Shift(RtpSchedule schedule, Packet first, long offset)
    {
        long byArrival = first.Arrival + offset - first.Captured;
        long byClock = first.Timestamp - first.Captured;
        while (byClock - byArrival > uint.MaxValue / 2) byClock -= 1L << 32;
        while (byArrival - byClock > uint.MaxValue / 2) byClock += 1L << 32;
        bool agrees = Math.Abs(byClock - byArrival) <= schedule.Options.SampleRate / 2;
        return schedule.Sharing == ClockSharing.Shared || (schedule.Sharing == ClockSharing.Auto && agrees) ? byClock : byArrival;
    }

    /// <summary>Whether there were only outages since another run: the same sender, the same clock.</summary>
    private static bool ContinuesOnItsClock(RtpSchedule schedule, int since, Packet packet) =>
        schedule.Streams[packet.Stream][(since + 1)..(packet.Run + 1)].All(run => run is { SetsClock: false, KeepsSsrc: true });

    private static IEnumerable<Packet> Packets(RtpSchedule schedule) =>
        Enumerable.Range(0, schedule.Streams.Length).SelectMany(stream => PacketsOf(schedule, stream)).OrderBy(packet => packet.Arrival);

    private static IEnumerable<Packet> PacketsOf(RtpSchedule schedule, int stream)
    {
        long captured = schedule.Starts[stream];
        uint epoch = schedule.Epoch;
        uint ssrc = (uint)stream;
        for (int number = 0; number < schedule.Streams[stream].Length; number++)
        {
            SenderRun run = schedule.Streams[stream][number];
            captured += run.Pause;
            if (run.SetsClock) epoch = unchecked(epoch + ((uint)run.Clock << 16));
            if (number > 0 && !run.KeepsSsrc) ssrc += 1_000;
            foreach (PacketFate fate in run.Packets)
            {
                long arrival = captured + fate.Samples + fate.Delay;
                var packet = new Packet(arrival, stream, number, ssrc, unchecked(epoch + (uint)captured), captured, fate.Samples);
                if (!fate.IsLost) yield return packet;
                if (fate.IsRepeated && fate.Delay < 20) yield return packet with { Arrival = arrival + 7 };
                captured += fate.Samples;
            }
        }
    }
}
