namespace AudioPipelines.Nats.Setup;

/// <summary>What a host was told to publish.</summary>
/// <param name="Source">The source's name; <see langword="null"/>: every one.</param>
/// <param name="Options">How.</param>
internal sealed record NatsPublication(string? Source, NatsPublisherOptions Options);
