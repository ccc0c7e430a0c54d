using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using NATS.Client.Core;

namespace AudioPipelines.Nats.Publishing;

/// <summary>Hears who wants frames, and answers who asks how things stand.</summary>
internal sealed class DemandWatch(PublishedSource source, BrokerLink link, SubjectNames names, NatsPublisherOptions options)
{
    private long _wantedAt;
    private volatile bool _isListening;

    /// <summary>Whether the broker gives us questions.</summary>
    public bool IsListening => _isListening;

    public async Task RunAsync(CancellationToken stopping)
    {
        if (options.WantedAtStart) Want();
        using var expiry = options.OnDemand
            ? new Timer(_ => Expire(), null, options.DemandTime, options.DemandTime / 4)
            : null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await link.ConnectAsync(stopping).ConfigureAwait(false);
                INatsSub<byte[]> questions = await link.Connection.SubscribeCoreAsync(
                    names.Ask, serializer: NatsRawSerializer<byte[]>.Default, cancellationToken: stopping).ConfigureAwait(false);
                await using var leaving = questions.ConfigureAwait(false);
                await link.Connection.PingAsync(stopping).ConfigureAwait(false);
                _isListening = true;
                await foreach (NatsMsg<byte[]> asked in questions.Msgs.ReadAllAsync(stopping).ConfigureAwait(false))
                {
                    Want();
                    if (asked.ReplyTo is null) continue;
                    await asked.ReplyAsync(
                        Answer(), serializer: NatsRawSerializer<ReadOnlyMemory<byte>>.Default, cancellationToken: stopping)
                        .ConfigureAwait(false);
                }
            }
            catch (Exception) when (!stopping.IsCancellationRequested)
            {
                // The broker is not there; the publisher's own attempts tell of it.
                await Task.Delay(options.MaximumRetryDelay, stopping).ConfigureAwait(false);
            }
        }
    }

    private void Want()
    {
        if (!options.OnDemand) return;
        Interlocked.Exchange(ref _wantedAt, Environment.TickCount64);
        source.Observe();
    }

    private void Expire()
    {
        long silent = Environment.TickCount64 - Interlocked.Read(ref _wantedAt);
        if (silent >= options.DemandTime.TotalMilliseconds) source.StopObserving();
    }

    /// <summary>How things stand: a message without frames and without a place in the sequence.</summary>
    private ReadOnlyMemory<byte> Answer()
    {
        using var writer = new BatchWriter(FrameEncoding.Source);
        writer.Begin(source.Epoch);
        writer.AddStatus(source.Source.Ledger, source.Alignment);
        return writer.Finish(source.HeaderNow(WireFlags.Answer) with { Before = source.Queue.Seen });
    }
}
