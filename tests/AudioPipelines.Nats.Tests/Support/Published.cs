using AudioPipelines.Nats.Wire;

namespace AudioPipelines.Nats.Tests.Support;

/// <summary>What a source made, as frames and as messages.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="Messages">The same in messages.</param>
/// <param name="Counts">How many instants each message has.</param>
internal sealed record Published(List<HeardFrame> Frames, List<byte[]> Messages, List<long> Counts)
{
    /// <summary>Runs a script to its end.</summary>
    public static Published Of(IEnumerable<ScriptStep> steps, AudioFormat format, FrameEncoding encoding, int framesPerMessage)
    {
        var made = new Published([], [], []);
        using var writer = new BatchWriter(encoding);
        EpochStarted? epoch = null, written = null;
        long before = 0, first = 0;
        ulong number = 0;
        using var source = new ScriptSource(steps, format);
        source.Notified += (_, what) => epoch = what as EpochStarted ?? epoch;
        source.SetCallback(frame =>
        {
            made.Frames.Add(HeardFrame.Of(frame));
            if (written is not null && (!writer.Takes(frame, epoch!) || writer.Frames >= framesPerMessage)) Finish();
            if (written is null)
            {
                writer.Begin(written = epoch);
                first = before;
            }

            writer.Add(frame);
            before += frame.SamplesPerChannel;
        });
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end of the script");
        source.Completion.GetAwaiter().GetResult();
        LedgerAssert.Balances(source);
        Finish();
        return made;

        void Finish()
        {
            if (written is null) return;
            writer.AddStatus(source.Ledger, null);
            made.Counts.Add(writer.Samples);
            made.Messages.Add(writer.Finish(new WireHeader { Token = 7, Run = 1, Number = number++, Before = first }).ToArray());
            written = null;
        }
    }

    /// <summary>Reads messages to their end.</summary>
    public static (List<HeardFrame> Frames, MessageSource Source) Read(IEnumerable<byte[]> messages, TimeSpan? longestGap = null)
    {
        var frames = new List<HeardFrame>();
        var source = new MessageSource(messages, longestGap ?? TimeSpan.FromDays(1));
        source.SetCallback(frame => frames.Add(HeardFrame.Of(frame)));
        source.Start();
        Eventually.Is(() => source.Completion.IsCompleted, "the end of the messages");
        source.Completion.GetAwaiter().GetResult();
        LedgerAssert.Balances(source);
        return (frames, source);
    }
}
