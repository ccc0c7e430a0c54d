using AudioPipelines.Fleet.Grains;

namespace AudioPipelines.Orleans.Tests;

/// <summary>One at a time changes a source, in the order of coming.</summary>
public class SourceTurnTests
{
    [Test]
    public async Task Turns_come_in_the_order_in_which_they_were_asked_for()
    {
        var turn = new SourceTurn();
        SourceTurn.Held first = turn.Take();
        Task<SourceTurn.Held?>[] waiting = [.. Enumerable.Range(0, 20).Select(_ => turn.WaitAsync(TimeSpan.FromMinutes(1)))];

        first.Dispose();
        for (int place = 0; place < waiting.Length; place++)
        {
            SourceTurn.Held? held = await waiting[place];
            Assert.That(waiting.Count(one => one.IsCompleted), Is.EqualTo(place + 1));
            Assert.That(turn.IsTaken, Is.True);
            held!.Dispose();
        }

        Assert.That(turn.IsTaken, Is.False);
    }

    [Test]
    public async Task Who_waited_too_long_is_passed_over_and_the_next_one_has_the_turn()
    {
        var turn = new SourceTurn();
        SourceTurn.Held first = turn.Take();
        SourceTurn.Held? late = await turn.WaitAsync(TimeSpan.FromMilliseconds(1));
        Task<SourceTurn.Held?> patient = turn.WaitAsync(TimeSpan.FromMinutes(1));

        first.Dispose();
        using SourceTurn.Held? held = await patient;

        Assert.That(late, Is.Null);
        Assert.That(held, Is.Not.Null);
    }

    [Test]
    public void A_turn_is_passed_on_once()
    {
        var turn = new SourceTurn();
        SourceTurn.Held first = turn.Take();
        first.Dispose();
        using SourceTurn.Held second = turn.Take();
        first.Dispose();

        Assert.That(turn.IsTaken, Is.True);
        Assert.That(turn.Take, Throws.InvalidOperationException);
    }
}
