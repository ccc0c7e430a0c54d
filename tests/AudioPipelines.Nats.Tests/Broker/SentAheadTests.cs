using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Publishing;
using AudioPipelines.Nats.Tests.Support;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace AudioPipelines.Nats.Tests.Broker;

/// <summary>Messages that are sent before the broker has acknowledged those before them: whatever happens to the broker, each is
/// stored once and in order.</summary>
public class SentAheadTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(1);

    [TestCase(0.3)]
    [TestCase(3)] // longer than the broker has to answer
    public async Task Messages_go_on_while_the_broker_is_slow_to_acknowledge_and_are_stored_once(double seconds)
    {
        using NatsServer server = NatsServer.Start();
        using var gate = new SemaphoreSlim(0);
        using var source = new ScriptSource(ScriptSource.Frames(60), ScriptSource.Format) { Gate = gate };
        var here = new Listening(source);
        await using NatsPublisher publisher = Publish(source, server);
        source.Start();
        OneByOne(gate, here, publisher, 10);
        Eventually.Is(() => publisher.Counts.Frames == 10, "the first frames");
        long before = publisher.Counts.Messages;

        server.Freeze();
        OneByOne(gate, here, publisher, 8); // none of them waits for the one before
        Assert.That(publisher.Counts.Messages, Is.EqualTo(before), "nothing was acknowledged");
        gate.Release(20); // these gather
        here.WaitFor(38);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        server.Thaw();
        gate.Release(22);
        await Eventually.Completes(source.Completion, "the end");
        Eventually.Is(() => publisher.Counts.Frames == 60, "all frames");

        Assert.That(publisher.Counts.DroppedSamples, Is.Zero);
        Assert.That(publisher.Counts.Failures > 0, Is.EqualTo(seconds > _deadline.TotalSeconds));
        await IsStoredOnceAsync(server, publisher, here);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task A_broker_killed_again_and_again_in_the_middle_has_each_message_once()
    {
        using NatsServer server = NatsServer.Start();
        using var source = new ScriptSource(
            ScriptSource.Frames(1_500), ScriptSource.Format, TimeSpan.FromMilliseconds(2));
        var here = new Listening(source);
        await using NatsPublisher publisher = Publish(source, server);
        source.Start();
        for (int kill = 0; kill < 3; kill++)
        {
            long sent = publisher.Counts.Frames;
            Eventually.Is(() => publisher.Counts.Frames > sent + 100, "frames that are sent");
            server.Kill();
            server.StartAgain();
        }

        await Eventually.Completes(source.Completion, "the end");
        Eventually.Is(() => publisher.Counts.Frames == 1_500, $"all frames; {publisher.Counts}", TimeSpan.FromMinutes(1));

        Assert.That(publisher.Counts.DroppedSamples, Is.Zero);
        Assert.That(publisher.Counts.Failures, Is.Positive);
        await IsStoredOnceAsync(server, publisher, here);
        LedgerAssert.Balances(source);
    }

    [Test]
    public async Task None_of_those_under_way_is_stored_behind_the_first_message_of_a_newer_owner()
    {
        using NatsServer server = NatsServer.Start();
        var options = new NatsPublisherOptions { Url = server.Url };
        SubjectNames names = SubjectNames.Of("audio", "two");
        await using var link = new BrokerLink(options, "old");
        await using var outlet = new JetStreamOutlet(link, names, "two", options);
        int failures = 0;
        var stored = new List<ulong>();
        outlet.Failed = _ => Interlocked.Increment(ref failures);
        outlet.Acknowledged = stored.Add;
        var old = new WireHeader { Token = 1, Run = 7 };
        await outlet.OpenAsync(old, CancellationToken.None);
        Assert.That(outlet.MostUnderWay, Is.GreaterThan(1));

        await using var stranger = new NatsConnection(new NatsOpts { Url = server.Url });
        var stream = new NatsJSContext(stranger);
        (await stream.PublishAsync(
            names.Frames, Message(new WireHeader { Token = 2, Run = 8 }), NatsRawSerializer<byte[]>.Default)).EnsureSuccess();
        for (ulong number = 0; number < 6; number++)
        {
            WireHeader header = old with { Number = number };
            await outlet.SendAsync(Message(header), header, CancellationToken.None);
        }

        Eventually.Is(() => Volatile.Read(ref failures) == 6, "six refusals");
        Assert.That(stored, Is.Empty);
        Assert.That((await stream.GetStreamAsync(names.Stream)).Info.State.Messages, Is.EqualTo(1));
        await Assert.ThrowsAsync<FencedException>(() => outlet.OpenAsync(old, CancellationToken.None));
    }

    private static byte[] Message(in WireHeader header)
    {
        using var writer = new BatchWriter(FrameEncoding.Source);
        writer.Begin(null);
        return writer.Finish(header).ToArray();
    }

    private static NatsPublisher Publish(AudioSource source, NatsServer server)
    {
        var publisher = new NatsPublisher(source, new NatsPublisherOptions
        {
            Url = server.Url,
            Name = "ahead",
            BatchTime = TimeSpan.Zero,
            AnswerDeadline = _deadline,
            MaximumRetryDelay = TimeSpan.FromMilliseconds(200),
        });
        Eventually.Is(() => publisher.State == NatsPublisherState.Publishing, "the publisher");
        return publisher;
    }

    /// <summary>Lets the source make frames, each once the one before is in a message.</summary>
    private static void OneByOne(SemaphoreSlim gate, Listening here, NatsPublisher publisher, int frames)
    {
        int before = here.Count;
        for (int frame = 1; frame <= frames; frame++)
        {
            gate.Release();
            here.WaitFor(before + frame); // the publisher sees a frame before the callback does
            Eventually.Is(() => publisher.Counts.BufferedBytes == 0, "a frame that is in a message");
        }
    }

    /// <summary>The stream has each message of the publisher once, in order, and their frames are those of the source.</summary>
    private static async Task IsStoredOnceAsync(NatsServer server, NatsPublisher publisher, Listening here)
    {
        await using var reading = new NatsConnection(new NatsOpts { Url = server.Url });
        INatsJSStream stream = await new NatsJSContext(reading).GetStreamAsync("audio_ahead");
        Assert.That(stream.Info.State.Messages, Is.EqualTo((ulong)publisher.Counts.Messages));
        var numbers = new List<ulong>();
        var messages = new List<byte[]>();
        for (ulong sequence = 1; sequence <= stream.Info.State.LastSeq; sequence++)
        {
            byte[] message = (await stream.GetAsync(new() { Seq = sequence })).Message!.Data.ToArray();
            numbers.Add(WireHeader.Read(message).Number);
            messages.Add(message);
        }

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(0, numbers.Count).Select(number => (ulong)number)));
        (List<HeardFrame> heard, _) = Published.Read(messages);
        Assert.That(heard.Select(frame => frame.Hash), Is.EqualTo(here.Frames.Select(frame => frame.Hash)));
    }
}
