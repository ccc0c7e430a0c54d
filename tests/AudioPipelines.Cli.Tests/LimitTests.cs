using AudioPipelines.Cli.Running;

namespace AudioPipelines.Cli.Tests;

public class LimitTests
{
    [Test]
    public void What_was_left_out_is_time_of_the_duration_too()
    {
        var limit = new Limit(null, TimeSpan.FromSeconds(1));

        Assert.That(limit.Take(500, 100, 1000), Is.EqualTo((0L, 100)), "before the first frame nothing was left out");
        Assert.That(limit.Take(300, 100, 1000), Is.EqualTo((300L, 100)));
        Assert.That(limit.IsReached, Is.False);
        Assert.That(limit.Take(450, 100, 1000), Is.EqualTo((450L, 50)));
        Assert.That(limit.IsReached, Is.True);
    }

    [Test]
    public void A_limit_may_lie_in_what_was_left_out()
    {
        var limit = new Limit(null, TimeSpan.FromSeconds(1));
        limit.Take(0, 100, 1000);

        Assert.That(limit.Take(5000, 100, 1000), Is.EqualTo((900L, 0)));
        Assert.That(limit.IsReached, Is.True);
    }
}
