namespace AudioPipelines.Nats.Tests;

/// <summary>Addresses in one line, for remote sources and for publishers.</summary>
public class AddressTests
{
    [Test]
    public void An_address_names_broker_and_source()
    {
        RemoteAddress address = RemoteAddress.Parse("NATS://bob:s3cret-word@one:4222,two/gro%C3%9Fe%20Halle?prefix=lab.audio");
        Assert.That(address.Source, Is.EqualTo("große Halle"));
        Assert.That(address.Options.Url, Is.EqualTo("nats://bob:s3cret-word@one:4222,two"));
        Assert.That(address.Options.SubjectPrefix, Is.EqualTo("lab.audio"));
        Assert.That(address.Options.From, Is.EqualTo(RemoteStart.Now));
        Assert.That(address.ToString(), Does.Contain("one:4222,two").And.Not.Contain("s3cret-word"));
    }

    [Test]
    public void It_may_say_where_to_begin()
    {
        Assert.That(From("first"), Is.EqualTo(RemoteStart.First));
        Assert.That(From("480000"), Is.EqualTo(RemoteStart.AtIndex(480_000)));
        var morning = new DateTimeOffset(2026, 11, 29, 6, 12, 0, TimeSpan.Zero);
        Assert.That(From("2026-11-29T06:12:00Z"), Is.EqualTo(RemoteStart.AtTime(morning)));
        Assert.That(RemoteAddress.Parse("nats://b/s?transport=Core&from=now").Options.Transport, Is.EqualTo(FrameTransport.Core));
    }

    [Test]
    public void A_publisher_s_address_changes_what_it_says_and_nothing_else()
    {
        var usual = new NatsPublisherOptions { OnDemand = true, KeepInMemory = true };
        NatsPublisherOptions options = NatsPublisherOptions.FromAddress("nats://b:1?encoding=s16&batch=0", usual);
        Assert.That(
            options, Is.EqualTo(usual with { Url = "nats://b:1", Encoding = FrameEncoding.S16, BatchTime = TimeSpan.Zero }));
        Assert.That(NatsPublisherOptions.FromAddress("nats://b?ondemand=false", usual).OnDemand, Is.False);
    }

    [TestCase("http://b/s", "Write nats://HOST:4222")]
    [TestCase("nats:///s", "is no host with a port")]
    [TestCase("nats://b/s?from", "Write NAME=VALUE")]
    [TestCase("nats://b/s?from=first&from=now", "given twice")]
    [TestCase("nats://b/s?prefix=a..b", "empty part")]
    [TestCase("nats://b/s?transport=0", "Write jetstream or core")]
    public void What_is_none_is_told(string text, string message) =>
        Assert.That(() => RemoteAddress.Parse(text), Throws.ArgumentException.With.Message.Contains(message));

    [Test]
    public void Options_tell_people_no_password()
    {
        var options = new RemoteSourceOptions { Url = "nats://bob:s3cret-word@broker:4222" };
        Assert.That(options.ShownUrl, Is.EqualTo("nats://broker:4222"));
        Assert.That(options.ToString(), Does.Not.Contain("s3cret-word"));
    }

    private static RemoteStart From(string text) => RemoteAddress.Parse($"nats://b/s?from={text}").Options.From;
}
