using AudioPipelines.Hosting.Logging;

namespace AudioPipelines.Hosting.Tests;

public class StallEpisodeTests
{
    private readonly ManualTime _time = new();

    [Test]
    public void A_stream_that_flaps_is_told_once_and_then_summed_up()
    {
        using var log = new LogCollector();
        var episode = new StallEpisode(log.CreateLogger("source"), "left", _time);
        for (int flap = 0; flap < 1_000; flap++)
        {
            episode.Add(new StreamStalled("left", flap * 480));
            episode.Add(new StreamReturned("left", (flap * 480) + 240));
        }

        Assert.That((log.WithId(111).Length, log.WithId(112).Length), Is.EqualTo((1, 1)));
        _time.Advance(Episode.Quiet);
        Assert.That(log.WithId(114).Single().Text, Is.EqualTo(
            "999 more times stream left fell silent and came back 999 times; at last it delivers"));
        _time.Advance(3 * Episode.Quiet);
        Assert.That(log.Lines, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_return_after_a_long_silence_is_told_at_once()
    {
        using var log = new LogCollector();
        var episode = new StallEpisode(log.CreateLogger("source"), "left", _time);
        episode.Add(new StreamStalled("left", 0));
        _time.Advance(10 * Episode.Quiet);
        episode.Add(new StreamReturned("left", 480));
        episode.Add(new StreamStalled("left", 960));

        Assert.That(log.Lines.Select(line => line.Id), Is.EqualTo(new[] { 111, 112, 111 }));
    }

    [Test]
    public void A_stream_that_flaps_and_stays_silent_is_told_of_when_it_returns()
    {
        using var log = new LogCollector();
        var episode = new StallEpisode(log.CreateLogger("source"), "left", _time);
        episode.Add(new StreamStalled("left", 0));
        episode.Add(new StreamReturned("left", 480));
        episode.Add(new StreamStalled("left", 960));
        _time.Advance(Episode.Quiet);
        Assert.That(log.WithId(114).Single().Text, Does.StartWith("1 more times").And.EndsWith("is silent"));
        _time.Advance(10 * Episode.Quiet);
        episode.Add(new StreamReturned("left", 480_000));

        Assert.That(log.Lines.Select(line => line.Id), Is.EqualTo(new[] { 111, 112, 114, 112 }));
    }

    [Test]
    public void A_warning_that_comes_again_and_again_is_told_once_and_then_summed_up()
    {
        using var log = new LogCollector();
        var episode = new WarningEpisode(log.CreateLogger("source"), "src", "a bad packet", _time);
        for (int time = 0; time < 100; time++) episode.Add();
        _time.Advance(Episode.Quiet);

        Assert.That(
            log.Lines.Select(line => line.Text), Is.EqualTo(new[] { "src: a bad packet", "99 more times: src: a bad packet" }));
    }
}
