using AudioPipelines.Frames;
using AudioPipelines.GStreamer;
using AudioPipelines.Isolation;
using AudioPipelines.Pipelines;
using AudioPipelines.Timing;

namespace AudioPipelines.IntegrationTests.Isolation;

public class AllocationTests
{
    private const int Buffers = 10_000;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    [TestCase(false)]
    [TestCase(true)]
    public void A_worker_allocates_nothing_for_a_buffer(bool isLive)
    {
        // Live, 4,000 buffers a second, so that signs of life are given as well.
        string launch =
            $"countersrc is-live={isLive} samples-per-buffer=48 ! audio/x-raw,format=S32LE,rate=192000,channels=2 ! appsink";
        PipelinePlan plan = Isolated.Plan(launch) with { SampleType = SampleType.S32 };
        using var pipelines = new WorkerPipelines(plan, SourceTrust.Full, _ => { }, _patience);
        var target = new Counter();
        Assert.That(pipelines.Pause());
        pipelines.Connect([target]);
        Assert.That(pipelines.Play());
        Eventually.Is(() => target.Buffers > Buffers, "what is allocated once", _patience);

        pipelines.QueryAllocatedBytes(); // the first question starts the thread that answers
        long first = pipelines.QueryAllocatedBytes()!.Value, begun = target.Buffers;
        Eventually.Is(() => target.Buffers > begun + Buffers, "many buffers more", _patience);
        long allocated = pipelines.QueryAllocatedBytes()!.Value - first;

        TestContext.Out.WriteLine(
            $"{allocated} bytes over {target.Buffers - begun} buffers, those of a question and its answer included");
        Assert.That(allocated, Is.LessThan(target.Buffers - begun), "less than a byte for each");
    }

    private sealed class Counter : IStreamTarget
    {
        private long _buffers;

        public long Buffers => Interlocked.Read(ref _buffers);

        public bool IsClosed => false;

        public bool HasAmpleRoom => true;

        public void WaitForRoom(long bytes)
        {
        }

        public void TakeFormat(AudioInfo info, bool isFromPackets)
        {
        }

        public bool Take(in BufferFacts facts, in SampleBlock audio)
        {
            Interlocked.Increment(ref _buffers);
            return true;
        }

        public void Overflow(long samples)
        {
        }

        public void End()
        {
        }
    }
}
