namespace AudioPipelines.IntegrationTests.Sources;

public class StopTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public void Stop_may_be_called_again_and_before_any_start()
    {
        using GstSource source = Source(Launch.Endless);
        source.Stop();
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Created));

        source.Start();
        source.Stop();
        source.Stop();

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(source.Completion.IsCompletedSuccessfully, Is.True);
        LedgerAssert.Balances(source);
    }

    [TestCase(Launch.Endless)]
    [TestCase(Launch.Live)]
    public async Task Stop_may_be_called_inside_the_callback(string launch)
    {
        using GstSource source = Source(launch);
        int calls = 0;
        source.SetCallback(frame =>
        {
            if (++calls < 3) return;
            source.Stop();
            Assert.That(frame.Channel(0).Length, Is.EqualTo(frame.SamplesPerChannel), "the frame is still on loan");
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(calls, Is.EqualTo(3));
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(source.Ledger.Total.Pending, Is.Zero);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Dispose_may_be_called_inside_the_callback([Values] bool async)
    {
        GstSource source = Source(Launch.Endless);
        int calls = 0;
        source.SetCallback(_ =>
        {
            calls++;
            if (async) source.DisposeAsync().AsTask().GetAwaiter().GetResult();
            else source.Dispose();
        });

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That(calls, Is.EqualTo(1));
        Assert.That(source.Start, Throws.InstanceOf<ObjectDisposedException>());
        LedgerAssert.Balances(source);
    }

    [Test]
    public void No_callback_begins_after_Stop_has_returned([Values(Launch.Endless, Launch.Live)] string launch)
    {
        using GstSource source = Source(launch);
        int calls = 0;
        bool stopped = false, late = false;
        source.SetCallback(_ =>
        {
            late |= Volatile.Read(ref stopped);
            Interlocked.Increment(ref calls);
        });
        for (int round = 0; round < 30; round++)
        {
            Volatile.Write(ref stopped, false);
            int before = Volatile.Read(ref calls);
            source.Start();
            Eventually.Is(() => Volatile.Read(ref calls) > before, "a frame");
            source.Stop();
            Volatile.Write(ref stopped, true);
        }

        Assert.That(late, Is.False);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Several_threads_may_stop_at_once()
    {
        for (int round = 0; round < 20; round++)
        {
            using GstSource source = Source(Launch.Endless);
            using var go = new ManualResetEventSlim();
            source.Start();
            Task[] stops = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                go.Wait();
                source.Stop();
                Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
            }))];

            go.Set();
            await Eventually.Completes(Task.WhenAll(stops), "all four stops");
            LedgerAssert.Balances(source);
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task A_stop_or_dispose_may_meet_a_start_at_any_point(int seed)
    {
#pragma warning disable CA5394 // no secret
        var random = new Random(seed);
#pragma warning restore CA5394
        string[] launches =
            [Launch.Endless, Launch.Live, Launch.Silent, "audiotestsrc ! nosuchelement ! appsink", Launch.Finite(3)];
        for (int round = 0; round < 60; round++)
        {
            GstSource source = Source(launches[Next(launches.Length)]);
            int spins = Next(200_000);
            bool dispose = Next(2) == 0;
            Task starting = Task.Run(() => StartAnyway(source));
            Task ending = Task.Run(async () =>
            {
                Thread.SpinWait(spins);
                if (dispose) await source.DisposeAsync();
                else source.Stop();
            });

            await Eventually.Completes(Task.WhenAll(starting, ending), $"round {round} of seed {seed}");
            await source.DisposeAsync();

            Assert.That(source.State, Is.AnyOf(
                AudioSourceState.Created, AudioSourceState.Stopped, AudioSourceState.Failed, AudioSourceState.Ended));
            Assert.That(source.Completion.IsCompleted, Is.True);
            LedgerAssert.Balances(source);
        }

#pragma warning disable CA5394 // no secret
        int Next(int limit) => random.Next(limit);
#pragma warning restore CA5394
    }

    [Test]
    public void A_source_that_delivers_nothing_starts_and_stops()
    {
        using GstSource source = Source(Launch.Silent);

        source.Start();
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        Assert.That(source.IsLive, Is.True);
        source.Stop();

        Assert.That(source.Ledger.Total.Received, Is.Zero);
        LedgerAssert.Balances(source);
    }

    private static void StartAnyway(GstSource source)
    {
        try
        {
            source.Start();
        }
        catch (Exception refused) when (refused is AudioSourceException or OperationCanceledException or ObjectDisposedException)
        {
            // Stopped or disposed of first, or its launch text is wrong.
        }
    }
}
