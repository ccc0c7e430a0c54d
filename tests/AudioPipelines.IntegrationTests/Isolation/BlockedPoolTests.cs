using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Isolation;

/// <summary>The application may keep every thread of the pool busy: sources have threads of their own.</summary>
[NonParallelizable]
public class BlockedPoolTests
{
    private const int Items = 3_000; // the pool begins a few more each second, and should not come to their end

    [TestCase(true)]
    [TestCase(false)]
    public void A_source_starts_delivers_and_stops_without_a_thread_of_the_pool(bool isIsolated)
    {
        var release = new ManualResetEventSlim(); // the last of those that wait for it may come after the test
        int blocked = 0, frames = 0;
        try
        {
            for (int item = 0; item < Items; item++)
            {
                ThreadPool.UnsafeQueueUserWorkItem(
                    _ =>
                    {
                        Interlocked.Increment(ref blocked);
                        release.Wait();
                    },
                    null);
            }

            using var source = new GstSource(Isolated.Plan(Launch.Live) with { Isolation = isIsolated ? new() : null });
            source.SetCallback(_ => Interlocked.Increment(ref frames));

            source.Start();
            Eventually.Is(() => Volatile.Read(ref frames) > 20, "frames");
            _ = source.Duration;
            source.Stop();

            Assert.That(Volatile.Read(ref blocked), Is.LessThan(Items), "the pool is still blocked");
            LedgerAssert.Balances(source);
        }
        finally
        {
            release.Set();
            Eventually.Is(() => Volatile.Read(ref blocked) == Items, "the end of what blocked the pool");
        }
    }
}
