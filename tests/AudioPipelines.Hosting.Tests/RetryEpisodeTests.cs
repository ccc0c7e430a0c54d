using AudioPipelines.Hosting.Logging;

namespace AudioPipelines.Hosting.Tests;

public class RetryEpisodeTests
{
    private readonly ManualTime _time = new();

    [Test]
    public void A_failure_is_logged_with_its_target_the_attempt_and_the_delay()
    {
        using var log = new LogCollector();
        new RetryEpisode(log.CreateLogger("source"), _time).Add(Failure(1, "'hw:1' is busy."));

        Assert.That(log.Lines.Single().Text, Is.EqualTo(
            "Failed (Busy); attempt 1 to start again begins in 0.5 s: 'hw:1' is busy. Further failures of this kind are summed "
            + "up."));
    }

    [Test]
    public void The_same_failure_for_a_day_is_some_lines_and_no_attempt_is_left_out()
    {
        using var log = new LogCollector();
        var episode = new RetryEpisode(log.CreateLogger("source"), _time);
        const int attempts = 2 * 60 * 24;
        for (int attempt = 1; attempt <= attempts; attempt++)
        {
            episode.Add(Failure(attempt, "'hw:1' is busy."));
            _time.Advance(TimeSpan.FromSeconds(30));
        }

        episode.End();
        Assert.That(log.Lines, Has.Count.InRange(25, 30));
        Assert.That(log.WithId(108), Has.Length.EqualTo(1));
        Assert.That(
            1 + log.Lines.Where(line => line.Id is 122 or 123).Sum(
                line => int.Parse(line.Text.Split(' ').First(word => int.TryParse(word, out _)), null)),
            Is.EqualTo(attempts));
    }

    [Test]
    public void Another_failure_is_logged_at_once()
    {
        using var log = new LogCollector();
        var episode = new RetryEpisode(log.CreateLogger("source"), _time);
        episode.Add(Failure(1, "'hw:1' is busy."));
        episode.Add(Failure(2, "'hw:1' is busy."));
        episode.Add(Failure(3, "There is no device 'hw:1'."));
        episode.Add(Failure(1, "There is no device 'hw:1'."));

        Assert.That(log.Lines.Select(line => line.Id), Is.EqualTo(new[] { 108, 108, 108 }), "the last after it was healthy");
    }

    private static SourceFailed Failure(int attempt, string text) =>
        new(new AudioSourceException(AudioSourceErrorKind.Busy, text), IsFinal: false)
        {
            Attempt = attempt,
            RestartDelay = TimeSpan.FromSeconds(0.5),
        };
}
