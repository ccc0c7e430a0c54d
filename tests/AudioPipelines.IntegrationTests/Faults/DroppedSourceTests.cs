using System.Runtime.CompilerServices;
using AudioPipelines.IntegrationTests.Sources;

namespace AudioPipelines.IntegrationTests.Faults;

/// <summary>An application may lose a source without disposing of it. A critical would end this process.</summary>
public class DroppedSourceTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public void A_source_that_was_dropped_without_a_stop_is_collected_once_it_does_not_run()
    {
        Drop(5);
        ProcessResources before = ProcessResources.ReadSettled();

        List<WeakReference> dropped = Drop(20);

        Eventually.Is(
            () =>
            {
                GarbageCollection.Force();
                return dropped.TrueForAll(source => !source.IsAlive);
            },
            "the collection of what was dropped");
        ProcessResources after = ProcessResources.ReadSettled();
        Assert.That(after.Descriptors, Is.LessThanOrEqualTo(before.Descriptors));
        Assert.That(after.Threads, Is.LessThanOrEqualTo(before.Threads + 2));
    }

    [Test]
    public void A_source_that_was_dropped_while_it_runs_goes_on_until_its_callback_stops_it()
    {
        var count = new StrongBox<int>();
        WeakReference running = StartAndDrop(count);

        GarbageCollection.Force();
        int before = Volatile.Read(ref count.Value);
        Eventually.Is(() => Volatile.Read(ref count.Value) > before + 10, "frames of a source that nobody holds");
        Volatile.Write(ref count.Value, int.MinValue);

        Eventually.Is(
            () =>
            {
                GarbageCollection.Force();
                return !running.IsAlive;
            },
            "its collection after the stop");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference> Drop(int rounds)
    {
        List<WeakReference> dropped = [];
        for (int round = 0; round < rounds; round++)
        {
            GstSource neverStarted = Source(Launch.Finite(5));
            GstSource ended = Source(Launch.Finite(5));
            ended.Start();
            Eventually.Is(() => ended.Completion.IsCompleted, "the end");
            GstSource stopped = Source(Launch.Live);
            stopped.Start();
            stopped.Stop();
            GstSource failed = Source("audiotestsrc ! nosuchelement ! appsink");
            Assert.That(failed.Start, Throws.InstanceOf<AudioSourceException>());
            foreach (GstSource source in new[] { neverStarted, ended, stopped, failed })
            {
                LedgerAssert.Balances(source);
                dropped.Add(new WeakReference(source));
            }
        }

        return dropped;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference StartAndDrop(StrongBox<int> count)
    {
        GstSource source = Source(Launch.Live);
        source.SetCallback(_ =>
        {
            if (Interlocked.Increment(ref count.Value) < 0) source.Stop();
        });
        source.Start();
        return new WeakReference(source);
    }
}
