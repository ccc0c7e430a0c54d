using AudioPipelines.Supervision;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Supervision;

public class ProgressWatchTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(10);

    private readonly ManualTime _time = new();
    private ProgressWatch _watch = null!;

    [SetUp]
    public void Begin()
    {
        _watch = new ProgressWatch(_deadline, _time);
        _watch.Look(0);
    }

    [Test]
    public void A_source_that_gets_no_further_for_the_deadline_has_stalled()
    {
        int looks = 0;
        while (!_watch.IsStalled)
        {
            looks++;
            WaitAndLook(progress: 0);
        }

        Assert.That(looks * _watch.LongestWait, Is.EqualTo(_deadline));
        Assert.That(_watch.Silence, Is.EqualTo(_deadline));
    }

    [Test]
    public void A_source_that_gets_on_has_not_stalled_however_slow_it_is()
    {
        for (int step = 0; step < 1_000; step++) WaitAndLook(progress: step / 9);

        Assert.That(_watch.IsStalled, Is.False);
    }

    [Test]
    public void Time_that_the_consumer_takes_is_no_stall()
    {
        for (int step = 0; step < 1_000; step++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            _watch.Skip();
        }

        _watch.Look(0);
        Assert.That(_watch.Silence, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_suspended_process_is_no_stall()
    {
        _time.Advance(TimeSpan.FromDays(1));
        _watch.Look(0);

        Assert.That(_watch.IsStalled, Is.False);
    }

    [Test]
    public void Without_a_deadline_nothing_stalls()
    {
        var watch = new ProgressWatch(Timeout.InfiniteTimeSpan, _time);
        for (int step = 0; step < 1_000; step++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            watch.Look(0);
        }

        Assert.That(watch.IsStalled, Is.False);
        Assert.That(watch.LongestWait, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    private void WaitAndLook(long progress)
    {
        _time.Advance(_watch.LongestWait);
        _watch.Look(progress);
    }
}
