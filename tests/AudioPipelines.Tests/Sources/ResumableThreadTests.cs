using AudioPipelines.Delivery;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Sources;

public class ResumableThreadTests
{
    [Test]
    public async Task A_thread_that_pauses_ends_and_another_of_its_name_goes_on()
    {
        var own = new ResumableThread("own");
        var pause = new ResumableThread.Suspension(own);
        Thread? before = null, after = null;
        Task<bool> body = Started(own, async () =>
        {
            before = Thread.CurrentThread;
            await pause;
            after = Thread.CurrentThread;
            return own.IsCurrent;
        });
        Eventually.Is(() => before is { IsAlive: false }, "the thread that paused has ended");
        Assert.That(body.IsCompleted, Is.False);

        pause.End();
        pause.End(); // once more does nothing

        Assert.That(await body, "what followed was on the own thread");
        Assert.That(after, Is.Not.SameAs(before));
        Assert.That(after!.Name, Is.EqualTo("own"));
    }

    [Test]
    public async Task A_pause_that_ended_before_it_began_loses_nothing()
    {
        for (int round = 0; round < 500; round++)
        {
            var own = new ResumableThread("own");
            var pause = new ResumableThread.Suspension(own);
            Task<bool> body = Started(own, async () =>
            {
                await pause;
                return own.IsCurrent;
            });
            pause.End(); // before, while or after the thread gets there
            Assert.That(await body);
            own.Join();
        }
    }

    [Test]
    public async Task Returning_goes_back_from_another_thread_and_stays_where_it_is_the_own_one()
    {
        var own = new ResumableThread("own");
        Assert.That(own.IsCurrent, "who opens the source");

        (bool stays, bool leaves, bool isBack) = await Started(own, async () =>
        {
            Thread first = Thread.CurrentThread;
            await own.SwitchBackAsync();
            bool stayed = Thread.CurrentThread == first;
            await Task.Yield(); // goes on on a thread of the pool
            bool left = !own.IsCurrent;
            await own.SwitchBackAsync();
            return (stayed, left, own.IsCurrent && Thread.CurrentThread.Name == "own");
        });

        Assert.That((stays, leaves, isBack), Is.EqualTo((true, true, true)));
        Assert.That(own.IsCurrent, Is.False);
    }

    private static Task<T> Started<T>(ResumableThread own, Func<Task<T>> body)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        own.Run(async () => done.SetResult(await body()));
        return done.Task;
    }
}
