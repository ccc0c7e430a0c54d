using NUnit.Framework.Constraints;

namespace AudioPipelines.IntegrationTests.Support;

public class EventuallyTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(50);

    [Test]
    public void A_condition_that_comes_true_ends_the_wait()
    {
        int asked = 0;

        Eventually.Is(() => ++asked == 3, "three questions");

        Assert.That(asked, Is.EqualTo(3));
    }

    [Test]
    public void A_wait_in_vain_fails_and_says_for_what()
    {
        using var never = new ManualResetEventSlim();
        var nothing = new TaskCompletionSource();

        Assert.That(() => Eventually.Is(() => false, "Godot", _soon), FailsNaming("Godot"));
        Assert.That(() => Eventually.Set(never, "Godot", _soon), FailsNaming("Godot"));
        Assert.That(() => Eventually.Completes(nothing.Task, "Godot", _soon), FailsNaming("Godot"));
    }

    [Test]
    public async Task A_task_gives_its_result_or_what_it_threw()
    {
        Assert.That(await Eventually.Completes(Task.FromResult(7), "seven"), Is.EqualTo(7));
        Assert.That(
            () => Eventually.Completes(Task.FromException(new InvalidOperationException("no")), "no"),
            Throws.InstanceOf<InvalidOperationException>());
    }

    private static ContainsConstraint FailsNaming(string what) =>
        Throws.InstanceOf<AssertionException>().With.Message.Contains(what);
}
