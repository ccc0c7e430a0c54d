using NATS.Client.JetStream.Models;

namespace AudioPipelines.Nats.Consuming;

/// <summary>Where a consumer at the broker begins: with the next message, the first one, a sequence number, or a time.</summary>
internal readonly record struct ConsumerStart(bool IsFirst, ulong? Sequence, DateTimeOffset? Time)
{
    /// <summary>Whether it begins with the next message.</summary>
    public bool IsNext => !IsFirst && Sequence is null && Time is null;

    public void Set(ConsumerConfig config)
    {
        config.DeliverPolicy = IsFirst ? ConsumerConfigDeliverPolicy.All
            : Sequence is not null ? ConsumerConfigDeliverPolicy.ByStartSequence
            : Time is not null ? ConsumerConfigDeliverPolicy.ByStartTime
            : ConsumerConfigDeliverPolicy.New;
        if (Sequence is { } sequence) config.OptStartSeq = sequence;
        if (Time is { } time) config.OptStartTime = time;
    }
}
