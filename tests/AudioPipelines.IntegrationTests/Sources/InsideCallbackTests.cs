namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What a callback may do to its own source, and what others may do to it meanwhile.</summary>
public class InsideCallbackTests(DeliveryMode mode) : InBothModes(mode)
{
    private const string OwnThread = "audio: test";
    private const int Buffers = 2_000;
    private const long FrameLength = 480, BufferLength = 10 * FrameLength;

    /// <summary>Ten frames in each buffer, so that more wait when the callback is called with the first.</summary>
    private const string Long = "samplesperbuffer=4800 ! audio/x-raw,rate=48000,channels=1 ! appsink";

    [Test]
    public async Task It_may_make_way_for_an_asynchronous_one_which_stops_the_source([Values] bool isLive)
    {
        using GstSource source = Source($"audiotestsrc {(isLive ? "is-live=true" : "")} {Long}");
        var events = new SourceRecording(source);
        int calls = 0, others = 0, asynchronous = 0;
        source.SetCallback(_ =>
        {
            if (!IsTime(++calls)) return;
            source.SetCallback(async _ =>
            {
                if (Thread.CurrentThread.Name != OwnThread) others++;
                await Task.Yield();
                if (++asynchronous == 3) source.Stop();
            });
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((asynchronous, others), Is.EqualTo((3, 0)));
        Assert.That(events.Told<SourceWarning>(), Is.Empty, "nothing was left behind");
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo((calls + 3) * FrameLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task It_may_make_way_for_a_reader_which_misses_nothing()
    {
        await using GstSource source = Source($"audiotestsrc num-buffers={Buffers} {Long}");
        var reader = new TaskCompletionSource<IAsyncEnumerable<AudioFrame>>(TaskCreationOptions.RunContinuationsAsynchronously);
        int calls = 0;
        source.SetCallback(_ =>
        {
            if (!IsTime(++calls)) return;
            source.SetCallback((AudioFrameCallback?)null);
            reader.SetResult(source.ReadFramesAsync());
        });

        source.Start();
        IAsyncEnumerable<AudioFrame> frames = await Eventually.Completes(reader.Task, "the reader");
        long next = calls * FrameLength;
        await foreach (AudioFrame frame in frames)
        {
            Assert.That((frame.SampleIndex, frame.SkippedSamples), Is.EqualTo((next, 0L)));
            next += frame.SamplesPerChannel;
        }

        Assert.That((next, source.Ledger.Total.Delivered), Is.EqualTo((Buffers * BufferLength, Buffers * BufferLength)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task It_may_take_itself_away_and_no_call_follows()
    {
        using GstSource source = Source($"audiotestsrc num-buffers={Buffers} {Long}");
        int calls = 0, callsAfter = 0;
        bool isGone = false;
        source.SetCallback(_ =>
        {
            if (isGone) callsAfter++;
            isGone = IsTime(++calls);
            if (isGone) source.SetCallback((AudioFrameCallback?)null);
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((callsAfter, source.Ledger.Total.Delivered), Is.EqualTo((0, calls * FrameLength)));
        Assert.That(source.Ledger.Total.Unclaimed, Is.EqualTo((Buffers * BufferLength) - (calls * FrameLength)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task What_it_throws_after_it_has_stopped_the_source_is_not_lost([Values] bool isLive)
    {
        using GstSource source = Source($"audiotestsrc {(isLive ? "is-live=true" : "")} {Long}");
        int calls = 0, stops = 0;
        source.SetCallback(_ =>
        {
            if (!IsTime(++calls)) return;
            stops++;
            source.Stop();
            throw new InvalidTimeZoneException("the application's own");
        });

        source.Start();
        var error = await Assert.ThrowsAsync<AudioSourceException>(() => Eventually.Completes(source.Completion, "the end"));

        Assert.That((error!.Kind, stops), Is.EqualTo((AudioSourceErrorKind.CallbackFailed, 1)));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task It_may_stop_the_source_while_another_plan_waits_for_audio()
    {
        using GstSource source = Source(Launch.Live);
        var events = new SourceRecording(source);
        int frames = 0;
        bool mayStop = false;
        source.SetCallback(_ =>
        {
            frames++;
            if (Volatile.Read(ref mayStop)) source.Stop();
        });
        source.Start();
        Task replacement = source.ReplaceAsync(Launch.Plan(Launch.Silent) with { StartDeadline = TimeSpan.FromMinutes(5) });
        int before = Volatile.Read(ref frames);
        Eventually.Is(() => Volatile.Read(ref frames) > before + 20, "frames while the other plan waits");

        Volatile.Write(ref mayStop, true);
        await Eventually.Completes(source.Completion, "the end");
        await Eventually.Completes(replacement, "the replacement is settled");

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(events.Told<SourceWarning>(), Is.Empty, "nothing was left behind");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_dispose_from_elsewhere_waits_for_it([Values(Launch.Endless, Launch.Live)] string launch)
    {
        GstSource source = Source(launch, new GstSourceOptions { StopDeadline = TimeSpan.FromMinutes(1) });
        var events = new SourceRecording(source);
        using var entered = new ManualResetEventSlim();
        using var mayReturn = new ManualResetEventSlim();
        int calls = 0;
        source.SetCallback(_ =>
        {
            if (++calls < 20) return;
            entered.Set();
            mayReturn.Wait();
        });
        source.Start();
        Eventually.Set(entered, "the callback");

        Task disposal = Task.Run(source.Dispose);
        Eventually.Is(() => Refuses(source), "the disposal to begin");
        Assert.That(disposal.IsCompleted, Is.False);
        mayReturn.Set();
        await Eventually.Completes(disposal, "the disposal");

        Assert.That(calls, Is.EqualTo(20));
        Assert.That(events.Told<SourceWarning>(), Is.Empty, "nothing was left behind");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_restart_waits_for_it()
    {
        PipelinePlan plan = Launch.Plan(
            Launch.Finite(100, elements: "! identity error-after=50 ! queue max-size-buffers=10")) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(1), MaximumAttempts = 3 },
        };
        using GstSource source = Source(plan);
        int inside = 0;
        bool overlap = false;
        var epochs = new List<int>();
        source.SetCallback(frame =>
        {
            overlap |= Interlocked.Increment(ref inside) > 1;
            epochs.Add(frame.Epoch);
            Thread.SpinWait(20_000); // the error comes from another thread while it is at work
            Interlocked.Decrement(ref inside);
        });

        source.Start();
        await Assert.ThrowsAsync<AudioSourceException>(() => Eventually.Completes(source.Completion, "the end"));

        Assert.That((overlap, source.Restarts), Is.EqualTo((false, 3)));
        Assert.That(epochs, Is.Ordered);
        Assert.That(epochs.CountBy(epoch => epoch).Select(epoch => epoch.Value), Is.All.LessThan(50));
        LedgerAssert.Balances(source);
    }

    /// <summary>Whether the callback is to act: in direct mode on the streaming thread, which the first frames do not come
    /// from.</summary>
    private bool IsTime(int calls) =>
        Mode == DeliveryMode.Direct ? Thread.CurrentThread.Name != OwnThread : calls > 15;

    /// <summary>Whether the source refuses a start, since it is being disposed of.</summary>
    private static bool Refuses(GstSource source)
    {
        try
        {
            source.Start();
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
