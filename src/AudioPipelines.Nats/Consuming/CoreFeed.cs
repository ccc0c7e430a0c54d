using AudioPipelines.Nats.Broker;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Messages as they are sent. What comes while the queue is full is dropped by the NATS client, and is a gap.</summary>
internal sealed class CoreFeed(BrokerLink link, SubjectNames names, RemoteSourceOptions options) : FrameFeed(link, names, options)
{
    protected override async Task ConsumeAsync(CancellationToken stopping)
    {
        INatsSub<NatsMemoryOwner<byte>> messages = await Link.Connection.SubscribeCoreAsync(
            Names.Frames, serializer: NatsRawSerializer<NatsMemoryOwner<byte>>.Default, cancellationToken: stopping)
            .ConfigureAwait(false);
        await using var leaving = messages.ConfigureAwait(false);
        await Link.Connection.PingAsync(stopping).ConfigureAwait(false); // the broker knows the subscription once it answers
        NoteStarted();
        await foreach (NatsMsg<NatsMemoryOwner<byte>> message in messages.Msgs.ReadAllAsync(stopping).ConfigureAwait(false))
            await GiveAsync(message.Data, isNewest: true, stopping).ConfigureAwait(false);
    }
}
