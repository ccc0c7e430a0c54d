using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Starts, stops, callbacks and plans from eight threads at once, over one source.</summary>
public class StormTests(DeliveryMode mode) : InBothModes(mode)
{
    private const int Threads = 8;

    [Test]
    public void Whatever_eight_threads_do_the_ledger_balances_and_the_source_can_be_started_again([Values] bool isLive)
    {
        string launch = isLive ? Launch.Live : Launch.Endless;
        using GstSource source = Source(launch, new GstSourceOptions { StopDeadline = TimeSpan.FromSeconds(20) });
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

    [Test]
    public void Plans_readers_and_asynchronous_callbacks_may_change_in_a_storm([Values] bool isLive, [Values] bool isShared)
    {
        using DeliveryThreads? threads = isShared ? new DeliveryThreads() : null;
        using GstSource source = Source(
            Tone(isLive, 0), new GstSourceOptions { StopDeadline = TimeSpan.FromSeconds(20), DeliveryThreads = threads });
        var warnings = new ConcurrentQueue<string>();
        source.Notified += (_, told) =>
        {
            if (told is SourceWarning warning) warnings.Enqueue(warning.Message);
        };
        var replacements = new ConcurrentQueue<Task>();
        long samples = 0;

        Thread[] storm = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => Storm(new Random(number))))];
        foreach (Thread thread in storm) thread.Start();
        foreach (Thread thread in storm) Assert.That(thread.Join(TimeSpan.FromMinutes(2)), Is.True, "a thread hangs");
        source.Stop();

        Eventually.Is(() => replacements.All(task => task.IsCompleted), "every replacement is settled");
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(samples));
        Assert.That(warnings, Is.Empty);
        LedgerAssert.Balances(source);

        void Count(AudioFrame frame) => Interlocked.Add(ref samples, frame.SamplesPerChannel);

        async Task CountAsync(AudioFrame frame)
        {
            await Task.Yield();
            Count(frame);
        }

        void Storm(Random random)
        {
            for (int step = 0; step < 60; step++)
            {
                try
                {
                    Act(random.Next(9), random);
                }
                catch (Exception refused) when (refused is OperationCanceledException or InvalidOperationException)
                {
                    // A start beside another thread's stop, or a second consumer.
                }
            }
        }

        void Act(int action, Random random)
        {
            switch (action)
            {
                case 0 or 1: source.Start(); break;
                case 2: source.Stop(); break;
                case 3: source.SetCallback(Count); break;
                case 4: source.SetCallback(CountAsync); break;
                case 5: source.SetCallback((AudioFrameCallback?)null); break;
                case 6: replacements.Enqueue(source.ReplaceAsync(Tone(isLive, random.Next(100)))); break;
                case 7: ReadAsync(random.Next(1, 20)).GetAwaiter().GetResult(); break;
                default: LedgerAssert.Balances(source); break;
            }
        }

        async Task ReadAsync(int frames)
        {
            await foreach (AudioFrame frame in source.ReadFramesAsync())
            {
                Count(frame);
                if (--frames == 0) break;
            }
        }
    }

    private static PipelinePlan Tone(bool isLive, int number) => Launch.Plan(
        $"audiotestsrc {(isLive ? "is-live=true" : "")} freq={440 + number} samplesperbuffer=480 "
        + "! audio/x-raw,rate=48000,channels=1 ! audioconvert ! appsink");
}
