using AudioPipelines.Nats.Broker;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Messages as they are sent. What comes while the queue is full is dropped, and is a gap.</summary>
internal sealed class CoreFeed(BrokerLink link, SubjectNames names, RemoteSourceOptions options)
    : FrameFeed(link, names, options, QueuedMessages)
{
    private const int QueuedMessages = 1_024;

    protected override async Task ConsumeAsync(CancellationToken stopping)
    {
        var messages = new FrameSubscription(Link.Connection, Names.Frames, Give);
        await using var leaving = messages.ConfigureAwait(false);
        await Link.Connection.AddSubAsync(messages, stopping).ConfigureAwait(false);
        await Link.Connection.PingAsync(stopping).ConfigureAwait(false); // the broker knows the subscription once it answers
        NoteStarted();
        await messages.Ended.WaitAsync(stopping).ConfigureAwait(false);
    }
}
