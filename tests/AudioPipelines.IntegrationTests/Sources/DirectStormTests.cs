namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Starts, stops, callbacks and plans from eight threads at once, over a source that is delivered directly.</summary>
public class DirectStormTests
{
    private const int Threads = 8;

    [Test]
    public void Whatever_eight_threads_do_the_ledger_balances_and_the_source_can_be_started_again([Values] bool isLive)
    {
        string launch = isLive ? Launch.Live : Launch.Endless;
        using var source = new GstSource(
            Launch.Plan(launch) with { Delivery = DeliveryMode.Direct },
            new GstSourceOptions { StopDeadline = TimeSpan.FromSeconds(20) });
        int inside = 0, most = 0;
        long frames = 0;
        void Count(AudioFrame frame)
        {
            int now = Interlocked.Increment(ref inside);
            if (now > Volatile.Read(ref most)) Volatile.Write(ref most, now);
            Interlocked.Add(ref frames, frame.SamplesPerChannel);
            Interlocked.Decrement(ref inside);
        }

        void StopNowAndThen(AudioFrame frame)
        {
            Count(frame);
            if (frame.SampleIndex % 4_801 == 0) source.Stop();
        }

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => Storm(number)))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) Assert.That(thread.Join(TimeSpan.FromMinutes(2)), Is.True, "a thread hangs");
        source.Stop();

        Assert.That(most, Is.LessThanOrEqualTo(1), "one call at a time");
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(frames));
        LedgerAssert.Balances(source);
        source.SetCallback(Count);
        source.Start();
        long before = Interlocked.Read(ref frames);
        Eventually.Is(() => Interlocked.Read(ref frames) > before, "frames after the storm");
        source.Stop();
        LedgerAssert.Balances(source);

        void Storm(int number)
        {
            var random = new Random(number);
            for (int step = 0; step < 25; step++)
            {
                switch (random.Next(6))
                {
                    case 0 or 1: Try(source.Start); break;
                    case 2: source.Stop(); break;
                    case 3: source.SetCallback(random.Next(2) == 0 ? Count : StopNowAndThen); break;
                    case 4: source.SetCallback((AudioFrameCallback?)null); break;
                    default: LedgerAssert.Balances(source); break;
                }
            }
        }

        // A start beside another thread's stop is cancelled.
        static void Try(Action start)
        {
            try
            {
                start();
            }
            catch (OperationCanceledException)
            {
            }
        }
    }
}
