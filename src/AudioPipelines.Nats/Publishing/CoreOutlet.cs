using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Core NATS: a message is gone with its sending, and nobody says whether it got there.</summary>
internal sealed class CoreOutlet(BrokerLink link, SubjectNames names) : IFrameOutlet
{
    public Action<ulong>? Acknowledged { get; set; }

    public Action<Exception>? Failed { get; set; }

    public int MostUnderWay => 1;

    public async Task<ulong?> OpenAsync(WireHeader self, CancellationToken stopping)
    {
        await link.ConnectAsync(stopping).ConfigureAwait(false);
        return null;
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, WireHeader header, CancellationToken stopping)
    {
        if (!link.IsOpen) throw new NatsException($"the connection is {link.Connection.ConnectionState}");
        await link.Connection.PublishAsync(
            names.Frames, message, serializer: NatsRawSerializer<ReadOnlyMemory<byte>>.Default,
            cancellationToken: stopping).ConfigureAwait(false);
        Acknowledged?.Invoke(header.Number);
    }

    public ValueTask DisposeAsync() => default;
}
