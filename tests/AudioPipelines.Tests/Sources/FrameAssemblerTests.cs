using System.Runtime.InteropServices;
using AudioPipelines.Frames;
using AudioPipelines.Sources;
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
                stream, new Placement(ends[stream], ends[stream] == 0 ? Continuity.First : Continuity.Contiguous), new SampleBlock(MemoryMarshal.AsBytes<float>(_silence), SampleType.F32, 1));
            ends[stream] += FrameLength;
        }
    }
}
