namespace AudioPipelines.IntegrationTests.Sources;

public class CallbackTests(DeliveryMode mode) : InBothModes(mode)
{
    [Test]
    public async Task Without_a_callback_frames_are_counted_and_let_go()
    {
        using GstSource source = Source(Launch.Finite(100));

        source.Start();
        await Eventually.Completes(source.Completion, "the end");

        Assert.That((source.Ledger.Total.Delivered, source.Ledger.Total.Unclaimed), Is.EqualTo((0L, 100L * Launch.BufferLength)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_callback_may_be_set_changed_and_taken_away_while_the_source_runs()
    {
        using GstSource source = Source(Launch.Endless);
        int first = 0, second = 0;
        source.Start();
        source.SetCallback(_ => Interlocked.Increment(ref first));
        Eventually.Is(() => Volatile.Read(ref first) > 10, "frames for the first callback");

        source.SetCallback(_ => Interlocked.Increment(ref second));
        Eventually.Is(() => Volatile.Read(ref second) > 10, "frames for the second callback");
        int firstInTheEnd = Volatile.Read(ref first);
        source.SetCallback(null);
        long unclaimed = source.Ledger.Total.Unclaimed;
        Eventually.Is(() => source.Ledger.Total.Unclaimed > unclaimed + 48_000, "frames for nobody");
        source.Stop();

        // One call may have begun before the change.
        Assert.That(first, Is.EqualTo(firstInTheEnd));
        Assert.That((long)(first + second) * Launch.BufferLength, Is.EqualTo(source.Ledger.Total.Delivered));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_callback_that_throws_fails_the_source_and_not_the_process()
    {
        using GstSource source = Source(Launch.Endless);
        var events = new SourceRecording(source);
        int calls = 0;
        source.SetCallback(_ =>
        {
            if (++calls == 5) throw new InvalidTimeZoneException("the application's own");
        });

        AudioSourceException error = await events.ToFailure();

        Assert.Multiple(() =>
        {
            Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.CallbackFailed));
            Assert.That(error.InnerException, Is.TypeOf<InvalidTimeZoneException>());
            Assert.That(error.Message, Does.Contain("the application's own"));
            Assert.That(calls, Is.EqualTo(5), "no call follows one that threw");
            Assert.That(source.State, Is.EqualTo(AudioSourceState.Failed));
            Assert.That(events.Told<SourceFailed>().Select(failed => failed.Error), Is.EqualTo(new[] { error }));
            Assert.That(source.Ledger.Total.Pending, Is.Zero);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Stop_returns_although_the_callback_does_not(bool isShared)
    {
        using DeliveryThreads? threads = isShared ? new DeliveryThreads() : null;
        using GstSource source = Source(
            Launch.Endless, new GstSourceOptions { StopDeadline = TimeSpan.FromMilliseconds(200), DeliveryThreads = threads });
        var events = new SourceRecording(source);
        using var entered = new ManualResetEventSlim();
        using var mayReturn = new ManualResetEventSlim();
        int calls = 0;
        source.SetCallback(_ =>
        {
            Interlocked.Increment(ref calls);
            entered.Set();
            mayReturn.Wait();
        });
        source.Start();
        Eventually.Set(entered, "the callback");

        source.Stop();

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(source.Completion.IsCompletedSuccessfully, Is.True);
        Assert.That(
            events.Told<SourceWarning>().Select(warning => warning.Message), Has.One.Contains("callback has not returned"));
        Assert.That(source.Start, Throws.InstanceOf<AudioSourceException>()
            .With.Property(nameof(AudioSourceException.Kind)).EqualTo(AudioSourceErrorKind.Busy));
        LedgerAssert.Balances(source);

        mayReturn.Set();
        Eventually.Is(() => StartsAgain(source), "the callback's thread to end");
        Eventually.Is(() => Volatile.Read(ref calls) > 1, "a call of the next run");
        source.Stop();
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_handler_of_events_may_stop_the_source_and_may_throw()
    {
        using GstSource source = Source(
            Launch.Endless, new GstSourceOptions { StopDeadline = TimeSpan.FromMilliseconds(200) });
        using var entered = new ManualResetEventSlim();
        using var mayReturn = new ManualResetEventSlim();
        int told = 0;
        source.Notified += (_, _) =>
        {
            if (!entered.IsSet) return;
            Interlocked.Increment(ref told);
            source.Stop();
            throw new InvalidOperationException("a handler that throws");
        };
        source.SetCallback(_ =>
        {
            entered.Set();
            mayReturn.Wait();
        });
        source.Start();
        Eventually.Set(entered, "the callback");

        source.Stop();
        mayReturn.Set();

        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        Assert.That(told, Is.InRange(1, 10), "each event is told once");
        LedgerAssert.Balances(source);
    }

    [Test]
    public void A_frame_that_was_not_retained_cannot_be_read_after_the_callback()
    {
        using GstSource source = Source(Launch.Endless);
        AudioFrame kept = default, retained = default;
        int calls = 0;
        source.SetCallback(frame =>
        {
            if (++calls != 1) return;
            kept = frame;
            retained = frame.Retain();
        });
        source.Start();
        Eventually.Is(() => Volatile.Read(ref calls) > 3, "a few frames");
        source.Stop();

        Assert.That(() => kept.SampleIndex, Throws.InstanceOf<ObjectDisposedException>());
        Assert.That((retained.SampleIndex, retained.SamplesPerChannel), Is.EqualTo((0L, Launch.BufferLength)));
        retained.Dispose();
        LedgerAssert.Balances(source);
    }

    private static bool StartsAgain(GstSource source)
    {
        try
        {
            source.Start();
            return true;
        }
        catch (AudioSourceException error) when (error.Kind == AudioSourceErrorKind.Busy)
        {
            return false;
        }
    }
}
