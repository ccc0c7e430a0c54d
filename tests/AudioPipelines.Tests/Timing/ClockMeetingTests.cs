using AudioPipelines.Timing;

namespace AudioPipelines.Tests.Timing;

/// <summary>The clocks of two pipelines of one source, of which one takes the other's place.</summary>
public class ClockMeetingTests
{
    private const int Rate = 48_000;
    private const long Millisecond = 1_000_000;

    private long? _running = 0; // of the pipelines that deliver
    private long? _ownRunning = 0; // of the new ones

    [Test]
    public void New_pipelines_go_on_from_the_clock_of_those_that_run_and_not_from_the_time_since_the_start()
    {
        SourceTimeline running = Running();
        _running = 8_000 * Millisecond; // ten seconds after the start: the sound server had nothing for two
        SourceTimeline next = Beside(running, TimeSpan.FromSeconds(10));

        Assert.That(Meet(next, looks: 2), Is.EqualTo(new[] { false, true }));
        Assert.That(next.JoinByCount(0, _ownRunning!.Value, Rate).Index, Is.EqualTo(running.ToIndex(_running.Value, Rate)));
    }

    [Test]
    public void A_clock_that_leaps_once_its_audio_has_come_is_believed_afterwards()
    {
        SourceTimeline running = Running();
        SourceTimeline next = Beside(running, TimeSpan.FromSeconds(1));
        Assert.That(next.Meets(), Is.False);
        _ownRunning += 7 * Millisecond; // while 10 ms pass
        _running += 10 * Millisecond;
        Assert.That(next.Meets(), Is.False, "the two looks differ by 3 ms");
        Assert.That(Meet(next, looks: 1), Is.EqualTo(new[] { true }));
        Assert.That(next.ToIndex(_ownRunning!.Value, Rate), Is.EqualTo(running.ToIndex(_running!.Value, Rate)));
    }

    [Test]
    public void What_indices_differ_from_running_time_goes_on_too()
    {
        SourceTimeline running = Running();
        // 50 ppm fast
        for (long time = 0; time < 60_000; time += 10)
            running.Follow(0, (time * 48) + (time * 24 / 10_000), time * Millisecond, null);
        _running = 60_000 * Millisecond;
        SourceTimeline next = Beside(running, TimeSpan.FromSeconds(55));
        Meet(next, looks: 2);
        Assert.That(next.ToIndex(_ownRunning!.Value, Rate), Is.EqualTo(running.ToIndex(_running!.Value, Rate)).Within(1));
        Assert.That(running.ToIndex(_running.Value, Rate) - (_running.Value / Millisecond * 48), Is.EqualTo(144).Within(
            3), "it has drifted");
    }

    [Test]
    public void Where_a_clock_does_not_run_the_time_since_the_start_has_to_do()
    {
        SourceTimeline next = Beside(Running(), TimeSpan.FromSeconds(10));
        var looks = new List<bool>();
        while (looks.Count < 1_000 && !looks.Contains(true))
        {
            looks.Add(next.Meets());
            _ownRunning += 10 * Millisecond; // and the other stands still
        }

        Assert.That(looks, Has.Count.EqualTo(50), "it is not waited for ever");
        Assert.That(next.ToIndex(0, Rate), Is.EqualTo(10 * Rate));
    }

    [Test]
    public void Where_the_pipelines_that_ran_are_gone_the_time_since_the_start_has_to_do()
    {
        SourceTimeline next = Beside(Running(), TimeSpan.FromSeconds(10));
        _running = null;
        Assert.That(next.Meets(), Is.True);
        Assert.That(next.ToIndex(0, Rate), Is.EqualTo(10 * Rate));
    }

    private bool[] Meet(SourceTimeline next, int looks)
    {
        var met = new bool[looks];
        for (int look = 0; look < looks; look++)
        {
            _running += 10 * Millisecond;
            _ownRunning += 10 * Millisecond;
            met[look] = next.Meets();
        }

        return met;
    }

    private SourceTimeline Running()
    {
        SourceTimeline timeline = Timelines.Of(1, () => _running);
        timeline.JoinByCount(0, 0, Rate);
        return timeline;
    }

    private SourceTimeline Beside(SourceTimeline running, TimeSpan sinceFirstStart)
    {
        SourceTimeline next = running.Fork();
        next.BeginSession(["stream0"], isLive: true, sinceFirstStart, () => _ownRunning);
        return next;
    }
}
