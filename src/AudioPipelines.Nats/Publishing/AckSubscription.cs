using System.Buffers;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Hears the answers to what was published, on the thread that reads from the broker: no other has to wake.</summary>
/// <param name="connection">The connection.</param>
/// <param name="inbox">Where answers go: each to a subject of its own below it.</param>
/// <param name="answered">Told what follows the inbox in the subject, and the answer; empty: nobody answers there.</param>
internal sealed class AckSubscription(
    INatsConnection connection, string inbox, Action<string, ReadOnlySequence<byte>> answered)
        : NatsSubBase(connection, connection.SubscriptionManager, $"{inbox}.*", null, null), IAsyncDisposable
{
    protected override ValueTask ReceiveInternalAsync(
        string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        answered(subject[(inbox.Length + 1)..], payloadBuffer);
        return default;
    }

    protected override void TryComplete()
    {
        // Nobody waits for its end.
    }
}
