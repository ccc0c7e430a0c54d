using AudioPipelines.Pipelines;

namespace AudioPipelines.Tests.Sources;

public class TagCollectorTests
{
    private static Dictionary<string, IReadOnlyList<string>> Tags(params (string Name, string Value)[] tags) =>
        tags.ToDictionary(tag => tag.Name, tag => (IReadOnlyList<string>)[tag.Value]);

    [Test]
    public void Tags_are_put_together_and_told_when_they_have_changed()
    {
        var collector = new TagCollector();
        Assert.That(collector.Add(Tags(("title", "one"), ("artist", "a"), ("bitrate", "1"), ("audio-codec", "c"))), Is.True);
        Assert.That(collector.Take()!.ToString(), Is.EqualTo("artist: a, title: one"));
        Assert.That(collector.Add(Tags(("title", "one"), ("bitrate", "2"))), Is.False);
        Assert.That(collector.Take(), Is.Null);
        Assert.That(collector.Add(Tags(("title", "two"))), Is.True);
        Assert.That(collector.Take()!.Title, Is.EqualTo("a - two"));
    }

    [Test]
    public void Another_stream_has_tags_of_its_own()
    {
        var collector = new TagCollector();
        collector.Add(Tags(("title", "one"), ("artist", "a")));
        collector.BeginStream();
        collector.Add(Tags(("title", "two")));

        Assert.That(collector.Take()!.ToString(), Is.EqualTo("title: two"));
    }

    [Test]
    public void However_many_and_long_tags_are_what_is_kept_is_bounded()
    {
        var collector = new TagCollector();
        for (int number = 0; number < 1_000; number++) collector.Add(Tags(($"tag{number}", new string('!', 10_000))));
        AudioSourceEvent.TagsChanged kept = collector.Take()!;

        Assert.That(kept.Tags, Has.Count.EqualTo(64));
        Assert.That(kept.Tags.Values.Max(values => values[0].Length), Is.LessThanOrEqualTo(1_025));
    }

    [Test]
    public void Control_characters_are_not_told()
    {
        var collector = new TagCollector();
        collector.Add(Tags(("title", "a\u001b[31mb")));
        Assert.That(collector.Take()!.Title, Does.Not.Contain("\u001b"));
    }
}
