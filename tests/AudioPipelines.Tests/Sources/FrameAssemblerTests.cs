using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Framing;
using AudioPipelines.TestSupport;
using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Sources;

public sealed class FrameAssemblerTests
{
    private const int Rate = 48_000;
    private const int FrameLength = 480;

    /// <summary>How many frames the ring of a stream holds that waits for its consumer.</summary>
    private const int RingFrames = ((4 * Rate) + (2 * FrameLength)) / FrameLength;

    private static readonly float[] _silence = new float[FrameLength];

    [Test]
    public void Streams_that_have_brought_audio_wait_before_their_sinks_until_the_pipelines_run()
    {
        using var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["one", "two"],
            SampleType = SampleType.F32,
            FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
            IsLive = false,
            SlowConsumer = SlowConsumerPolicy.Wait,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.Zero,
        });
        assembler.HoldStreams();
        for (int stream = 0; stream < 2; stream++) assembler.SetFormat(stream, new StreamFormat(Rate, ["mono"]));
        var audio = new SampleBlock(MemoryMarshal.AsBytes<float>(_silence), SampleType.F32, 1);
        assembler.Write(0, new Placement(0, Continuity.First), audio);
        assembler.WaitForRoom(0, FrameLength); // the other stream, of the same demuxer perhaps, has brought nothing yet
        assembler.Write(1, new Placement(0, Continuity.First), audio);

        var waiting = new Thread(() => assembler.WaitForRoom(0, FrameLength));
        waiting.Start();
        Eventually.Is(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the stream to wait");
        assembler.LetStreamsGo();
        Eventually.Is(() => !waiting.IsAlive, "the stream to go on");
    }

    [Test]
    public void A_stream_that_waits_is_let_on_however_full_the_others_stay()
    {
        using var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["full", "waiting"],
            SampleType = SampleType.F32,
            FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
            IsLive = false,
            SlowConsumer = SlowConsumerPolicy.Wait,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.Zero,
        });
        for (int stream = 0; stream < 2; stream++) assembler.SetFormat(stream, new StreamFormat(Rate, ["mono"]));
        long[] ends = [0, 0];
        for (int i = 0; i < RingFrames; i++)
        {
            Write(0);
            Write(1);
        }

        var waiting = new Thread(() =>
        {
            assembler.WaitForRoom(1, FrameLength);
            Write(1);
        });
        waiting.Start();
        Eventually.Is(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the stream to wait");

        int frames = Cut();
        Eventually.Is(() => !waiting.IsAlive, "the stream to go on");
        frames += Cut();
        Assert.That(frames, Is.EqualTo(RingFrames + 1));

        // The other stream goes on as fast as frames are taken, so that its ring stays as full as before.
        int Cut()
        {
            int cut = 0;
            for (; assembler.TryCut(0, out AudioFrame frame, out _); cut++)
            {
                frame.Dispose();
                Write(0);
            }

            return cut;
        }

        void Write(int stream)
        {
            assembler.Write(
                stream, new Placement(ends[stream], ends[stream] == 0
                    ? Continuity.First
                    : Continuity.Contiguous), new SampleBlock(MemoryMarshal.AsBytes<float>(_silence), SampleType.F32, 1));
            ends[stream] += FrameLength;
        }
    }

    [Test]
    public void Audio_that_does_not_wait_is_taken_as_far_as_there_is_room()
    {
        using var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["first", "second"],
            SampleType = SampleType.F32,
            FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
            IsLive = false,
            SlowConsumer = SlowConsumerPolicy.Wait,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.Zero,
        });
        float[] minute = new float[60 * Rate];
        int[] begun = [0, 0];
        Placement[] next = [new Placement(0, Continuity.First), new Placement(0, Continuity.First)];

        Assert.That(assembler.TrySetFormat(0, new StreamFormat(Rate, ["left"])));
        Assert.That(Write(0), Is.Zero, "the other's format is not known");
        Assert.That(assembler.TrySetFormat(1, new StreamFormat(Rate, ["right"])));
        int room = Write(0);
        Assert.That(room, Is.EqualTo(RingFrames * FrameLength));
        Assert.That(Write(0), Is.Zero);
        Assert.That(Write(1), Is.EqualTo(room), "each stream has room of its own");

        int frames = 0;
        while (begun[0] < minute.Length || begun[1] < minute.Length)
        {
            for (; assembler.TryCut(0, out AudioFrame frame, out _); frames++) frame.Dispose();
            Assert.That(Write(0) + Write(1), Is.Positive, "what was cut has made room");
        }

        assembler.EndAll();
        for (; assembler.TryCut(0, out AudioFrame frame, out _); frames++) frame.Dispose();
        Assert.That(frames, Is.EqualTo(minute.Length / FrameLength));
        var ledgers = new ChannelLedger[2];
        assembler.AddTo(ref ledgers);
        Assert.That(new Ledger(ledgers).Balances);
        Assert.That(ledgers.Select(ledger => ledger.Delivered), Is.All.EqualTo(minute.Length));
        assembler.Close();
        Assert.That(Write(0), Is.Negative);

        int Write(int stream)
        {
            var rest = new SampleBlock(MemoryMarshal.AsBytes(minute.AsSpan(begun[stream])), SampleType.F32, 1);
            int written = assembler.TryWrite(stream, ref next[stream], rest);
            begun[stream] += Math.Max(0, written);
            return written;
        }
    }

    [Test]
    public void A_format_that_does_not_wait_is_left_until_an_older_stretch_is_over()
    {
        using var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["only"],
            SampleType = SampleType.F32,
            FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
            IsLive = false,
            SlowConsumer = SlowConsumerPolicy.Wait,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.Zero,
        });
        var next = new Placement(0, Continuity.First);
        int formats = 0;
        while (assembler.TrySetFormat(0, new StreamFormat(Rate, [$"{formats}"])))
        {
            formats++;
            Assert.That(formats, Is.LessThan(100), "there is an end of it");
            Assert.That(assembler.TryWrite(0, ref next, new SampleBlock(
                MemoryMarshal.AsBytes<float>(_silence), SampleType.F32, 1)), Is.EqualTo(FrameLength));
        }

        for (int cut = 0; cut < 2; cut++)
        {
            Assert.That(assembler.TryCut(0, out AudioFrame frame, out _));
            frame.Dispose();
        }

        Assert.That(assembler.TrySetFormat(0, new StreamFormat(Rate, [$"{formats}"])));
    }

    /// <summary>The consumer that the streaming thread found when it wrote is not the one that it finds when it tells.</summary>
    [Test]
    public void A_source_that_waits_is_woken_also_where_its_consumer_changes_as_the_frame_comes()
    {
        using var assembler = new FrameAssembler(new AssemblerOptions
        {
            StreamNames = ["only"],
            SampleType = SampleType.F32,
            FrameLength = AudioPipelines.FrameLength.FromSamples(FrameLength),
            IsLive = false,
            SlowConsumer = SlowConsumerPolicy.Wait,
            Tail = EndOfStreamTail.Short,
            Latency = TimeSpan.Zero,
        });
        assembler.SetFormat(0, new StreamFormat(Rate, ["mono"]));
        var audio = new SampleBlock(MemoryMarshal.AsBytes<float>(_silence), SampleType.F32, 1);
        assembler.Write(0, new Placement(0, Continuity.First), audio);
        assembler.TryCut(0, out AudioFrame frame, out _);
        frame.Dispose();
        assembler.DeliverBy(new ChangingDelivery());
        int told = 0;
        assembler.Tell(() => told++);
        Assert.That(assembler.BeginToWait(), "nothing is left to do");
        int before = told;

        assembler.Write(0, new Placement(FrameLength, Continuity.Contiguous), audio);

        Assert.That(told, Is.EqualTo(before + 1));
    }

    private sealed class ChangingDelivery : IDirectDelivery
    {
        public bool IsPossible => false;

        public bool TryPass(in Placement placement, in SampleBlock audio) => false;

        public bool TryEmit() => true;
    }
}
