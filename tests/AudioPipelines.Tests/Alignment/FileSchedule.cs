using System.Globalization;
using AudioPipelines.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Alignment;

/// <summary>Streams that wait for room, as those of files do, and the order in which their threads get on.</summary>
internal sealed record FileSchedule(AlignerOptions Options, (int Jump, int Samples)[][] Streams, int[] Starts, int[] Turns)
{
    public static Gen<FileSchedule> Any() =>
        from rate in Gen.Choose(8_000, 192_000)
        from frameLength in Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(9, 500))
        from channels in LiveSchedule.Channels()
        from spare in Gen.Choose(50, 1_000)
        from tail in Gen.Elements(EndOfStreamTail.Short, EndOfStreamTail.Pad, EndOfStreamTail.Drop)
        from starts in Gen.OneOf(Gen.Constant(0), Gen.Choose(-300, 2_000)).ArrayOf(channels.Length)
        from streams in Buffers(spare).ArrayOf(channels.Length)
        from turns in Gen.Choose(0, 1 << 20).ArrayOf(200)
        select new FileSchedule(
            new AlignerOptions
            {
                SampleRate = rate,
                FrameLength = frameLength,
                SampleType = SampleType.S32,
                ChannelsPerStream = channels,
                IsLive = false,
                Latency = 0,
                Capacity = (2 * frameLength) + spare,
                Tail = tail,
                SlowConsumer = SlowConsumerPolicy.Wait,
            },
            streams,
            starts,
            turns);

    /// <summary>Lets the streams take turns until all have ended; one that finds no room loses its turn.</summary>
    public void Run()
    {
        var twins = new AlignerTwins(Options);
        var at = Starts.Select(start => (Buffer: 0, Index: (long)start, Written: 0)).ToArray();
        var open = Enumerable.Range(0, Streams.Length).ToList();
        for (int turn = 0, waiting = 0; open.Count > 0; turn++)
        {
            int stream = open[(Turns[turn % Turns.Length] + turn) % open.Count];
            (int buffer, long index, int written) = at[stream];
            if (buffer == Streams[stream].Length)
            {
                twins.End(stream);
                open.Remove(stream);
                waiting = 0;
            }
            else
            {
                (int jump, int samples) = Streams[stream][buffer];
                if (written == 0) index += jump;
                int fitting = twins.Aligner.Writable(stream, index, samples - written);
                if (fitting < 0 || fitting > samples - written)
                    throw new Disagreement($"{fitting} of {samples - written} samples fit");
                if (fitting > 0) twins.Write(stream, index, fitting);
                waiting = fitting > 0 ? 0 : waiting + 1;
                written += fitting;
                if (fitting > 0)
                    at[stream] = written == samples ? (buffer + 1, index + fitting, 0) : (buffer, index + fitting, written);
            }

            twins.CutAll(0);
            if (waiting == 1_000) throw new Disagreement("no stream finds room");
        }

        Disagreement.Unless(twins.Aligner.IsDrained, true, "drained");
        for (int stream = 0; stream < Streams.Length; stream++)
        {
            ChannelLedger ledger = twins.LedgerOf(stream);
            Disagreement.Unless((ledger.Overflow, ledger.Pending, ledger.Stalled), (0, 0, 0), "overflow, pending, stalled");
        }
    }

    public override string ToString()
    {
        string[] streams =
            [.. Streams.Select(stream => string.Join(' ', stream.Select(buffer => $"{buffer.Jump}:{buffer.Samples}")))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"frames of {Options.FrameLength}, capacity {Options.Capacity}, {Options.Tail}, starts "
            + $"{string.Join(' ', Starts)}\n{string.Join('\n', streams)}");
    }

    /// <summary>Buffers that follow each other, but for a few jumps over a hole or back.</summary>
    private static Gen<(int Jump, int Samples)[]> Buffers(int spare) =>
        from count in Gen.Choose(0, 40)
        from buffers in (
            from jump in Gen.Frequency((15, Gen.Constant(0)), (1, Gen.Choose(1, spare)), (1, Gen.Choose(-20, -1)))
            from samples in Gen.OneOf(Gen.Choose(1, 50), Gen.Choose(51, 600))
            select (jump, samples)).ArrayOf(count)
        select buffers;
}
