using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Sources;

/// <summary>What observers see beside the consumer, and what becomes of them.</summary>
public sealed class ObserverTests
{
    private const int Frames = 200;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public enum Consumer
    {
        Callback,
        AsyncCallback,
        Reader,
        Nobody,
    }

    private static BuilderSource Eventful() => new(BuilderSource.FormatOf(2, 48), frames =>
    {
        for (int round = 0; round < 20; round++)
        {
            frames.AppendPlanar([Enumerable.Repeat(round / 20f, 170).ToArray(), null]);
            frames.Gap(30, GapReason.Stalled);
            frames.Skip(100);
            frames.AppendInterleaved<float>(Enumerable.Range(0, 400).Select(n => n / 400f).ToArray());
            if (round % 5 == 4) frames.NewEpoch(frames.SampleIndex + 1_000, "a test");
        }
    });

    private static ArraySource Plain(int frames = Frames) => new((self, stopping) =>
    {
        for (int k = 0; k < frames && !stopping.IsCancellationRequested; k++)
            self.Send([[k, k]], k * 2L * 1_000_000_000 / 48_000);
    });

    private static async Task Run(AudioSource source, Consumer consumer, Action<AudioFrame>? take = null)
    {
        if (consumer is Consumer.Reader)
        {
            await foreach (AudioFrame frame in source.ReadFramesAsync()) take?.Invoke(frame);
        }
        else
        {
            if (consumer is Consumer.Callback) source.SetCallback(frame => take?.Invoke(frame));
            if (consumer is Consumer.AsyncCallback)
            {
                source.SetCallback(async frame =>
                {
                    await Task.Yield();
                    take?.Invoke(frame);
                });
            }

            source.Start();
            await source.Completion.WaitAsync(_patience);
        }

        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task It_sees_each_frame_once_and_in_order_whoever_takes_it([Values] Consumer consumer)
    {
        await using BuilderSource observed = Eventful(), alone = Eventful();
        var seen = new ObservedFrames();
        var taken = new ObservedFrames();
        observed.Observe(seen.Take);

        await Run(observed, consumer, taken.Take);
        await Run(alone, consumer);

        Assert.That(seen.Instants, Is.EqualTo(observed.Ledger.Channels[0].Elapsed).And.GreaterThan(0));
        seen.AssertContiguous();
        if (consumer is not Consumer.Nobody) Assert.That(seen.Frames, Is.EqualTo(taken.Frames));
        Assert.That(observed.Ledger.Channels, Is.EqualTo(alone.Ledger.Channels), "the ledger with and without an observer");
    }

    [Test]
    public async Task Several_come_and_go_while_the_source_runs()
    {
        using ArraySource source = Plain();
        var indices = new List<long>[] { [], [], [] };
        IDisposable? second = null;
        using IDisposable first = source.Observe(frame =>
        {
            indices[0].Add(frame.SampleIndex);
            if (indices[0].Count == 50) second = source.Observe(frame => indices[1].Add(frame.SampleIndex));
            if (indices[0].Count == 150) second!.Dispose();
        });
        using IDisposable third = source.Observe(frame => indices[2].Add(frame.SampleIndex));

        await Run(source, Consumer.Callback);

        long[] all = [.. Enumerable.Range(0, Frames).Select(k => 2L * k)];
        Assert.That(indices[0], Is.EqualTo(all));
        Assert.That(indices[1], Is.EqualTo(all[50..149]));
        Assert.That(indices[2], Is.EqualTo(all));
    }

    [Test]
    public async Task One_that_throws_is_taken_away_and_told_and_all_others_go_on()
    {
        using ArraySource source = Plain();
        List<SourceWarning> warnings = [];
        source.Notified += (_, what) =>
        {
            if (what is SourceWarning warning) warnings.Add(warning);
        };
        int calls = 0, others = 0, taken = 0;
        using IDisposable bad = source.Observe(_ =>
        {
            if (++calls == 10) throw new InvalidTimeZoneException("the application's own");
        });
        using IDisposable good = source.Observe(_ => others++);

        await Run(source, Consumer.Callback, _ => taken++);

        Assert.That((calls, others, taken), Is.EqualTo((10, Frames, Frames)));
        Assert.That(warnings, Has.Count.EqualTo(1));
        Assert.That(warnings[0].Message, Does.Contain("InvalidTimeZoneException").And.Contain("the application's own"));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
    }

    [Test]
    public async Task It_may_take_itself_away_and_no_call_follows()
    {
        using ArraySource source = Plain();
        int calls = 0;
        IDisposable? own = null;
        own = source.Observe(_ =>
        {
            calls++;
            own!.Dispose();
        });

        await Run(source, Consumer.Nobody);

        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task No_call_is_at_work_or_begins_once_it_was_taken_away_on_another_thread()
    {
        using ArraySource source = Plain(int.MaxValue);
        source.Start();
        int calls = 0, wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int round = 0; round < 2_000; round++)
            {
                bool isGone = false;
                using var called = new ManualResetEventSlim();
                IDisposable observer = source.Observe(_ =>
                {
                    called.Set();
                    Interlocked.Increment(ref calls);
                    Thread.SpinWait(50);
                    if (Volatile.Read(ref isGone)) Interlocked.Increment(ref wrong);
                });
                if (round % 2 == 0) called.Wait();
                observer.Dispose();
                Volatile.Write(ref isGone, true);
            }
        }))).WaitAsync(_patience);
        source.Stop();

        Assert.That((calls >= 4_000, wrong), Is.EqualTo((true, 0)), $"{calls} calls");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task One_that_stops_the_source_gets_no_callback_to_follow([Values] Consumer consumer)
    {
        using ArraySource source = Plain();
        int calls = 0, taken = 0;
        using IDisposable observer = source.Observe(_ =>
        {
            if (++calls == 10) source.Stop();
        });

        await Run(source, consumer, _ => taken++);

        Assert.That(calls, Is.EqualTo(10));
        if (consumer is Consumer.Callback or Consumer.AsyncCallback) Assert.That(taken, Is.EqualTo(9));
        ChannelLedger ledger = source.Ledger.Channels[0];
        Assert.That((ledger.Elapsed, ledger.Delivered, ledger.Unclaimed), Is.EqualTo((20L, 2L * taken, 20 - (2L * taken))));
    }

    [Test]
    public async Task A_frame_that_it_disposes_of_is_there_for_the_others_and_one_that_it_retains_stays()
    {
        using ArraySource source = Plain();
        long held = AudioFrame.Held;
        float others = 0, taken = 0;
        AudioFrame kept = default;
        using IDisposable first = source.Observe(frame =>
        {
            if (frame.SampleIndex == 2) kept = frame.Retain();
            frame.Dispose();
        });
        using IDisposable second = source.Observe(frame => others += frame.Channel(0)[0]);

        await Run(source, Consumer.Callback, frame => taken += frame.Channel(0)[0]);

        Assert.That((others, taken), Is.EqualTo((Frames * (Frames - 1) / 2f, Frames * (Frames - 1) / 2f)));
        Assert.That(kept.Channel(0)[0], Is.EqualTo(1f));
        kept.Dispose();
        Assert.That(AudioFrame.Held, Is.EqualTo(held));
    }

    [Test]
    public async Task Observing_takes_nothing_from_a_reader_that_comes_back()
    {
        using ArraySource source = Plain();
        var seen = new ObservedFrames();
        var read = new ObservedFrames();
        using IDisposable observer = source.Observe(seen.Take);
        await foreach (AudioFrame frame in source.ReadFramesAsync())
        {
            read.Take(frame);
            if (read.Count == 7) break;
        }

        int seenThen = seen.Count; // the source waits; the queue's frames have been made
        await foreach (AudioFrame frame in source.ReadFramesAsync()) read.Take(frame);

        Assert.That(seenThen, Is.InRange(7, 7 + 32 + 1));
        Assert.That(seen.Frames, Is.EqualTo(read.Frames));
        Assert.That(source.Ledger.Total.Unclaimed, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task It_stays_over_further_starts()
    {
        using ArraySource source = Plain(10);
        int calls = 0;
        using IDisposable observer = source.Observe(_ => calls++);

        await Run(source, Consumer.Callback);
        await Run(source, Consumer.Nobody);

        Assert.That(calls, Is.EqualTo(20));
    }

    [Test]
    public async Task Nothing_is_allocated_for_a_frame()
    {
        const int frames = 20_000;
        long before = 0, after = 0;
        int calls = 0;
        using var source = new BuilderSource(BuilderSource.FormatOf(1, 48), built =>
        {
            float[] samples = new float[48];
            for (int frame = 0; frame < 2 * frames; frame++)
            {
                if (frame == frames) before = GC.GetAllocatedBytesForCurrentThread();
                built.AppendInterleaved<float>(samples);
            }

            after = GC.GetAllocatedBytesForCurrentThread();
        });
        using IDisposable first = source.Observe(_ => calls++);
        using IDisposable second = source.Observe(_ => calls++);

        await Run(source, Consumer.Callback);

        Assert.That(calls, Is.EqualTo(4 * frames));
        Assert.That((after - before) / (double)frames, Is.LessThan(0.1), "bytes a frame");
    }

    [Test]
    public void An_async_void_method_is_refused()
    {
        using ArraySource source = Plain();
        AudioFrameCallback observer = async _ => await Task.Yield();

        Assert.That(() => source.Observe(observer), Throws.ArgumentException.With.Message.Contains("async void"));
    }
}
