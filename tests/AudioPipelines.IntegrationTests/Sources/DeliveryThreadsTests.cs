using System.Collections.Concurrent;

namespace AudioPipelines.IntegrationTests.Sources;

/// <summary>Sources that share the threads on which their frames are delivered.</summary>
public class DeliveryThreadsTests(DeliveryMode mode) : InBothModes(mode)
{
    private DeliveryThreads _threads = null!;

    [SetUp]
    public void StartThreads() => _threads = new DeliveryThreads();

    [TearDown]
    public void EndThreads() => _threads.Dispose();

    [Test]
    public async Task Sources_deliver_the_same_on_a_shared_thread_as_on_their_own()
    {
        SourceRecording[] shared =
            [.. Enumerable.Range(0, 10).Select(number => new SourceRecording(Shared(Launch.Finite(200 + number, channels: 2))))];
        using GstSource own = Source(Launch.Finite(209, channels: 2));
        var expected = new SourceRecording(own);
        var threads = new ConcurrentDictionary<string, int>();
        foreach (SourceRecording one in shared) one.Source.Notified += (_, told) => Note(told, threads);

        await Task.WhenAll(shared.Append(expected).Select(one => Task.Run(one.ToEnd)));

        for (int number = 0; number < shared.Length; number++)
        {
            Assert.That(shared[number].Frames, Has.Count.EqualTo(200 + number));
            shared[number].AssertInStep();
            for (int channel = 0; channel < 2; channel++)
            {
                Assert.That(
                    shared[number].Audio.Channels[channel], Is.EqualTo(
                        expected.Audio.Channels[channel][..((200 + number) * Launch.BufferLength)]),
                    $"source {number}, channel {channel}");
            }

            shared[number].Source.Dispose();
        }

        Assert.That(threads.Keys, Is.EqualTo(new[] { "audio delivery 1" }));
    }

    [Test]
    public void Live_sources_lose_nothing_on_a_shared_thread()
    {
        SourceRecording[] recordings = [.. Enumerable.Range(0, 40).Select(_ => new SourceRecording(Shared(Launch.Live)))];
        foreach (SourceRecording recording in recordings) recording.Source.Start();
        Eventually.Is(() => recordings.All(recording => recording.Count >= 100), "a second of each");

        foreach (SourceRecording recording in recordings)
        {
            recording.Source.Stop();
            LedgerAssert.Balances(recording.Source);
            recording.AssertInStep();
            Assert.That(recording.Source.Ledger.Total.Overflow, Is.Zero);
            recording.Source.Dispose();
        }
    }

    [Test]
    public void An_element_that_hangs_when_it_is_asked_for_its_latency_holds_up_no_other_source()
    {
        TestPlugin.Load();
        var hanging = new SourceRecording(Shared("countersrc is-live=true latency-hangs-after=4800 ! audioconvert ! appsink"));
        var other = new SourceRecording(Shared(Launch.Live));
        other.Source.Start();
        hanging.Source.Start();
        Eventually.Is(() => hanging.Count >= 9, "frames before the element hangs");
        int before = other.Count;
        Eventually.Is(() => other.Count >= before + 300, "frames of the other source");
        hanging.Source.Stop();
        other.Source.Stop();

        Assert.That(other.Source.Ledger.Total.Overflow, Is.Zero);
        foreach (SourceRecording recording in new[] { hanging, other })
        {
            LedgerAssert.Balances(recording.Source);
            recording.AssertInStep();
            recording.Source.Dispose();
        }
    }

    [Test]
    public void Sources_that_share_have_no_thread_of_their_own_until_they_need_one()
    {
        SourceRecording[] recordings =
            [.. Enumerable.Range(0, 10).Select(number => new SourceRecording(Shared(Launch.Live, $"lone{number}")))];
        foreach (SourceRecording recording in recordings) recording.Source.Start();
        Eventually.Is(() => recordings.All(recording => recording.Count >= 20), "frames of each");
        Eventually.Is(() => OwnThreads() == 0, "threads that have ended");

        _threads.Dispose(); // their own ones have to go on
        int[] before = [.. recordings.Select(recording => recording.Count)];
        Eventually.Is(() => recordings.Index().All(one => one.Item.Count >= before[one.Index] + 20), "more frames of each");
        Assert.That(OwnThreads(), Is.EqualTo(10));

        foreach (SourceRecording recording in recordings)
        {
            recording.Source.Stop();
            LedgerAssert.Balances(recording.Source);
            recording.AssertInStep();
            recording.Source.Dispose();
        }

        static int OwnThreads() =>
            Directory.GetDirectories("/proc/self/task").Count(
                task => NameOf(task).StartsWith("audio: lone", StringComparison.Ordinal));

        static string NameOf(string task)
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "comm"));
            }
            catch (IOException)
            {
                return ""; // it has just ended
            }
        }
    }

    [Test]
    public async Task A_callback_that_throws_fails_its_own_source_alone()
    {
        using GstSource good = Shared(Launch.Finite(1000)), bad = Shared(Launch.Endless);
        var goodRecording = new SourceRecording(good);
        var badRecording = new SourceRecording(bad);
        bad.SetCallback(_ => throw new InvalidTimeZoneException("the application's own"));

        Task<AudioSourceException> failure = badRecording.ToFailure();
        await goodRecording.ToEnd();

        Assert.That((await failure).Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
        Assert.That(goodRecording.Samples, Is.EqualTo(1000 * Launch.BufferLength));
    }

    [Test]
    public async Task A_callback_may_stop_its_own_source_and_others_of_its_thread()
    {
        using GstSource other = Shared(Launch.Live), source = Shared(Launch.Live), left = Shared(Launch.Live);
        var otherRecording = new SourceRecording(other);
        var recording = new SourceRecording(source);
        var leftRecording = new SourceRecording(left);
        int calls = 0;
        source.SetCallback(_ =>
        {
            if (++calls != 5) return;
            other.Stop();
            source.Stop();
        });
        left.Start();
        other.Start();
        source.Start();

        await Eventually.Completes(source.Completion, "the end of the source");
        await Eventually.Completes(other.Completion, "the end of the other");
        int before = leftRecording.Count;
        Eventually.Is(() => leftRecording.Count > before + 10, "frames of the source that was left alone");
        left.Stop();

        Assert.That(calls, Is.EqualTo(5), "no call after the stop");
        Assert.That(
            recording.Told<SourceWarning>().Concat(otherRecording.Told<SourceWarning>()), Is.Empty, "nothing was left behind");
        foreach (GstSource one in new[] { other, source, left }) LedgerAssert.Balances(one);
    }

    [Test]
    public async Task A_source_stops_while_another_holds_its_thread_up()
    {
        using GstSource slow = Shared(Launch.Endless), other = Shared(Launch.Live);
        var recording = new SourceRecording(other);
        using var isHeld = new ManualResetEventSlim();
        using var letGo = new ManualResetEventSlim();
        slow.SetCallback(_ =>
        {
            isHeld.Set();
            letGo.Wait();
        });
        other.Start();
        slow.Start();
        Eventually.Set(isHeld, "the thread to be held up");

        other.Stop();
        letGo.Set();
        slow.Stop();
        await Eventually.Completes(slow.Completion, "the end of the slow one");

        Assert.That(other.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(recording.Told<SourceWarning>(), Is.Empty, "it was not left behind");
        LedgerAssert.Balances(other);
        LedgerAssert.Balances(slow);
    }

    [Test]
    public async Task A_reader_that_is_slow_holds_up_nobody_and_misses_nothing()
    {
        using GstSource read = Shared(Launch.Finite(300)), other = Shared(Launch.Finite(5000));
        var recording = new SourceRecording(other);
        await using IAsyncEnumerator<AudioFrame> frames = read.ReadFramesAsync().GetAsyncEnumerator();
        Assert.That(await frames.MoveNextAsync());
        long samples = frames.Current.SamplesPerChannel;

        await recording.ToEnd(); // while nobody reads
        while (await frames.MoveNextAsync()) samples += frames.Current.SamplesPerChannel;

        Assert.That(samples, Is.EqualTo(300 * Launch.BufferLength));
        Assert.That(recording.Samples, Is.EqualTo(5000 * Launch.BufferLength));
        LedgerAssert.Balances(read);
    }

    [Test]
    public void Sources_go_on_when_their_threads_are_disposed_of()
    {
        using GstSource source = Shared(Launch.Live);
        var recording = new SourceRecording(source);
        source.Start();
        Eventually.Is(() => recording.Count > 5, "the first frames");

        _threads.Dispose();
        int before = recording.Count;
        Eventually.Is(() => recording.Count > before + 20, "frames on a thread of its own");
        source.Stop();

        LedgerAssert.Balances(source);
        recording.AssertInStep();
        Assert.That(source.Ledger.Total.Overflow, Is.Zero);
    }

    [Test]
    public async Task A_source_that_stalls_is_noticed_and_one_that_fails_restarts()
    {
        PipelinePlan silent = Launch.Plan(Launch.Silent) with { StallDeadline = TimeSpan.FromMilliseconds(300) };
        PipelinePlan failing = Launch.Plan(Launch.Finite(50, elements: "! identity error-after=20")) with
        {
            Restart = new RestartPolicy { Mode = RestartMode.OnError, Delay = TimeSpan.FromMilliseconds(1), MaximumAttempts = 3 },
        };
        using GstSource stalls = Source(silent, new GstSourceOptions { DeliveryThreads = _threads });
        using GstSource fails = Source(failing, new GstSourceOptions { DeliveryThreads = _threads });
        var failingRecording = new SourceRecording(fails);

        Task<AudioSourceException> stall = new SourceRecording(stalls).ToFailure();
        AudioSourceException error = await failingRecording.ToFailure();

        Assert.That((await stall).Kind, Is.EqualTo(AudioSourceErrorKind.Stalled));
        Assert.That(fails.Restarts, Is.EqualTo(3), error.ToString());
    }

    [Test]
    public void Frames_on_a_shared_thread_allocate_nothing()
    {
        const int frames = 200_000;
        GstSource[] sources = [.. Enumerable.Range(0, 4).Select(_ => Source(
            Launch.Plan("audiotestsrc wave=silence samplesperbuffer=4096 ! audio/x-raw,rate=48000,channels=1 ! appsink") with
            {
                FrameLength = FrameLength.FromSamples(16),
            },
            new GstSourceOptions { DeliveryThreads = _threads }))];
        long count = 0, before = 0, after = 0;
        bool haveStarted = false;
        using var done = new ManualResetEventSlim();
        foreach (GstSource source in sources)
        {
            source.SetCallback(_ =>
            {
                if (!Volatile.Read(ref haveStarted)) return; // what a start allocates does not count
                long number = Interlocked.Increment(ref count);
                if (number == 20_000) before = GC.GetTotalAllocatedBytes(precise: true);
                if (number != 20_000 + frames) return;
                after = GC.GetTotalAllocatedBytes(precise: true);
                done.Set();
            });
            source.Start();
        }

        Volatile.Write(ref haveStarted, true);
        Eventually.Set(done, "the frames", TimeSpan.FromSeconds(120));
        foreach (GstSource source in sources)
        {
            source.Stop();
            LedgerAssert.Balances(source);
            source.Dispose();
        }

        Assert.That((after - before) / (double)frames, Is.LessThan(1), "bytes a frame");
    }

    private static void Note(AudioSourceEvent told, ConcurrentDictionary<string, int> threads)
    {
        if (told is SourceStarted) threads.AddOrUpdate(Thread.CurrentThread.Name ?? "", 1, (_, count) => count + 1);
    }

    private GstSource Shared(string launch, string? name = null) =>
        Source(launch, new GstSourceOptions { DeliveryThreads = _threads, Name = name });
}
