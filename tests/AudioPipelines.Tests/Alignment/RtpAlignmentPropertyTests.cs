using AudioPipelines.Pipelines;
using AudioPipelines.Tests.Timing;
using AudioPipelines.Timing;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>RTP timestamps, clock relation and aligner together, against the true time of capture.</summary>
public class RtpAlignmentPropertyTests
{
    /// <summary>A packet with what the senders know of it: when its first sample was captured, and in which of its stream's
    /// runs.</summary>
    private sealed record Packet(
        long Arrival, int Stream, int Run, uint Ssrc, ushort Sequence, uint Timestamp, long Captured, int Samples);

    [Test]
    public void Wraps_restarts_outages_loss_and_order_move_no_sample_and_begin_no_epoch_that_is_none()
    {
        Prop.ForAll(RtpSchedule.Any().ToArbitrary(), Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static void Follow(RtpSchedule schedule)
    {
        int rate = schedule.Options.SampleRate;
        var twins = new AlignerTwins(schedule.Options);
        SourceTimeline source = Timelines.Of(schedule.Streams.Length);
        RtpTimeline[] timelines =
            [.. schedule.Streams.Select((_, stream) => new RtpTimeline(stream, rate, source, schedule.Sharing))];
        var shifts = new long?[schedule.Streams.Length];
        var phases = new uint?[schedule.Streams.Length];
        var runs = new int[schedule.Streams.Length];
        RtpSenderClock[] clocks = [.. schedule.Streams.Select(_ => new RtpSenderClock())];
        foreach (Packet packet in Packets(schedule))
        {
            int stream = packet.Stream;
            if (packet.Run < runs[stream]) continue; // jitter buffers drop what is left of a sender that has restarted
            bool begins = packet.Run > runs[stream] && !ContinuesOnItsClock(schedule, runs[stream], packet);
            runs[stream] = packet.Run;

            long now = SampleTime.ToNanoseconds(packet.Arrival, rate);
            twins.CutAll(source.ToIndex(now, rate));
            RtpPacket observed = clocks[stream].Observe(
                new RtpPacket(packet.Ssrc, packet.Timestamp) { Sequence = packet.Sequence, Released = now }, rate);
            Placement placement = timelines[stream].Place(observed, new BufferFacts(now, packet.Samples, begins));

            // A stream is only moved where an epoch says so: where its sender begins anew, or more is known of its clock.
            long shift = placement.Index - packet.Captured;
            bool isNew = placement.Continuity is Continuity.First or Continuity.NewMapping;
            if (begins) Disagreement.Unless(isNew, true, $"{packet} begins an epoch");
            if (!isNew) Disagreement.Unless(shift, shifts[stream], $"{packet} stays in place");
            shifts[stream] = shift;

            // Streams that are said to count on one clock have equal timestamps at equal indices.
            phases[stream] = timelines[stream].IsShared ? unchecked((uint)placement.Index - packet.Timestamp) : null;
            Disagreement.Unless(
                phases.Where(phase => phase is not null).Distinct().Count() <= 1, true, $"{packet} is not in step");
            twins.Write(stream, placement.Index, packet.Samples, placement.Index);
        }

        twins.EndAll();
        twins.CutAll(0);
    }

    /// <summary>Whether there were only outages since another run: the same sender, the same clock.</summary>
    private static bool ContinuesOnItsClock(RtpSchedule schedule, int since, Packet packet) =>
        schedule.Streams[packet.Stream][(since + 1)..(packet.Run + 1)].All(run => run is { SetsClock: false, KeepsSsrc: true });

    private static IEnumerable<Packet> Packets(RtpSchedule schedule) =>
        Enumerable.Range(0, schedule.Streams.Length).SelectMany(stream => PacketsOf(schedule, stream)).OrderBy(
            packet => packet.Arrival);

    private static IEnumerable<Packet> PacketsOf(RtpSchedule schedule, int stream)
    {
        long captured = schedule.Starts[stream];
        uint epoch = schedule.Epoch;
        uint ssrc = (uint)stream;
        ushort sequence = (ushort)(schedule.Epoch >> 8);
        for (int number = 0; number < schedule.Streams[stream].Length; number++)
        {
            SenderRun run = schedule.Streams[stream][number];
            captured += run.Pause;
            if (run.SetsClock) epoch = unchecked(epoch + (uint)run.Clock);
            if (number > 0 && !run.KeepsSsrc) ssrc += 1_000;
            foreach (PacketFate fate in run.Packets)
            {
                long arrival = captured + fate.Samples + fate.Delay;
                var packet = new Packet(arrival, stream, number, ssrc, unchecked(sequence++), unchecked(epoch + (uint)captured),
                    captured, fate.Samples);
                if (!fate.IsLost) yield return packet;
                if (fate.IsRepeated && fate.Delay < 20) yield return packet with { Arrival = arrival + 7 };
                captured += fate.Samples;
            }
        }
    }
}
