using AudioPipelines.Alignment;
using AudioPipelines.Frames;

namespace AudioPipelines.Tests.Alignment;

public class AllocationTests
{
    [TestCase(1, 1)]
    [TestCase(32, 2)]
    [TestCase(1, 64)]
    public void Writing_packets_and_cutting_frames_allocates_nothing(int streams, int channelsPerStream)
    {
        AlignerOptions options = AlignerHarness.Options(480, live: true, [.. Enumerable.Repeat(channelsPerStream, streams)]) with
        {
            SampleRate = 48_000,
            Capacity = 50_000,
        };
        var aligner = new Aligner(options);
        var pool = new FramePool(new AudioFormat
        {
            SampleRate = 48_000,
            SamplesPerFrame = 480,
            SampleType = SampleType.S32,
            ChannelLabels = [.. Enumerable.Range(0, streams * channelsPerStream).Select(channel => $"{channel}")],
        }, options.ChannelsPerStream);
        var packet = new byte[48 * channelsPerStream * sizeof(int)];
        long frames = Run(aligner, pool, packet, from: 0, packets: 2_000);

        long before = GC.GetAllocatedBytesForCurrentThread();
        frames += Run(aligner, pool, packet, from: 2_000, packets: 2_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero, "bytes");
        Assert.That(frames, Is.EqualTo(400));
    }

    private static long Run(Aligner aligner, FramePool pool, byte[] packet, int from, int packets)
    {
        long frames = 0;
        for (long number = from; number < from + packets; number++)
        {
            // Every hundredth packet of a stream is missing, so that there are gaps too.
            for (int stream = 0; stream < aligner.Streams.Length; stream++)
            {
                if ((number + stream) % 100 != 50)
                    aligner.Write(
                        stream, number * 48, new SampleBlock(packet, SampleType.S32, aligner.Options.ChannelsPerStream[stream]));
            }

            FrameBuffer buffer = pool.Rent();
            using AudioFrame frame = buffer.Lend();
            if (aligner.IsReady(0) && aligner.TryCut(buffer)) frames++;
        }

        return frames;
    }
}
