namespace AudioPipelines.Nats;

/// <summary>How things stand where the source runs, as its last message says.</summary>
/// <param name="Token">The fencing token of its owner.</param>
/// <param name="State">What the source was doing.</param>
/// <param name="IsLive">Whether it is live.</param>
/// <param name="SentAt">When the message was sent, by the sender's clock.</param>
/// <param name="DroppedSamples">Sample instants that found no room at the sender; they are gaps here.</param>
/// <param name="Ledger">The source's own account, at most about a second old.</param>
/// <param name="Alignment">How well its streams are in step; <see langword="null"/>: nothing was told.</param>
public sealed record RemoteSender(
    ulong Token, AudioSourceState State, bool IsLive, DateTimeOffset SentAt, long DroppedSamples, Ledger Ledger,
    SourceAlignment? Alignment);
