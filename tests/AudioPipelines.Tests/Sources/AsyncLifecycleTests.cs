namespace AudioPipelines.Tests.Sources;

/// <summary>Starting and stopping without blocking the caller.</summary>
public class AsyncLifecycleTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task A_start_that_takes_long_does_not_hold_its_caller_up()
    {
        using var opens = new ManualResetEventSlim();
        using var source = new ArraySource((_, stopping) => stopping.WaitHandle.WaitOne()) { Opening = opens.Wait };
        Task start = source.StartAsync();
        Assert.That((start.IsCompleted, source.State), Is.EqualTo((false, AudioSourceState.Created)).Or.EqualTo(
            (false, AudioSourceState.Starting)));
        opens.Set();
        await start.WaitAsync(_patience);
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
        await source.StopAsync().WaitAsync(_patience);
        Assert.That(
            (source.State, source.Closed > 0, source.Ledger.Balances), Is.EqualTo((AudioSourceState.Stopped, true, true)));
    }

    [Test]
    public void A_start_that_is_cancelled_ends_and_releases_what_was_opened()
    {
        using var cancel = new CancellationTokenSource();
        using var isOpening = new ManualResetEventSlim();
        using var source = new ArraySource((_, _) => { })
        {
            Opening = stopping =>
            {
                isOpening.Set();
                stopping.WaitHandle.WaitOne();
            },
        };
        Task start = source.StartAsync(cancel.Token);
        isOpening.Wait(_patience);
        cancel.Cancel();

        Assert.That(async () => await start.WaitAsync(_patience), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((start.IsCanceled, source.State, source.Closed > 0), Is.EqualTo((true, AudioSourceState.Stopped, true)));
        Assert.That(source.Ledger.Balances);
    }

    [Test]
    public void A_start_that_is_cancelled_before_it_begins_opens_nothing()
    {
        using var source = new ArraySource((_, _) => { });
        Assert.That(source.StartAsync(new CancellationToken(canceled: true)).IsCanceled);
        Assert.That(source.Opened, Is.Zero);
    }

    [Test]
    public async Task A_start_that_fails_fails_its_task_with_the_sources_error()
    {
        using var source = new ArraySource((_, _) => { })
        {
            Opening = _ => throw new AudioSourceException(AudioSourceErrorKind.NotFound, "The tape is not there. Put it in."),
        };
        AudioSourceException? error = await Assert.ThrowsAsync<AudioSourceException>(
            async () => await source.StartAsync().WaitAsync(_patience));
        Assert.That((error!.Kind, source.State), Is.EqualTo((AudioSourceErrorKind.NotFound, AudioSourceState.Failed)));
    }

    [Test]
    public async Task A_stop_that_is_given_up_leaves_the_callback_behind()
    {
        using var isInside = new ManualResetEventSlim();
        using var leaves = new ManualResetEventSlim();
        using var giveUp = new CancellationTokenSource();
        using var source = new ArraySource(
            (self, _) => self.Send([[0f]], 0L), new AudioSourceOptions { StopDeadline = Timeout.InfiniteTimeSpan });
        source.SetCallback(frame =>
        {
            isInside.Set();
            leaves.Wait();
        });
        await source.StartAsync();
        isInside.Wait(_patience);
        Task stop = source.StopAsync(giveUp.Token);
        Assert.That(stop.IsCompleted, Is.False);
        giveUp.Cancel();
        await stop.WaitAsync(_patience);
        Assert.That(source.State, Is.EqualTo(AudioSourceState.Stopped));
        leaves.Set();
        await source.Completion.WaitAsync(_patience);
        Assert.That(source.Ledger.Balances);
    }

    [Test]
    public async Task A_stop_inside_the_callback_does_not_wait_for_it()
    {
        int frames = 0;
        using var source = new ArraySource((self, stopping) =>
        {
            for (long pts = 0; !stopping.IsCancellationRequested; pts += 1_000_000_000) self.Send([[0f]], pts);
        });
        source.SetCallback(async frame =>
        {
            frames++;
            await source.StopAsync();
        });
        await source.StartAsync();
        await source.Completion.WaitAsync(_patience);
        Assert.That(frames, Is.EqualTo(1));
        Assert.That(source.Ledger.Balances);
    }
}
