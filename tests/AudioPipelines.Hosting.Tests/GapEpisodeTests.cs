using AudioPipelines.Hosting.Logging;

namespace AudioPipelines.Hosting.Tests;

public class GapEpisodeTests
{
    [Test]
    public void The_first_gap_is_told_at_once_and_those_that_follow_in_one_line()
    {
        using var log = new LogCollector();
        var time = new ManualTime();
        var episode = new GapEpisode(log.CreateLogger("source"), time);
        for (int gap = 0; gap < 5; gap++) episode.Add(new GapEnded(0, 0, gap * 4800, 480, GapReason.Lost));
        episode.Add(new FramesSkipped(0, 48000, 960));
        Assert.That(log.WithId(102), Has.Length.EqualTo(1));
        time.Advance(Episode.Quiet);
        Assert.That(log.WithId(104).Single().Text, Is.EqualTo(
            "5 more gaps: 1920 samples missing over all channels, 960 left out for a slow consumer"));
    }

    [Test]
    public void A_gap_after_a_quiet_time_is_an_episode_of_its_own()
    {
        using var log = new LogCollector();
        var time = new ManualTime();
        var episode = new GapEpisode(log.CreateLogger("source"), time);
        episode.Add(new GapEnded(0, 0, 0, 480, GapReason.Lost));
        time.Advance(Episode.Quiet);
        episode.Add(new GapEnded(0, 0, 960_000, 480, GapReason.Lost));
        Assert.Multiple(() =>
        {
            Assert.That(log.WithId(102), Has.Length.EqualTo(2));
            Assert.That(log.WithId(104), Is.Empty);
        });
    }

    [Test]
    public void The_end_of_a_source_ends_its_episode()
    {
        using var log = new LogCollector();
        var episode = new GapEpisode(log.CreateLogger("source"), new ManualTime());
        episode.Add(new GapEnded(0, 0, 0, 480, GapReason.Lost));
        episode.Add(new GapEnded(1, 0, 0, 480, GapReason.Lost));
        episode.Close();
        Assert.That(log.WithId(104).Single().Text, Does.StartWith("1 more gaps: 480 samples"));
    }
}
