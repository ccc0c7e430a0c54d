using AudioPipelines.Nats.Tests.Support;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>Of two owners of a source only the newer one reaches anybody.</summary>
public class OwnerTests
{
    private NatsServer _server = null!;

    [OneTimeSetUp]
    public void StartServer() => _server = NatsServer.Start();

    [OneTimeTearDown]
    public void StopServer() => _server.Dispose();

    [Test]
    public async Task JetStream_refuses_an_owner_that_another_one_has_followed()
    {
        using var oldGate = new SemaphoreSlim(0);
        using var old = new ScriptSource(ScriptSource.Frames(400), ScriptSource.Format) { Gate = oldGate };
        using var next = new ScriptSource(ScriptSource.Frames(100), ScriptSource.Format);
        var heardNext = new Listening(next);
        await using NatsPublisher oldOwner = Publish(old, "moved", 1);
        await using var remote = new RemoteSource("moved", new RemoteSourceOptions { Url = _server.Url });
        var there = new Listening(remote);
        await remote.StartAsync();
        old.Start();
        oldGate.Release(100);
        there.WaitFor(100);

        await using NatsPublisher newOwner = Publish(next, "moved", 2);
        oldGate.Release(200); // it wakes, and speaks for a source that has moved
        next.Start();
        AudioSourceException refused = (await Assert.ThrowsAsync<AudioSourceException>(
            () => Eventually.Completes(oldOwner.Completion, "the refusal of the old owner")))!;
        await Eventually.Completes(remote.Completion, "the end of the new owner's source");

        Assert.That(refused.Kind, Is.EqualTo(AudioSourceErrorKind.Busy));
        Assert.That(refused.Message, Does.Contain("token 2").And.Contain("1"));
        Assert.That(oldOwner.State, Is.EqualTo(NatsPublisherState.Refused));
        Assert.That(there.Frames.Skip(there.Count - 100).Select(Audio), Is.EqualTo(heardNext.Frames.Select(Audio)));
        EpochStarted moved = there.Told<EpochStarted>().Last();
        Assert.That((moved.Epoch, moved.Reason), Is.EqualTo((1, "another owner")));
        LedgerAssert.Balances(remote);
        LedgerAssert.Balances(next);
    }

    [Test]
    public async Task A_publisher_with_an_older_token_is_refused_before_it_sends_anything()
    {
        using var first = new ScriptSource(ScriptSource.Frames(20), ScriptSource.Format);
        await using (NatsPublisher owner = Publish(first, "taken", 9))
        {
            first.Start();
            await Eventually.Completes(first.Completion, "the end");
        }

        using var second = new ScriptSource(ScriptSource.Frames(20), ScriptSource.Format);
        await using var late = new NatsPublisher(
            second, new NatsPublisherOptions { Url = _server.Url, Name = "taken", Token = 8 });
        second.Start();

        await Assert.ThrowsAsync<AudioSourceException>(() => Eventually.Completes(late.Completion, "the refusal"));
        Assert.That(late.Counts.Messages, Is.Zero);
        await Eventually.Completes(second.Completion, "the source goes on all the same");
        LedgerAssert.Balances(second);
    }

    [Test]
    public async Task A_consumer_refuses_and_counts_frames_of_an_older_owner_where_the_broker_does_not()
    {
        using var gate = new SemaphoreSlim(0);
        using var source = new ScriptSource(ScriptSource.Frames(100), ScriptSource.Format) { Gate = gate };
        var here = new Listening(source);
        await using NatsPublisher owner = Publish(source, "two owners", 5, FrameTransport.Core);
        await using var remote = new RemoteSource(
            "two owners", new RemoteSourceOptions { Url = _server.Url, Transport = FrameTransport.Core });
        var there = new Listening(remote);
        await remote.StartAsync();
        source.Start();
        gate.Release(50);
        there.WaitFor(50);

        Published stale = Published.Of(ScriptSource.Frames(30), ScriptSource.Format, FrameEncoding.Source, 10); // token 7
        await using var stranger = new NatsConnection(new NatsOpts { Url = _server.Url });
        foreach (byte[] message in stale.Messages)
        {
            (WireHeader.Read(message) with { Token = 4 }).WriteTo(message);
            await stranger.PublishAsync(owner.Subject, message, serializer: NatsRawSerializer<byte[]>.Default);
        }

        await stranger.PublishAsync(owner.Subject, "not ours"u8.ToArray(), serializer: NatsRawSerializer<byte[]>.Default);
        Eventually.Is(() => remote.Counts is { RefusedFrames: 30, UnreadableMessages: 1 }, "the refusals");
        gate.Release(50);
        await Eventually.Completes(remote.Completion, "the end there");

        Assert.That(there.Frames, Is.EqualTo(here.Frames));
        string[] warnings = [.. there.Told<SourceWarning>().Select(warning => warning.Message)];
        Assert.That(warnings.Count(text => text.Contains("token 4", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(warnings.Count(text => text.Contains("cannot be read", StringComparison.Ordinal)), Is.EqualTo(1));
        LedgerAssert.Balances(remote);
    }

    private NatsPublisher Publish(
        AudioSource source, string name, ulong token, FrameTransport transport = FrameTransport.JetStream)
    {
        var publisher = new NatsPublisher(source, new NatsPublisherOptions
        {
            Url = _server.Url,
            Name = name,
            Token = token,
            Transport = transport,
            BatchTime = TimeSpan.FromMilliseconds(20),
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        return publisher;
    }

    private static (long, int, ulong) Audio(HeardFrame frame) => (frame.Index, frame.Samples, frame.Hash);
}
