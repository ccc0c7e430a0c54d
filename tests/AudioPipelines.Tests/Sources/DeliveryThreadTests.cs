using AudioPipelines.Delivery;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Sources;

public sealed class DeliveryThreadTests
{
    [Test]
    public void Whoever_asks_for_a_turn_gets_one_after_asking()
    {
        const int turns = 50;
        const int asks = 20_000;
        var thread = new DeliveryThread("test");
        int[] asked = new int[turns], seen = new int[turns];
        SharedTurn[] shared = [.. Enumerable.Range(
            0, turns).Select(number => new SharedTurn(thread, new ResumableThread("own"), (out TimeSpan wait) =>
        {
            wait = Timeout.InfiniteTimeSpan;
            Volatile.Write(ref seen[number], Volatile.Read(ref asked[number]));
            return TurnResult.Waits;
        }))];
        foreach (SharedTurn turn in shared) Assert.That(thread.TryEnter(turn));

        Parallel.For(0, 4, asker =>
        {
            for (int ask = 0; ask < asks; ask++)
            {
                int number = ((ask * 7) + asker) % turns;
                Interlocked.Increment(ref asked[number]);
                shared[number].AskForTurn();
                if (ask % 1000 == 0) Thread.Yield(); // lets the thread fall asleep now and then
            }
        });

        Assert.That(asked.Sum(), Is.EqualTo(4 * asks));
        Eventually.Is(() => asked.SequenceEqual(seen), "a turn after the last ask of each");
        thread.Close();
    }

    [Test]
    public void Turns_come_when_they_are_due_and_are_put_off_and_brought_forward()
    {
        var thread = new DeliveryThread("test");
        int[] turns = new int[3];
        // One is due soon each time, one far off but brought forward later, one asks for its next turn itself.
        SharedTurn[] shared =
        [
            new(thread, new ResumableThread("own"), (out TimeSpan wait) => Count(0, TimeSpan.FromMilliseconds(2), out wait)),
            new(thread, new ResumableThread("own"), (out TimeSpan wait) => Count(1, turns[1] == 0
                ? TimeSpan.FromHours(1)
                : TimeSpan.FromMilliseconds(2), out wait)),
            new(thread, new ResumableThread("own"), (out TimeSpan wait) =>
            {
                Count(2, TimeSpan.FromHours(1), out wait);
                return turns[2] < 100 ? TurnResult.GoesOn : TurnResult.Waits;
            }),
        ];
        foreach (SharedTurn turn in shared)
        {
            Assert.That(thread.TryEnter(turn));
            turn.AskForTurn();
        }

        Eventually.Is(() => Volatile.Read(ref turns[0]) > 20, "turns that come by time");
        Assert.That(Volatile.Read(ref turns[1]), Is.EqualTo(1), "not due");
        Assert.That(Volatile.Read(ref turns[2]), Is.EqualTo(100), "as often as it went on");
        shared[1].AskForTurn();
        Eventually.Is(() => Volatile.Read(ref turns[1]) > 20, "turns that were brought forward");
        thread.Close();
        Assert.That(thread.TryEnter(shared[0]), Is.False, "closed");

        TurnResult Count(int number, TimeSpan next, out TimeSpan wait)
        {
            wait = next;
            turns[number]++;
            return TurnResult.Waits;
        }
    }
}
