using System.Globalization;
using AudioPipelines.Supervision;
using FsCheck;
using FsCheck.Fluent;

namespace AudioPipelines.Tests.Supervision;

public class AttemptLogTests
{
    private const int Kept = AttemptLog.KeptFirst + AttemptLog.KeptLast;

    [Test]
    public void A_story_tells_the_first_and_the_last_attempts_and_counts_those_between() =>
        Prop.ForAll(Gen.Choose(0, 5 * Kept).ToArbitrary(), TellsOf).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public void A_story_of_many_long_messages_stays_short()
    {
        var story = new AttemptLog();
        AudioSourceException failure = Failure(new string('x', 10_000)); // made once: it is searched for secrets
        for (int attempt = 0; attempt < 100_000; attempt++) story.Add(DateTimeOffset.UnixEpoch, failure);

        Assert.That(story.Count, Is.EqualTo(100_000));
        Assert.That(story.Kept, Has.Count.EqualTo(Kept));
        Assert.That(story.ToString(), Has.Length.LessThan(10_000));
    }

    private static bool TellsOf(int attempts)
    {
        var story = new AttemptLog();
        for (int attempt = 0; attempt < attempts; attempt++)
            story.Add(DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(attempt), Failure(
                attempt.ToString(CultureInfo.InvariantCulture)));

        int[] expected = [.. Enumerable.Range(0, attempts).Where(
            attempt => attempt < AttemptLog.KeptFirst || attempt >= attempts - AttemptLog.KeptLast)];
        string text = story.ToString();
        return story.Count == attempts
            && story.Kept.Select(attempt => int.Parse(attempt.Message, CultureInfo.InvariantCulture)).SequenceEqual(expected)
            && text.Contains($"; {attempts - Kept} more; ", StringComparison.Ordinal) == attempts > Kept
            && expected.All(attempt => text.Contains($"Network: {attempt}", StringComparison.Ordinal));
    }

    private static AudioSourceException Failure(string message) => new(AudioSourceErrorKind.Network, message);
}
