using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.GStreamer;
using AudioPipelines.TestSupport;
using AudioPipelines.Tests.Timing;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Sources;

/// <summary>Streams that are resampled, over generated schedules of jitter, holes, other formats, renumbering and ends: both
/// equations of the ledger hold at every moment.</summary>
public class CorrectedStreamPropertyTests
{
    private const int Rate = 8_000;

    private static readonly byte[] _silence = new byte[Rate * 8];

    [Test]
    public void The_ledger_balances_at_every_moment([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var timeline = Timelines.Of(2);
        using FrameAssembler assembler = NewAssembler(random);
        StreamReceiver[] receivers =
            [Receiver(0, timeline, assembler, default), Receiver(1, timeline, assembler, Offset(random))];
        long[] time = [0, random.Next(0, 2_000_000)];
        double[] speed = [1, 1 + ((random.NextDouble() - 0.5) * 1e-3)];
        int[] channels = [1, 2];
        for (int stream = 0; stream < 2; stream++) receivers[stream].TakeFormat(Info(channels[stream]), false);
        bool[] ended = [false, false];
        for (int step = 0; step < 3_000; step++)
        {
            int stream = time[0] <= time[1] ? 0 : 1;
            if (ended[stream]) stream = 1 - stream;
            if (ended[stream]) break;
            int samples = random.Next(10) == 0 ? random.Next(1, 40) : random.Next(1, 400);
            bool isHole = random.Next(100) == 0;
            if (isHole) time[stream] += random.NextInt64(1_000_000, 3_000_000_000);
            long arrival = time[stream] + random.Next(0, 1_000_000);
            if (random.Next(200) == 0) receivers[stream].TakeFormat(Info(channels[stream] = 3 - channels[stream]), false);
            var audio = new SampleBlock(_silence.AsSpan(0, samples * 4 * channels[stream]), SampleType.F32, channels[stream]);
            receivers[stream].Take(new BufferFacts(arrival, samples, isHole), audio);
            time[stream] += (long)(samples * 1e9 / (Rate * speed[stream]));
            while (random.Next(5) > 0 && assembler.TryCut(time[stream], out AudioFrame frame, out _)) frame.Dispose();
            if (random.Next(1_000) == 0)
            {
                receivers[stream].End();
                ended[stream] = true;
            }

            LedgerAssert.Balances(Account(assembler));
        }

        if (random.Next(2) == 0)
        {
            for (int stream = 0; stream < 2; stream++)
            {
                if (!ended[stream]) receivers[stream].End();
            }

            while (assembler.TryCut(long.MaxValue / 2, out AudioFrame frame, out _)) frame.Dispose();
        }

        assembler.Close();
        Ledger last = Account(assembler);
        LedgerAssert.Balances(last);
        Assert.That(last.Total.Pending, Is.Zero, "nothing waits any more");
        TestContext.Out.WriteLine($"resampled {last.Total.Resampled} of {last.Total.Received}");
    }

    [Test]
    public void What_was_received_is_what_was_taken()
    {
        var timeline = Timelines.Of(2);
        using FrameAssembler assembler = NewAssembler(new Random(1));
        StreamReceiver[] receivers =
            [Receiver(0, timeline, assembler, default), Receiver(1, timeline, assembler, StreamPlan.Shift.FromSamples(3.5))];
        for (int stream = 0; stream < 2; stream++) receivers[stream].TakeFormat(Info(1), false);
        for (int buffer = 0; buffer < 2_000; buffer++)
        {
            for (int stream = 0; stream < 2; stream++)
            {
                var audio = new SampleBlock(_silence.AsSpan(0, 80 * 4), SampleType.F32, 1);
                receivers[stream].Take(new BufferFacts((long)(buffer * 1e7 * (1 + (stream * 5e-4))), 80, false), audio);
            }

            while (assembler.TryCut(buffer * 10_000_000L, out AudioFrame frame, out _)) frame.Dispose();
        }

        Ledger ledger = Account(assembler);
        Assert.That(ledger.Channels.Select(channel => channel.Received), Is.All.EqualTo(160_000));
        Assert.That(ledger.Channels[0].Resampled, Is.Zero);
        Assert.That(ledger.Channels[1].Resampled, Is.EqualTo(80).Within(5), "its clock is 500 ppm slow");
        LedgerAssert.Balances(ledger);
    }

    [Test]
    public void Packets_of_another_clock_stay_in_step_over_holes()
    {
        var timeline = Timelines.Of(2);
        using FrameAssembler assembler = NewAssembler(new Random(1));
        StreamReceiver[] receivers =
        [
            Receiver(0, timeline, assembler, default, ClockSharing.None),
            Receiver(1, timeline, assembler, default, ClockSharing.None),
        ];
        uint[] timestamp = [4_000_000_000, 77];
        for (int stream = 0; stream < 2; stream++) receivers[stream].TakeFormat(Info(1), true);
        for (int packet = 0; packet < 6_000; packet++)
        {
            for (int stream = 0; stream < 2; stream++)
            {
                var rtp = new RtpPacket((uint)stream, unchecked(timestamp[stream] + (uint)(packet * 80)));
                if (stream == 1 && packet % 1_000 is > 500 and < 520) continue; // lost
                var audio = new SampleBlock(_silence.AsSpan(0, 80 * 4), SampleType.F32, 1);
                var facts = new BufferFacts((long)(packet * 1e7 * (1 - (stream * 2e-4))), 80, false, Packet: rtp);
                receivers[stream].Take(facts, audio);
            }

            while (assembler.TryCut(packet * 10_000_000L, out AudioFrame frame, out _)) frame.Dispose();
        }

        StreamAlignment corrected = timeline.Describe().Streams[1];
        ChannelLedger account = Account(assembler).Channels[1];
        TestContext.Out.WriteLine($"{corrected}; lost {account.Lost}, stalled {account.Stalled}, late {account.Late}");
        Assert.That((corrected.IsCorrected, corrected.IsExact), Is.EqualTo((true, false)));
        Assert.That(corrected.DriftPpm, Is.EqualTo(200).Within(1));
        Assert.That(account.Resampled, Is.EqualTo(-96).Within(8), "its clock is 200 ppm fast");
        long missing = account.Lost + account.Stalled - account.Late;
        Assert.That(missing, Is.EqualTo(6 * 19 * 80).Within(12), "what was lost and no more");
        Assert.That(Account(assembler).Channels[0].Resampled, Is.Zero);
        LedgerAssert.Balances(Account(assembler));
    }

    private static FrameAssembler NewAssembler(Random random) => new(new AssemblerOptions
    {
        StreamNames = ["one", "two"],
        SampleType = SampleType.F32,
        FrameLength = FrameLength.FromSamples(80),
        IsLive = true,
        SlowConsumer = random.Next(2) == 0 ? SlowConsumerPolicy.DropOldest : SlowConsumerPolicy.DropNewest,
        Tail = EndOfStreamTail.Short,
        Latency = TimeSpan.FromMilliseconds(100),
    });

    private static StreamReceiver Receiver(int stream, SourceTimeline timeline, FrameAssembler assembler, StreamPlan.Shift offset,
        ClockSharing sharing = ClockSharing.Auto)
    {
        var placer = new BufferPlacer(stream, timeline, sharing, PipelinePlan.DriftHandling.Correct);
        var corrector = new StreamCorrector(stream, offset, timeline, placer, assembler);
        return new StreamReceiver(stream, new StreamPlan($"s{stream}", null, []), false, placer, assembler, corrector);
    }

    private static StreamPlan.Shift Offset(Random random) =>
        random.Next(2) == 0 ? default : StreamPlan.Shift.FromSamples((random.NextDouble() - 0.5) * 100);

    private static AudioInfo Info(int channels) => new()
    {
        Format = AudioInfo.FormatOf(SampleType.F32),
        Rate = Rate,
        Channels = channels,
        BytesPerFrame = 4 * channels,
        IsInterleaved = true,
        Width = 32,
        Depth = 32,
        Positions = new int[channels],
    };

    private static Ledger Account(FrameAssembler assembler)
    {
        ChannelLedger[] ledgers = [];
        assembler.AddTo(ref ledgers);
        return new Ledger(ledgers);
    }
}
