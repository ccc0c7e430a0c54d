using AudioPipelines.Nats.Tests.Support;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>What is not there, or not ours, is an error in words within the deadline.</summary>
public class BadBrokerTests
{
    private NatsServer _server = null!;

    [OneTimeSetUp]
    public void StartServer() => _server = NatsServer.Start("--user", "alice", "--pass", "s3cret-word");

    [OneTimeTearDown]
    public void StopServer() => _server.Dispose();

    [Test]
    public void A_broker_that_is_not_there()
    {
        string nobody = NatsServer.UrlOfNobody();
        AudioSourceException error = Fails("hall", new RemoteSourceOptions { Url = nobody });
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.Network));
        Assert.That(error.Message, Does.Contain(nobody).And.Contain("cannot be reached").And.Contain("Start it"));
        Assert.That(error.IsRetryable, Is.True);
    }

    [TestCase(FrameTransport.JetStream)]
    [TestCase(FrameTransport.Core)]
    public void A_source_that_nobody_publishes(FrameTransport transport)
    {
        AudioSourceException error = Fails("no such hall", Options with { Transport = transport });
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
        Assert.That(
            error.Message, Does.Contain("Nobody publishes the source 'no such hall'").And.Contain("=20such=20hall.frames"));
    }

    [Test]
    public void A_past_that_nobody_has_kept()
    {
        AudioSourceException error = Fails("no such hall", Options with { From = RemoteStart.First });
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.NotFound));
        Assert.That(error.Message, Does.Contain("keeps nothing of the source 'no such hall'"));
    }

    [Test]
    public void A_wrong_password_which_is_in_no_text()
    {
        AudioSourceException error = Fails("hall", new RemoteSourceOptions { Url = Url("wr0ng-word") });
        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.AccessDenied));
        Assert.That(error.ToString(), Does.Contain("refuses us").And.Not.Contain("wr0ng-word"));
    }

    [Test]
    public async Task A_wrong_password_of_a_publisher_is_told_and_the_source_goes_on()
    {
        using var source = new ScriptSource(ScriptSource.Frames(50), ScriptSource.Format);
        await using var publisher = new NatsPublisher(source, new NatsPublisherOptions { Url = Url("wr0ng-word") });
        source.Start();
        await Eventually.Completes(source.Completion, "the end of the source");
        Eventually.Is(() => publisher.LastError is { Kind: AudioSourceErrorKind.AccessDenied }, "the error");
        Assert.That(publisher.Counts.BufferedBytes, Is.EqualTo(50 * 96 * 2 * sizeof(float)));
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_publisher_of_another_version()
    {
        byte[] answer = new byte[64];
        new WireHeader().WriteTo(answer);
        answer[4] = 9;
        await using var stranger = new NatsConnection(new NatsOpts { Url = Url("s3cret-word") });
        await using INatsSub<byte[]> asked = await stranger.SubscribeCoreAsync(
            "audio.future.ask", serializer: NatsRawSerializer<byte[]>.Default);
        await stranger.PingAsync();
        Task replying = Task.Run(async () =>
        {
            await foreach (NatsMsg<byte[]> question in asked.Msgs.ReadAllAsync())
                await question.ReplyAsync(answer, serializer: NatsRawSerializer<byte[]>.Default);
        });

        AudioSourceException error = Fails("future", Options with { Transport = FrameTransport.Core });

        Assert.That(error.Kind, Is.EqualTo(AudioSourceErrorKind.UnsupportedFormat));
        Assert.That(error.Message, Does.Contain("version 9").And.Contain("reads version 1"));
        await asked.UnsubscribeAsync();
        await replying;
    }

    [Test]
    public void Options_that_cannot_be()
    {
        Assert.That(
            () => new RemoteSource("hall", new RemoteSourceOptions { Transport = FrameTransport.Core, From = RemoteStart.First }),
            Throws.ArgumentException.With.Message.Contains("Core NATS keeps nothing"));
        Assert.That(
            () => new RemoteSource("hall", new RemoteSourceOptions { SubjectPrefix = "audio.>" }),
            Throws.ArgumentException.With.Message.Contains("has a '>'"));
    }

    private RemoteSourceOptions Options => new() { Url = Url("s3cret-word") };

    private string Url(string password) => _server.Url.Replace("//", $"//alice:{password}@", StringComparison.Ordinal);

    private static AudioSourceException Fails(string name, RemoteSourceOptions options)
    {
        using var remote = new RemoteSource(
            name, options with { AnswerDeadline = TimeSpan.FromSeconds(5), StartDeadline = TimeSpan.FromSeconds(20) });
        return Assert.Throws<AudioSourceException>(remote.Start)!;
    }
}
