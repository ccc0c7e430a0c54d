namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>What holds where the callback is called on the streaming thread, and where it is not.</summary>
public class DirectDeliveryTests
{
    private const string OwnThread = "audio: test";
    private const string Live = "audiotestsrc is-live=true samplesperbuffer=480 ! audio/x-raw,rate=48000,channels=1 ! appsink";

    [TestCase(DeliveryMode.Auto, false)]
    [TestCase(DeliveryMode.Direct, false)]
    [TestCase(DeliveryMode.Thread, true)]
    public async Task A_files_callback_is_called_on_the_thread_that_delivery_says(DeliveryMode mode, bool isOwn)
    {
        // Any frames of the beginning come from the source's thread: they were there before it looked.
        int others = 0, own = 0;
        using var source = new GstSource(Launch.Plan(Launch.Finite(20_000)) with { Delivery = mode });
        source.SetCallback(_ =>
        {
            if (Thread.CurrentThread.Name == OwnThread) own++;
            else others++;
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(own + others, Is.EqualTo(20_000));
        Assert.That(others, isOwn ? Is.Zero : Is.GreaterThan(0));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_live_source_keeps_its_own_thread_unless_told_otherwise([Values] bool isTold)
    {
        int direct = 0, frames = 0;
        using var source = new GstSource(Live, new GstSourceOptions
        {
            Name = "test",
            Delivery = isTold ? DeliveryMode.Direct : null,
        });
        source.SetCallback(_ =>
        {
            if (Thread.CurrentThread.Name != OwnThread) Interlocked.Increment(ref direct);
            Interlocked.Increment(ref frames);
        });

        source.Start();
        Eventually.Is(() => Volatile.Read(ref frames) > 50, "frames");
        source.Stop();

        Assert.That(direct, isTold ? Is.GreaterThan(0) : Is.Zero);
        Assert.That(source.Ledger.Total.Lost, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Direct_sources_share_a_thread_for_the_rest_and_a_callback_that_blocks_holds_up_its_own_alone()
    {
        using var threads = new DeliveryThreads();
        using var mayReturn = new ManualResetEventSlim();
        var options = new GstSourceOptions { DeliveryThreads = threads, Delivery = DeliveryMode.Direct };
        GstSource[] sources = [.. Enumerable.Range(0, 8).Select(_ => new GstSource(Live, options))];
        int[] frames = new int[sources.Length];
        int direct = 0;
        for (int number = 0; number < sources.Length; number++)
        {
            int own = number;
            sources[number].SetCallback(_ =>
            {
                // The shared thread emits what came before it looked, and what came while it had the source's turn.
                bool isShared = Thread.CurrentThread.Name?.StartsWith("audio delivery", StringComparison.Ordinal) == true;
                if (!isShared) Interlocked.Increment(ref direct);
                if (Interlocked.Increment(ref frames[own]) > 20 && own == 0) mayReturn.Wait();
            });
            sources[number].Start();
        }

        Eventually.Is(() => frames[1..].All(count => count > 100), "frames of those whose callback returns");
        Assert.That(frames[0], Is.LessThan(100));
        mayReturn.Set();
        foreach (GstSource source in sources) source.Dispose();

        Assert.That(direct, Is.GreaterThan(0));
        foreach (GstSource source in sources) LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_reader_gets_the_frames_of_a_source_that_asks_for_direct_delivery()
    {
        await using var source = new GstSource(Launch.Plan(Launch.Finite(500)) with { Delivery = DeliveryMode.Direct });
        long samples = 0;

        await foreach (AudioFrame frame in source.ReadFramesAsync()) samples += frame.SamplesPerChannel;

        Assert.That(samples, Is.EqualTo(500L * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task An_asynchronous_callback_is_called_on_the_sources_own_thread()
    {
        int others = 0;
        using var source = new GstSource(Launch.Plan(Launch.Finite(200)) with { Delivery = DeliveryMode.Direct });
        source.SetCallback(async _ =>
        {
            if (Thread.CurrentThread.Name != OwnThread) others++;
            await Task.Yield();
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(others, Is.Zero);
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(200L * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_silence_of_a_live_stream_is_emitted_by_the_sources_own_thread()
    {
        TestPlugin.Load();
        using var source = new GstSource(Launch.Plan(
            "countersrc is-live=true num-samples=48000 samples-per-buffer=480 ! audio/x-raw,format=S32LE,rate=48000,channels=1 "
            + "! audiofault script=\"9600:drop=24000,gap\" ! audioconvert ! appsink") with
        { Delivery = DeliveryMode.Direct });
        var recording = new SourceRecording(source);

        await recording.ToEnd();

        Assert.That(source.Ledger.Total.Lost, Is.EqualTo(24_000));
        Assert.That(recording.Frames.Sum(frame => frame.Gaps.Sum(gap => (long)gap.Length)), Is.EqualTo(24_000));
    }

    [Test]
    public async Task A_callback_that_blocks_holds_a_live_stream_up_and_loses_nothing()
    {
        using var source = new GstSource(
            Launch.Live.Replace("is-live", "num-buffers=200 is-live", StringComparison.Ordinal),
            new GstSourceOptions { Name = "test", Delivery = DeliveryMode.Direct });
        using var isHeld = new ManualResetEventSlim();
        using var letGo = new ManualResetEventSlim();
        int calls = 0;
        source.SetCallback(_ =>
        {
            calls++;
            if (isHeld.IsSet || Thread.CurrentThread.Name == OwnThread) return;
            isHeld.Set();
            letGo.Wait();
        });
        source.Start();
        Eventually.Set(isHeld, "a call on the streaming thread");

        long received = source.Ledger.Total.Received;
        using var other = new GstSource(Launch.Finite(5_000));
        await new SourceRecording(other).ToEnd(); // meanwhile
        Assert.That(source.Ledger.Total.Received, Is.EqualTo(received), "the stream is held up");
        letGo.Set();
        await Eventually.Completes(source.Completion, "the end");

        ChannelLedger total = source.Ledger.Total;
        Assert.That((total.Delivered + total.Trimmed, total.Lost), Is.EqualTo((200L * Launch.BufferLength, 0L)), $"{total}");
        Assert.That(calls, Is.GreaterThanOrEqualTo(199));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void Obstacles_to_direct_delivery_are_told([Values] bool isStreams)
    {
        PipelinePlan plan = isStreams
            ? Launch.Plan(Launch.Finite(10), Launch.Finite(10).Replace("appsink", "appsink name=other", StringComparison.Ordinal))
            : Launch.Plan(Launch.Finite(10)) with { SlowConsumer = SlowConsumerPolicy.DropOldest };
        using var source = new GstSource(plan with { Delivery = DeliveryMode.Direct });

        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>()
            .With.Message.Contains("asks for direct delivery, but").And.Message.Contains(isStreams ? "2 streams" : "dropOldest"));
    }

    [Test]
    public async Task Frames_are_the_same_in_both_modes_whatever_happens_to_the_stream()
    {
        TestPlugin.Load();
        for (int seed = 1; seed <= 12; seed++)
        {
            string launch = DamagedStream.Launch(seed);
            TestContext.Out.WriteLine($"{seed}: {launch}");
            (string[] direct, Ledger ledger) = await Run(launch, seed, DeliveryMode.Direct);
            (string[] own, Ledger ledgerOfOwn) = await Run(launch, seed, DeliveryMode.Thread);

            Assert.That(direct, Is.EqualTo(own), launch);
            Assert.That(ledger.Total, Is.EqualTo(ledgerOfOwn.Total), launch);
        }
    }

    private static async Task<(string[] Frames, Ledger Ledger)> Run(string launch, int seed, DeliveryMode mode)
    {
        using var source = new GstSource(Launch.Plan(launch) with
        {
            Delivery = mode,
            FrameLength = FrameLength.FromSamples(DamagedStream.FrameLength(seed)),
            SampleType = SampleType.S32,
        });
        var frames = new List<string>();
        source.SetCallback(frame =>
        {
            var hash = new HashCode();
            for (int channel = 0; channel < frame.Channels; channel++)
            {
                foreach (int sample in frame.Channel<int>(channel)) hash.Add(sample);
            }

            frames.Add($"{FrameNote.Of(frame) with { Gaps = [] }} {string.Join(';', frame.Gaps.ToArray())} {hash.ToHashCode()}");
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");
        LedgerAssert.Balances(source);
        return ([.. frames], source.Ledger);
    }
}
