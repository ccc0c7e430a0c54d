using AudioPipelines.Nats.Broker;
using AudioPipelines.Nats.Wire;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Finds the message that holds a sample index of the newest epoch, by halving what the stream keeps.</summary>
internal sealed class StartFinder(BrokerLink link, SubjectNames names, string source)
{
    private readonly BatchReader _reader = new();

    /// <summary>Where to begin, and what to warn of.</summary>
    public async Task<(ConsumerStart Start, string? Warning)> FindAsync(RemoteStart from, CancellationToken stopping)
    {
        if (from.IsNow) return (default, null);
        if (from.IsFirst) return (new ConsumerStart(IsFirst: true, null, null), null);
        if (from.Time is { } time) return (new ConsumerStart(false, null, time), null);
        string name = await link.FindStreamAsync(names.Frames, stopping).ConfigureAwait(false)
            ?? throw JetStreamFeed.NoStream(link.Address, names.Frames, source);
        INatsJSStream stream = await link.AskAsync(
            deadline => link.JetStream.GetStreamAsync(name, cancellationToken: deadline), stopping).ConfigureAwait(false);
        return await FindIndexAsync(stream, from.Index!.Value, stopping).ConfigureAwait(false);
    }

    private async Task<(ConsumerStart Start, string? Warning)> FindIndexAsync(
        INatsJSStream stream, long index, CancellationToken stopping)
    {
        ulong low = (ulong)stream.Info.State.FirstSeq, high = (ulong)stream.Info.State.LastSeq + 1;
        if (await NewestAsync(stream, low, high, stopping).ConfigureAwait(false) is not { } newest)
            return (new ConsumerStart(IsFirst: true, null, null), null);
        long firstKept = long.MaxValue;
        while (low < high)
        {
            ulong middle = low + ((high - low) / 2);
            Place? place = await PlaceAsync(stream, middle, stopping).ConfigureAwait(false);
            if (place is not { } at || (at.IsOf(newest) && at.End > index))
            {
                high = middle;
                if (place is { } kept) firstKept = Math.Min(firstKept, kept.Index);
            }
            else
            {
                low = Math.Max(at.Sequence, middle) + 1;
            }
        }

        string? warning = firstKept > index && firstKept != long.MaxValue
            ? $"The NATS broker {link.Address} no longer has the index {index} of '{source}', or its newest epoch began behind "
                + $"it. It begins with the index {firstKept}."
            : null;
        return (new ConsumerStart(false, Math.Max(1, low), null), warning);
    }

    /// <summary>The last place with frames.</summary>
    private async Task<Place?> NewestAsync(INatsJSStream stream, ulong low, ulong high, CancellationToken stopping)
    {
        StoredMessage? last = await GetAsync(
            stream, new StreamMsgGetRequest { LastBySubj = names.Frames }, stopping).ConfigureAwait(false);
        for (ulong at = last?.Seq ?? 0; at >= low && at < high && at > 0; at--)
        {
            if (await PlaceAsync(stream, at, stopping).ConfigureAwait(false) is { } place) return place;
        }

        return null;
    }

    /// <summary>The first place with frames at or behind a sequence number; <see langword="null"/>: there is none.</summary>
    private async Task<Place?> PlaceAsync(INatsJSStream stream, ulong sequence, CancellationToken stopping)
    {
        while (true)
        {
            StoredMessage? message = await GetAsync(
                stream, new StreamMsgGetRequest { Seq = sequence, NextBySubj = names.Frames }, stopping).ConfigureAwait(false);
            if (message is null) return null;
            if (Read(message) is { } place) return place;
            sequence = message.Seq + 1;
        }
    }

    private Place? Read(StoredMessage message)
    {
        try
        {
            Batch batch = _reader.Read(message.Data.Span);
            return batch.Frames.Count == 0
                ? null
                : new Place(
                    message.Seq, batch.Header.Token, batch.Header.Run, batch.Epoch!.Epoch, batch.Frames[0].Index,
                    batch.Frames[^1].End);
        }
        catch (WireException)
        {
            return null; // the timeline counts it when it comes
        }
    }

    private Task<StoredMessage?> GetAsync(INatsJSStream stream, StreamMsgGetRequest request, CancellationToken stopping) =>
        link.AskAsync<StoredMessage?>(
            async deadline =>
            {
                try
                {
                    return (await stream.GetAsync(request, deadline).ConfigureAwait(false)).Message;
                }
                catch (NatsJSApiException thrown) when (thrown.Error.Code == 404)
                {
                    return null;
                }
            },
            stopping);

    /// <summary>Where a message of the stream lies.</summary>
    private readonly record struct Place(ulong Sequence, ulong Token, ulong Run, int Epoch, long Index, long End)
    {
        public bool IsOf(in Place other) => (Token, Run, Epoch) == (other.Token, other.Run, other.Epoch);
    }
}
