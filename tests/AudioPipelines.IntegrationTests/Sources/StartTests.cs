using Microsoft.Win32.SafeHandles;

namespace AudioPipelines.IntegrationTests.Sources;

public class StartTests
{
    [Test]
    public async Task A_start_of_a_running_source_has_no_effect()
    {
        using var source = new GstSource(Launch.Endless);
        var recording = new SourceRecording(source);
        source.Start();
        Task completion = source.Completion;

        source.Start();

        Assert.That(source.Completion, Is.SameAs(completion));
        source.Stop();
        await completion;
        Assert.That(recording.Told<SourceStarted>().Count(), Is.LessThanOrEqualTo(1));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_source_that_has_ended_may_be_started_again()
    {
        using var source = new GstSource(Launch.Finite(10));
        var recording = new SourceRecording(source);

        await recording.ToEnd();
        Task first = source.Completion;
        await recording.ToEnd();

        Assert.Multiple(() =>
        {
            Assert.That(source.Completion, Is.Not.SameAs(first));
            Assert.That(recording.Frames.Select(frame => frame.Epoch), Is.EqualTo(
                Enumerable.Repeat(0, 10).Concat(Enumerable.Repeat(1, 10))));
            Assert.That(recording.Told<EpochStarted>().Select(epoch => epoch.Epoch), Is.EqualTo(new[] { 1 }));
            Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(20 * Launch.BufferLength));
            Assert.That(source.Ledger.Total.Elapsed, Is.EqualTo(20 * Launch.BufferLength));
            recording.AssertInStep();
        });
    }

    [Test]
    public async Task A_handler_may_start_the_source_again_as_soon_as_it_is_told_of_the_end()
    {
        using var source = new GstSource(Launch.Finite(10));
        var recording = new SourceRecording(source);
        int ends = 0;
        source.Notified += (_, notification) =>
        {
            if (notification is SourceStopped && Interlocked.Increment(ref ends) < 3) source.Start();
        };

        source.Start();
        Eventually.Is(() => Volatile.Read(ref ends) == 3, "the end of the third run");
        await Eventually.Completes(source.Completion, "the completion of the third run");

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Ended));
        Assert.That(recording.Samples, Is.EqualTo(30 * Launch.BufferLength));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task Several_threads_may_start_at_once()
    {
        using var source = new GstSource(Launch.Finite(10));
        var recording = new SourceRecording(source);
        using var go = new ManualResetEventSlim();
        Task[] starts = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            go.Wait();
            source.Start();
        }))];
        go.Set();
        await Eventually.Completes(Task.WhenAll(starts), "the starts");

        Eventually.Is(() => source.State == AudioSourceState.Ended && source.Completion.IsCompleted, "the end");
        Assert.That(recording.Samples % (10 * Launch.BufferLength), Is.Zero, "whole runs only");
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_start_that_cannot_finish_throws_at_its_deadline_and_leaves_the_host_usable()
    {
        string fifo = MediaFiles.Fifo();
        PipelinePlan plan = Launch.Plan($"filesrc location=\"{fifo}\" ! wavparse ! audioconvert ! appsink") with
        {
            Name = "fifo",
            StartDeadline = TimeSpan.FromMilliseconds(500),
        };
        using (var source = new GstSource(plan))
        {
            AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
            Assert.That(error.Message, Does.Contain("did not start within 0.5 s"));
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
            LedgerAssert.Balances(source);
        }

        using (var other = new GstSource(Launch.Finite(10)))
        {
            await new SourceRecording(other).ToEnd();
        }

        await LetGo(fifo, plan.Name);
        Assert.That(
            new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Count(open => open.LinkTarget == fifo), Is.Zero);
    }

    [Test]
    public void A_preroll_deadlock_ends_at_the_deadline()
    {
        // One thread feeds both fakesinks; it waits in the first one's preroll, so that the second never has its own.
        PipelinePlan plan = Launch.Plan("audiotestsrc ! tee name=t  t. ! fakesink  t. ! fakesink  t. ! appsink") with
        {
            StartDeadline = TimeSpan.FromMilliseconds(500),
        };
        using var source = new GstSource(plan);

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Timeout));
        Assert.That(error.Message, Does.Contain("no audio came"));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_stop_ends_a_start_that_hangs()
    {
        string fifo = MediaFiles.Fifo();
        using var source = new GstSource(
            Launch.Plan($"filesrc location=\"{fifo}\" ! wavparse ! appsink") with { Name = "stopped" });
        Task starting = Task.Run(source.Start);
        Eventually.Is(() => source.State == AudioSourceState.Starting, "the start");

        source.Stop();

        Assert.That(async () => await Eventually.Completes(starting, "the start to give up"),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        LedgerAssert.Balances(source);
        await LetGo(fifo, "stopped");
    }

    [Test]
    public void A_live_source_cannot_wait_for_its_consumer()
    {
        using var source = new GstSource(Launch.Plan(Launch.Live) with { SlowConsumer = SlowConsumerPolicy.Wait });

        AudioSourceException error = Assert.Throws<AudioSourceException>(source.Start)!;

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.InvalidDescription));
        Assert.That(error.Message, Does.Contain("dropOldest"));
    }

    /// <summary>Writes to a FIFO until the pipeline that was left behind in it is released.</summary>
    private static async Task LetGo(string fifo, string source)
    {
        // More audio than any ring holds: what was left behind must not wait for a consumer that it has lost.
        byte[] audio = await File.ReadAllBytesAsync(MediaFiles.WavSixChannels.Path);
        // Opened for both ends, so that nobody who opens one of them has to wait.
        SafeFileHandle both = File.OpenHandle(fifo, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var writer = new FileStream(fifo, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Task writing = Task.Run(() =>
        {
            try
            {
                using (writer) writer.Write(audio);
            }
            catch (IOException)
            {
                // Nobody reads any more.
            }
        });
        Eventually.Is(() => OpeningThreads(source) == 0, "what was left behind to be released");
        both.Dispose();
        await Eventually.Completes(writing, "the writer's end");
    }

    private static int OpeningThreads(string source) =>
        Directory.EnumerateDirectories("/proc/self/task").Count(task =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "comm")).TrimEnd() == $"open: {source}";
            }
            catch (IOException)
            {
                return false; // it has ended meanwhile
            }
        });
}
