using System.Buffers;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Hears messages of core NATS on the thread that reads from the broker.</summary>
/// <param name="connection">The connection.</param>
/// <param name="subject">What is heard.</param>
/// <param name="heard">Takes a message, which it disposes of; must not block.</param>
internal sealed class FrameSubscription(INatsConnection connection, string subject, Action<NatsMemoryOwner<byte>> heard)
    : NatsSubBase(connection, connection.SubscriptionManager, subject, null, null), IAsyncDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when nothing more comes.</summary>
    public Task Ended => _ended.Task;

    protected override ValueTask ReceiveInternalAsync(
        string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        NatsMemoryOwner<byte> copy = NatsMemoryOwner<byte>.Allocate((int)payloadBuffer.Length);
        payloadBuffer.CopyTo(copy.Span);
        heard(copy);
        return default;
    }

    protected override void TryComplete() => _ended.TrySetResult();
}
