namespace AudioPipelines.Tests.Sources;

public class AsyncCallbackTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private static ArraySource Frames(int count, AudioSourceOptions? options = null) => new(
        (self, _) =>
        {
            for (int k = 0; k < count; k++) self.Send([[k, k]], k * 2L * 1_000_000_000 / 48_000);
        },
        options);

    private static async Task ToEnd(AudioSource source)
    {
        source.Start();
        await source.Completion.WaitAsync(_patience);
        Assert.That(source.Ledger.Balances, Is.True);
    }

    [Test]
    public async Task A_frame_is_on_loan_until_the_task_is_complete_and_the_next_comes_after_that()
    {
        using ArraySource source = Frames(50);
        var heard = new List<float>();
        int inside = 0, most = 0;
        source.SetCallback(async frame =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            heard.Add(frame.Channel(0)[1]);
            Interlocked.Decrement(ref inside);
        });

        await ToEnd(source);

        Assert.That((most, heard), Is.EqualTo((1, Enumerable.Range(0, 50).Select(k => (float)k))));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(100));
    }

    [Test]
    public async Task Lambdas_and_methods_mean_the_overload_that_waits_for_them()
    {
        using ArraySource source = Frames(1);
        var gate = new TaskCompletionSource();
        foreach (Action set in new Action[]
        {
            () => source.SetCallback(_ => gate.Task),
            () => source.SetCallback(_ => new ValueTask(gate.Task)),
            () => source.SetCallback(WaitAsync),
        })
        {
            gate = new TaskCompletionSource();
            set();
            source.Start();
            Assert.That(source.Completion.IsCompleted, Is.False, "it waits for the task");
            gate.SetResult();
            await source.Completion.WaitAsync(_patience);
        }

        int calls = 0;
        source.SetCallback(_ => calls++);
        await ToEnd(source);
        source.SetCallback(Count);
        await ToEnd(source);
        source.SetCallback(null);
        await ToEnd(source);
        Assert.That(calls, Is.EqualTo(2));

        Task WaitAsync(AudioFrame frame) => gate.Task;
        void Count(AudioFrame frame) => calls++;
    }

    [Test]
    public async Task What_it_throws_fails_the_source([Values] bool atOnce)
    {
        using ArraySource source = Frames(10);
        source.SetCallback(async _ =>
        {
            if (!atOnce) await Task.Yield();
            throw new InvalidTimeZoneException("the application's own");
        });
        source.Start();

        AudioSourceException error =
            (await Assert.ThrowsAsync<AudioSourceException>(() => source.Completion.WaitAsync(_patience)))!;

        Assert.That((error.Kind, error.InnerException?.GetType()), Is.EqualTo(
            (AudioSourceErrorKind.CallbackFailed, typeof(InvalidTimeZoneException))));
        Assert.That(source.Ledger.Total.Delivered, Is.EqualTo(2), "no call follows one that threw");
    }

    [Test]
    public async Task Stop_may_be_called_inside_it_on_whatever_thread_it_goes_on()
    {
        using ArraySource source = Frames(int.MaxValue, new AudioSourceOptions { StopDeadline = TimeSpan.FromMinutes(1) });
        int calls = 0;
        source.SetCallback(async _ =>
        {
            calls++;
            await Task.Yield();
            source.Stop();
        });

        await ToEnd(source);

        Assert.That((calls, source.State), Is.EqualTo((1, AudioSourceState.Stopped)));
    }

    [Test]
    public void An_async_void_method_is_refused()
    {
        using ArraySource source = Frames(1);

        Assert.That(() => source.SetCallback(ReturnAtOnce), Throws.ArgumentException.With.Message.Contains("async void"));
        Assert.That(() => source.SetCallback((AudioFrameCallback)(async _ => await Task.Yield())), Throws.ArgumentException);

        static async void ReturnAtOnce(AudioFrame frame) => await Task.Yield();
    }

    [Test]
    public async Task One_that_is_done_at_once_allocates_nothing()
    {
        long allocated = 0;
        using var source = new ArraySource((self, _) =>
        {
            float[][] channels = [[1, 2, 3, 4]];
            for (int k = 0; k < 1_000; k++) self.Send(channels, k);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int k = 0; k < 1_000; k++) self.Send(channels, k);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        source.SetCallback(_ => ValueTask.CompletedTask);

        await ToEnd(source);

        Assert.That(allocated, Is.Zero, "bytes");
    }
}
