using AudioPipelines.Nats.Broker;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Messages that JetStream keeps, from a place on. The consumer at the broker is made anew after each loss, behind the
/// last message that came.</summary>
/// <param name="link">The connection.</param>
/// <param name="names">Where the messages are.</param>
/// <param name="options">How it is consumed.</param>
/// <param name="source">Names the source in errors.</param>
/// <param name="first">The first message that is wanted.</param>
internal sealed class JetStreamFeed(
    BrokerLink link, SubjectNames names, RemoteSourceOptions options, string source, ConsumerStart first)
        : FrameFeed(link, names, options, QueuedMessages)
{
    private const int QueuedMessages = 64;

    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(2);

    private ulong _last;

    protected override async Task ConsumeAsync(CancellationToken stopping)
    {
        string stream = await Link.FindStreamAsync(Names.Frames, stopping).ConfigureAwait(false)
            ?? throw NoStream(Link.Address, Names.Frames, source);
        INatsJSConsumer consumer = await Link.AskAsync(
            deadline => MakeConsumerAsync(stream, deadline), stopping).ConfigureAwait(false);
        NoteStarted();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var settings = new NatsJSConsumeOpts
        {
            MaxMsgs = 256,
            IdleHeartbeat = _heartbeat,
            Expires = TimeSpan.FromSeconds(10),
            NotificationHandler = (what, token) => CheckAsync(what, consumer, gone, token),
        };
        try
        {
            await foreach (INatsJSMsg<NatsMemoryOwner<byte>> message in consumer
                .ConsumeAsync(NatsRawSerializer<NatsMemoryOwner<byte>>.Default, settings, gone.Token).ConfigureAwait(false))
            {
                if (message.Metadata is { } said) _last = said.Sequence.Stream;
                await GiveAsync(message.Data, message.Metadata is { NumPending: 0 }, gone.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new NatsException("the broker no longer knows our consumer");
        }
    }

    public static AudioSourceException NoStream(string broker, string subject, string source) => new(
        AudioSourceErrorKind.NotFound,
        $"The NATS broker {broker} keeps nothing of the source '{source}': no stream takes {subject}. Check the name, and that "
        + "its publisher runs and uses JetStream.");

    private async ValueTask<INatsJSConsumer> MakeConsumerAsync(string stream, CancellationToken deadline)
    {
        var config = new ConsumerConfig
        {
            Name = $"audiopipelines-{Guid.NewGuid():N}",
            FilterSubject = Names.Frames,
            AckPolicy = ConsumerConfigAckPolicy.None,
            InactiveThreshold = TimeSpan.FromSeconds(30),
            MemStorage = true,
            NumReplicas = 1,
        };
        if (_last > 0) await SetToFollowAsync(config, stream, deadline).ConfigureAwait(false);
        else first.Set(config);
        INatsJSConsumer consumer = await Link.JetStream.CreateOrUpdateConsumerAsync(stream, config, deadline)
            .ConfigureAwait(false);

        // Old brokers leave out what they do not know, without a word.
        if (consumer.Info.Config.FilterSubject == Names.Frames)
        {
            if (_last == 0 && first.IsNext) _last = (ulong)consumer.Info.Delivered.StreamSeq;
            return consumer;
        }

        throw new AudioSourceException(
            AudioSourceErrorKind.UnsupportedFormat,
            $"The NATS broker {Link.Address} gives us all of the stream '{stream}' and not only {Names.Frames}. Use nats-server "
            + "2.9 or newer.");
    }

    private async Task SetToFollowAsync(ConsumerConfig config, string stream, CancellationToken deadline)
    {
        INatsJSStream kept = await Link.JetStream.GetStreamAsync(stream, cancellationToken: deadline).ConfigureAwait(false);
        bool isNew = kept.Info.State.LastSeq < _last; // made anew, by a broker that had it in memory
        config.DeliverPolicy = isNew ? ConsumerConfigDeliverPolicy.All : ConsumerConfigDeliverPolicy.ByStartSequence;
        if (!isNew) config.OptStartSeq = _last + 1;
    }

    /// <summary>No sign of life came: is the consumer still there?</summary>
    private static async Task CheckAsync(
        INatsJSNotification what, INatsJSConsumer consumer, CancellationTokenSource gone, CancellationToken stopping)
    {
        if (what is not (NatsJSTimeoutNotification or NatsJSNoRespondersNotification)) return;
        try
        {
            await consumer.RefreshAsync(stopping).ConfigureAwait(false);
        }
        catch (NatsJSApiException thrown) when (thrown.Error.Code == 404)
        {
            await gone.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The broker is gone; the connection tells of it.
        }
    }
}
