namespace AudioPipelines.Testing.Tests;

public class ThreadStatusTests
{
    [Test]
    public void A_thread_that_waits_sleeps_and_one_that_computes_does_not()
    {
        using var mayGoOn = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        ThreadStatus? status = null;
        var thread = new Thread(() =>
        {
            Volatile.Write(ref status, ThreadStatus.OfCaller());
            mayGoOn.Wait();
            while (!mayEnd.IsSet) Thread.SpinWait(1);
        });
        thread.Start();
        Eventually.Is(() => Volatile.Read(ref status) is { } known && ThreadStatus.AllSleep([known]), "the thread sleeps");

        mayGoOn.Set();
        Eventually.Is(() => !ThreadStatus.AllSleep([status!]), "the thread computes");
        for (int look = 0; look < 1_000; look++) Assert.That(ThreadStatus.AllSleep([status!]), Is.False);

        mayEnd.Set();
        thread.Join();
        Eventually.Is(() => ThreadStatus.AllSleep([status!]) && status!.IsGone, "the thread is gone");
        status!.Dispose();
    }
}
